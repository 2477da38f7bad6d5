import { parseArgs } from 'node:util';

import { searchHostOf } from '#src/api/contentSearch.ts';

import { securityHeaders } from './csp.ts';

/**
 * A configuration of nginx for the build, so that its headers are those that the tests run under:
 * `npm run -s nginx -- --root /srv/custos > /etc/nginx/conf.d/custos.conf` (docs/deploy.md).
 */
export type NginxOptions = {
  /** The folder of the build. */
  root: string;
  /** An address or port, as nginx's `listen` takes it. */
  listen: string;
  /** Servers beside the vendor's own that people may connect to, as origins. */
  servers?: readonly string[];
  /** Proxy mode: the network behind `/vendor`, as an origin, and a file that sets its token. */
  proxy?: { to: string; tokenFile: string } | undefined;
};

const header = (name: string, value: string) =>
  `  add_header ${name} "${value.replaceAll('"', String.raw`\"`)}" always;`;

/** The whole file, for the `http` part of nginx. */
export function nginxConf({ root, listen, servers = [], proxy }: NginxOptions): string {
  const headers = Object.entries(securityHeaders(servers)).map(([name, value]) => header(name, value));
  return `# Made by \`npm run nginx\`: make it anew rather than changing it.
map "$status $uri" $custos_cache {
  # Their names change with what is in them. What is missing is not kept.
  "~^(200|206|304) /assets/" "public, max-age=31536000, immutable";
  default "no-cache";
}
${proxy ? path + doorsTo(proxy.to).map(upstream).join('') : ''}
server {
  listen ${listen};
  root ${root};
  server_tokens off;

${headers.join('\n')}
  add_header Cache-Control $custos_cache always;

  gzip on;
  gzip_comp_level 6;
  gzip_min_length 1024;
  gzip_types text/css text/javascript application/javascript application/json image/svg+xml;

  # Pages are addresses of one document; ids in them may hold anything.
  location / {
    try_files /index.html =404;
  }
  # Files are themselves or missing: never the document under another name.
  location /assets/ {
    try_files $uri =404;
  }
  location ~ ^/(favicon\\.svg|sandbox-worker\\.js|team\\.json)$ {
    try_files $uri =404;
  }
${
  proxy
    ? doorsTo(proxy.to)
        .map((door) => proxied(door, proxy.tokenFile))
        .join('')
    : ''
}}
`;
}

type Door = { name: string; to: URL };

/** The API, and content search, which the vendor has on a host of its own (contract §1). */
const doorsTo = (to: string): Door[] => [
  { name: 'api', to: new URL(to) },
  { name: 'search', to: new URL(searchHostOf(new URL(to).origin)) },
];

const path = `
# As it was sent: an encoded slash in an id stays one.
map $request_uri $custos_path {
  "~^/vendor(?<custos_rest>/(?:api|search)/.*)$" $custos_rest;
  default "";
}
`;

const upstream = ({ name, to: { hostname, port, protocol } }: Door) => `
upstream custos_${name} {
  server ${hostname}:${port || (protocol === 'https:' ? 443 : 80)};
  keepalive 8;
}
`;

const proxied = ({ name, to: { protocol, host, hostname } }: Door, tokenFile: string) => `
  # The network, with the token added here. Nothing but its API, and only for pages of this site: whoever may open them acts
  # as the admin whose token it is.
  location /vendor/${name}/ {
    if ($http_sec_fetch_site != same-origin) {
      return 403;
    }
    if ($custos_path = "") {
      return 404;
    }
    proxy_pass ${protocol}//custos_${name}$custos_path;
    proxy_http_version 1.1;
    proxy_ssl_server_name on;
    proxy_ssl_name ${hostname};
    proxy_set_header Host ${host};
    proxy_set_header Connection "";
    proxy_set_header Cookie "";
    proxy_set_header Origin "";
    proxy_set_header Referer "";
    include ${tokenFile};
    client_max_body_size 1g;
  }
`;

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      root: { type: 'string' },
      listen: { type: 'string', default: '80' },
      server: { type: 'string', multiple: true, default: [] },
      proxy: { type: 'string' },
      'token-file': { type: 'string' },
    },
  });
  const { root, listen, server, proxy, 'token-file': tokenFile } = values;
  if (root === undefined || (proxy === undefined) !== (tokenFile === undefined)) {
    console.error(
      'npm run -s nginx -- --root FOLDER [--listen PORT] [--server ORIGIN …] [--proxy ORIGIN --token-file FILE]',
    );
    process.exit(2);
  }
  const conf = nginxConf({
    root,
    listen,
    servers: server,
    ...(proxy !== undefined && tokenFile !== undefined && { proxy: { to: proxy, tokenFile } }),
  });
  process.stdout.write(conf);
}
