export { parseServer } from '#src/api/servers.ts';
