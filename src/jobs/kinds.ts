import type { AnyJobKind } from './kind.ts';
import { addBlocklistRules } from './kinds/addBlocklistRules.ts';
import { removeBlocklistRules } from './kinds/removeBlocklistRules.ts';
import { setBlocklistRulesEnabled } from './kinds/setBlocklistRulesEnabled.ts';

/** Every kind of job this version can run, by name. A new bulk action is a file in `kinds/` and a line here. */
export const jobKinds: ReadonlyMap<string, AnyJobKind> = new Map(
  [addBlocklistRules, removeBlocklistRules, setBlocklistRulesEnabled].map((kind: AnyJobKind) => [kind.name, kind]),
);
