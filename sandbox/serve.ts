import { parseArgs } from 'node:util';

import { credentialsOf, defaultNetworkId } from './credentials.ts';
import { isScale } from './origin.ts';
import { createSandboxServer } from './server.ts';

/** The entry of `npm run sandbox`: docs/sandbox.md. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env['PORT'] ?? '4010' },
    scale: { type: 'string', default: 'demo' },
    seed: { type: 'string', default: 'custos' },
    latency: { type: 'string', default: '0' },
  },
});
const { scale, seed } = values;
if (!isScale(scale)) fail('--scale must be demo or large.');
const server = await createSandboxServer({
  port: Number(values.port),
  scale,
  seed,
  latency: Number(values.latency),
}).catch((error: Error) =>
  fail(`The sandbox could not start: ${error.message}. Another port: npm run sandbox -- --port 4011`),
);

const { token, apiKey, userId } = credentialsOf(defaultNetworkId);
process.stdout.write(
  [
    `Sandbox (${scale}) on ${server.url}`,
    `  admin token  ${token}`,
    `  API key      ${apiKey}`,
    `  user         ${userId}`,
    `  try          curl --globoff '${server.url}/api/v3/blocklists?options[limit]=3' --header 'Authorization: Bearer ${token}'`,
    '',
  ].join('\n'),
);

function fail(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
