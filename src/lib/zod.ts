// The only door to zod. `jitless` because zod's `new Function` probe breaks a strict Content-Security-Policy;
// it must be set in the module everybody imports, as side-effect imports do not keep their order across chunks.
import { config } from 'zod';

config({ jitless: true });

export * as z from 'zod';
