export type ParsedServer =
  | { ok: true; server: string }
  | { ok: false; reason: 'empty' | 'not-an-address' | 'insecure' };

/** The vendor's regions and their hosts (vendor spec). Its FAQ also uses `api.` instead of `apix.`: typed out, it works. */
const regionHost = (region: string) => `https://apix.${region}.amity.co`;
const regions = ['sg', 'eu', 'us'];
const loopback = /^(localhost|127\.0\.0\.1)$/;

/**
 * The base address for what somebody typed: a region, any https address, http only on this machine (a token must not
 * travel readable), or a path on this origin for a reverse proxy.
 */
export function parseServer(text: string): ParsedServer {
  const typed = text.trim().replace(/\/+$/, '');
  if (typed === '') return { ok: false, reason: 'empty' };
  if (regions.includes(typed.toLowerCase())) return { ok: true, server: regionHost(typed.toLowerCase()) };
  // Two slashes name another host, over whatever protocol this page came by: that one has to be https.
  if (/^\/(?!\/)[\w/.-]*$/.test(typed)) return { ok: true, server: typed };
  const hasProtocol = /^[a-z]+:\/\//i.test(typed);
  const address = hasProtocol ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return { ok: false, reason: 'not-an-address' };
  const url = new URL(address);
  // A single word is a mistyped region sooner than a host of this house; with https:// before it, it is meant.
  const isWord = !url.hostname.includes('.') && !loopback.test(url.hostname);
  if (isWord && !hasProtocol) return { ok: false, reason: 'not-an-address' };
  // A user name or password in an address would end up in logs; a query or fragment means it is a page, not a server.
  const isMore = url.username + url.password + url.search + url.hash !== '';
  if (isMore) return { ok: false, reason: 'not-an-address' };
  if (url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname))) {
    return { ok: true, server: url.origin + url.pathname.replace(/\/+$/, '') };
  }
  return { ok: false, reason: url.protocol === 'http:' ? 'insecure' : 'not-an-address' };
}
