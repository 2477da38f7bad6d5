/**
 * Where the e2e run starts what it tests. Not the ports of `npm start` and `npm run sandbox`, which are left alone;
 * `E2E_PORT` moves both, for a second run beside the first.
 */
const port = Number(process.env['E2E_PORT'] ?? 4174);

export const appPort = port;
export const sandboxPort = port + 1;
