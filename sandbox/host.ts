import { credentialIn } from './auth.ts';
import { answerControl, controlPrefix, type Networks } from './control.ts';
import { defaultNetworkId, networkIdOf } from './credentials.ts';
import { createSandbox, type Network, type SandboxOptions } from './network.ts';

/** Several networks behind one door, told apart by their tokens. */
export type Host = {
  /** Answers the vendor's API and the control routes under `/__sandbox/`. */
  handle(request: Request): Promise<Response>;
  /** The network everybody gets who names no other. */
  defaultNetwork(): Network;
};

/** Tests open a network each and never close it: the oldest make room. */
const mostNetworks = 200;

/** Before the path of a request that carries no token, and yet is meant for one network: pictures, in a page. */
const prefixOf = (networkId: string): string => `/~${networkId}`;

/** Makes the networks of one door. `options` are those of the default network and the defaults of all others. */
export function createHost(options: SandboxOptions = {}): Host {
  // A fresh network begins at the present, from its seed, whatever the default one was restored from.
  const { startedAt: _, saved: __, rules: ___, ...shared } = options;
  const opened = new Map<string, { network: Network; options: SandboxOptions }>();

  const open = (networkId: string, own: SandboxOptions) => {
    const pathPrefix = networkId === defaultNetworkId ? '' : prefixOf(networkId);
    const network = createSandbox({ ...own, networkId, pathPrefix });
    opened.set(networkId, { network, options: own });
    return network;
  };
  const find = (headers: Headers) => {
    const credential = credentialIn(headers) ?? '';
    return opened.get(networkIdOf(credential))?.network ?? defaultNetwork();
  };
  const defaultNetwork = () => opened.get(defaultNetworkId)!.network;

  const networks: Networks = {
    find: (request, networkId) => (networkId === undefined ? find(request.headers) : opened.get(networkId)?.network),
    open: (own) => {
      const oldest = [...opened.keys()].find((networkId) => networkId !== defaultNetworkId);
      if (opened.size >= mostNetworks && oldest !== undefined) opened.delete(oldest);
      return open(`net-${crypto.randomUUID().slice(0, 8)}`, { ...shared, ...own });
    },
    replace: ({ origin: { networkId } }, own) => {
      const { startedAt: _, saved: __, ...before } = opened.get(networkId)?.options ?? {};
      return open(networkId, { ...before, ...own });
    },
  };

  open(defaultNetworkId, options);
  return {
    defaultNetwork,
    handle: (request) => {
      const url = new URL(request.url);
      if (url.pathname.startsWith(controlPrefix)) return answerControl(request, networks);
      const named = [...opened.keys()].find((networkId) => url.pathname.startsWith(`${prefixOf(networkId)}/`));
      const network = named === undefined ? undefined : opened.get(named)?.network;
      if (named === undefined || !network) return find(request.headers).handle(request);
      url.pathname = url.pathname.slice(prefixOf(named).length);
      return network.handle(new Request(url, request));
    },
  };
}
