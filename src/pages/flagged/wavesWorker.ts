import { expose } from 'comlink';

import { findWaves } from '#src/lib/waves/waves.ts';

const worker = { findWaves };
export type WavesWorker = typeof worker;

expose(worker);
