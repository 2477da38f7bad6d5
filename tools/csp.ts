import { frameHashes } from './frame.ts';

/**
 * The security headers of the production build, for `npm start`, the e2e run and `npm run nginx`.
 * Connections go to the vendor's hosts, to this machine, and to whatever the operator names: a static build
 * cannot know which server a moderator will type, so CUSTOS_SERVERS (space-separated origins) adds to the list.
 */
const vendorHosts = [
  'https://apix.sg.amity.co',
  'https://apix.eu.amity.co',
  'https://apix.us.amity.co',
  'https://api.sg.amity.co',
  'https://api.eu.amity.co',
  'https://api.us.amity.co',
  'https://api.amity.co',
  'https://beta.amity.services',
];

// Not [::1]: the policy's grammar has no IPv6 addresses.
const loopback = ['http://127.0.0.1:*', 'http://localhost:*'];

export function contentSecurityPolicy(extraServers: readonly string[] = []): string {
  const frame = frameHashes();
  const connect = ["'self'", ...vendorHosts, ...loopback, ...extraServers].join(' ');
  return [
    "default-src 'self'",
    `script-src 'self' ${frame.script}`,
    `style-src 'self' ${frame.style}`,
    `img-src 'self' data: blob: https: ${loopback.join(' ')}`,
    `media-src 'self' blob: https: ${loopback.join(' ')}`,
    `connect-src ${connect}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

export function securityHeaders(extraServers: readonly string[] = []): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(extraServers),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
