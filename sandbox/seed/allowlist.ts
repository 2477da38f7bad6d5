import type { Rule } from '../models.ts';
import { sizes, type Origin } from '../origin.ts';
import { datedRules } from './blocklist.ts';
import { createRandom } from './random.ts';
import { allowedSites, spam } from './terms.ts';

/** Links that are fine, as patterns: `example\.com`. */
export function seedAllowlist(origin: Origin): Rule[] {
  const random = createRandom(`${origin.seed}/allowlist`);
  const sites = new Set(allowedSites);
  while (sites.size < sizes[origin.scale].allowlist) {
    sites.add(
      `${random.pick(spam.brands)}${random.pick(['news', 'school', 'shop', 'radio', 'club', 'travel'])}${sites.size}.example`,
    );
  }
  return datedRules(
    [...sites].map((site) => site.replaceAll('.', String.raw`\.`)),
    origin,
    random,
  );
}
