import { ControlError } from './controlError.ts';
import { checkFaultRules } from './faultRules.ts';
import { isObject } from './limits.ts';
import type { Network, SandboxOptions } from './network.ts';
import { isScale } from './origin.ts';
import { plantCommunity } from './plantCommunity.ts';
import { plantFlags } from './plantFlags.ts';
import { plantUsers } from './plantUsers.ts';
import type { PlantedRule } from './seed/blocklist.ts';

export const controlPrefix = '/__sandbox/';

/** What control routes may do to the networks of a host. */
export type Networks = {
  /** The network of that id, or else of the request's token, or else the default one. */
  find(request: Request, networkId: string | undefined): Network | undefined;
  open(options: SandboxOptions): Network;
  /** Puts a new network in the place of another, with the same credentials. */
  replace(network: Network, options: SandboxOptions): Network;
};

type Input = { network: Network; body: Record<string, unknown>; networks: Networks };

const routes: Record<string, (input: Input) => unknown> = {
  'GET ': ({ network }) => describe(network),
  'POST networks': ({ networks, body }) => describe(networks.open(readOptions(body))),
  'POST reset': ({ network, networks }) => describe(networks.replace(network, {})),
  'POST scale': ({ network, networks, body }) => describe(networks.replace(network, readOptions(body))),
  'GET faults': ({ network }) => ({ rules: network.faults.list() }),
  'POST faults': ({ network, body }) => {
    network.faults.add(checkFaultRules(body['rules']));
    return { rules: network.faults.list() };
  },
  'DELETE faults': ({ network }) => {
    network.faults.clear();
    return { rules: [] };
  },
  'GET requests': ({ network }) => ({ requests: network.log.list() }),
  'DELETE requests': ({ network }) => {
    network.log.clear();
    return { requests: [] };
  },
  'GET gaps': ({ network }) => ({ gaps: network.log.gaps }),
  'GET pace': ({ network }) => network.pace.report(),
  'DELETE pace': ({ network }) => {
    network.pace.clear();
    return network.pace.report();
  },
  'POST communities': ({ network, body }) => plantCommunity(network.state, body),
  'POST users': ({ network, body }) => plantUsers(network.state, body),
  'POST flags': ({ network, body }) => plantFlags(network.state, body),
  'POST features': ({ network, body }) => setFeatures(network, body),
  'POST rules': ({ network, body }) => plantRules(network, body),
  'POST tokens/expire': ({ network, body }) => setExpiry(network, body, 0),
  'POST tokens/renew': ({ network, body }) => setExpiry(network, body, 365 * 24 * 60 * 60 * 1000),
};

/** Answers the routes under `/__sandbox/`: no token needed, not counted by the rate limit, not in the log. */
export async function answerControl(request: Request, networks: Networks): Promise<Response> {
  const url = new URL(request.url);
  const name = `${request.method} ${url.pathname.slice(controlPrefix.length).replace(/\/$/, '')}`;
  const route = routes[name];
  if (!route)
    return Response.json({ error: `No such control route: ${name}`, routes: Object.keys(routes) }, { status: 404 });
  try {
    const body = await readBody(request);
    const networkId = url.searchParams.get('networkId') ?? body['networkId'];
    if (networkId !== undefined && typeof networkId !== 'string') throw new ControlError('networkId must be a text');
    const network = networks.find(request, networkId);
    if (!network) throw new ControlError(`There is no network ${networkId}`);
    return Response.json(route({ network, body, networks }));
  } catch (error) {
    if (error instanceof ControlError) return Response.json({ error: error.message }, { status: 400 });
    throw error;
  }
}

async function readBody(request: Request): Promise<Record<string, unknown>> {
  const text = request.method === 'GET' ? '' : await request.text();
  if (text === '') return {};
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new ControlError('The body is not JSON');
  }
  if (!isObject(body)) throw new ControlError('The body must be an object');
  return body;
}

function describe({ credentials, origin }: Network) {
  return { ...credentials, seed: origin.seed, scale: origin.scale };
}

function readOptions(body: Record<string, unknown>): SandboxOptions {
  const { seed, scale, rateLimit, latency, rules } = body;
  const options: SandboxOptions = {};
  if (typeof seed === 'string') options.seed = seed;
  if (scale !== undefined) {
    if (!isScale(scale)) throw new ControlError('scale must be demo or large');
    options.scale = scale;
  }
  if (rateLimit !== undefined) {
    if (rateLimit !== false && !(typeof rateLimit === 'number' && rateLimit > 0)) {
      throw new ControlError('rateLimit must be a number above 0, or false');
    }
    options.rateLimit = rateLimit;
  }
  if (latency !== undefined) {
    if (typeof latency !== 'number' || latency < 0) throw new ControlError('latency must be a number of milliseconds');
    options.latency = latency;
  }
  if (rules !== undefined) options.rules = readRules(rules);
  return options;
}

const isRule = (rule: unknown) => typeof rule === 'string' || (isObject(rule) && typeof rule['regex'] === 'string');

function readRules(value: unknown): PlantedRule[] {
  if (!Array.isArray(value) || !value.every(isRule)) {
    throw new ControlError('rules must be a list of texts or of {regex, isMatchExactWord?, isEnabled?}');
  }
  return value as PlantedRule[];
}

/** Adds rules past every limit: those given, or `count` numbered ones. */
function plantRules({ state }: Network, body: Record<string, unknown>) {
  const { count } = body;
  const prefix = typeof body['prefix'] === 'string' ? body['prefix'] : 'planted';
  const isMatchExactWord = body['isMatchExactWord'] === true;
  const rules: readonly PlantedRule[] =
    typeof count === 'number'
      ? Array.from({ length: count }, (_, index) => ({ regex: `${prefix}${index + 1}`, isMatchExactWord }))
      : readRules(body['rules']);
  for (const rule of rules) {
    const {
      regex,
      isMatchExactWord: isExact = false,
      isEnabled = true,
    } = typeof rule === 'string' ? { regex: rule } : rule;
    state.blocklist.add([regex], isExact);
    if (isEnabled) continue;
    const added = state.blocklist.withText(regex).find((each) => each.isMatchExactWord === isExact);
    if (added) state.blocklist.setEnabled(added.ruleId, false);
  }
  return { planted: rules.length };
}

/** Switches what the vendor gives by plan or size. */
function setFeatures({ state }: Network, body: Record<string, unknown>) {
  const before = state.settings.get('settings')!;
  const { presence, lastActivityFrom, notOnPlan, contentSearch, contentSearchFrom } = { ...before.features, ...body };
  if (typeof contentSearch !== 'boolean') throw new ControlError('contentSearch must be true or false');
  if (typeof contentSearchFrom !== 'string') throw new ControlError('contentSearchFrom must be a time');
  if (typeof presence !== 'boolean') throw new ControlError('presence must be true or false');
  if (typeof lastActivityFrom !== 'number') throw new ControlError('lastActivityFrom must be a number of users');
  if (!Array.isArray(notOnPlan) || !notOnPlan.every((part) => typeof part === 'string')) {
    throw new ControlError('notOnPlan must be a list of parts of the network settings');
  }
  const features = { presence, lastActivityFrom, notOnPlan, contentSearch, contentSearchFrom };
  return state.settings.put({ ...before, features }).features;
}

/** Ends or renews a token: `token` of the body, else the network's admin token. */
function setExpiry({ state, credentials }: Network, body: Record<string, unknown>, fromNow: number) {
  const name = typeof body['token'] === 'string' ? body['token'] : credentials.token;
  const token = state.tokens.get(name);
  if (!token) throw new ControlError('There is no such token');
  const expiresAt = new Date(state.clock.now() + fromNow).toISOString();
  state.tokens.put({ ...token, expiresAt, isRevoked: false });
  return { expiresAt };
}
