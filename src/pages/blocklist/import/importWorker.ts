import { expose } from 'comlink';

import { createImportSession } from './importSession.ts';

expose(createImportSession());
