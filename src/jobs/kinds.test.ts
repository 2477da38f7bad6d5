import { expect, test } from 'vitest';

import { jobKinds } from './kinds.ts';

const kinds = [...jobKinds.values()];
const params = { isEnabled: true, communityId: 'c' };
const provenAs: Readonly<Record<string, string>> = {
  addBlocklistRules: 'live',
  addAllowlistRules: 'live',
  createCategories: 'category-created',
  createRoles: 'role-created',
  updateNetworkSettings: 'setting-changed',
};
const outcomeOf = (kind: (typeof kinds)[number]) => {
  const fate = kind.acceptedAs(params);
  // What has to be proven at the end has its name from the proof.
  return fate.is === 'done' ? fate.outcome : provenAs[kind.name];
};

test.each(kinds.filter(({ undo }) => undo).map((kind) => [kind.name, kind] as const))(
  '%s: what it does can be taken back by a kind that exists',
  (_, kind) => {
    expect(jobKinds.has(kind.undo?.kind ?? '')).toBe(true);
    expect(kind.undo?.of).toContain(outcomeOf(kind));
    expect(kind.weight).not.toBe('final');
  },
);

test.each(kinds.filter(({ undo }) => !undo).map((kind) => [kind.name, kind] as const))(
  '%s: what cannot be taken back is final, and looked at again before it is sent',
  (_, kind) => {
    expect(kind.weight).toBe('final');
    expect(kind.recheck).toBeDefined();
  },
);
