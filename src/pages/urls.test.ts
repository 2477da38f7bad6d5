import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { withFilter } from '#src/components/useUrlFilter.ts';
import { z } from '#src/lib/zod.ts';

import { RecordUrl } from './activity/record/recordUrl.ts';
import { BlocklistUrl } from './blocklist/filter.ts';
import { CommunitiesUrl, MembersUrl, PostsUrl } from './communities/filter.ts';
import { FlaggedUrl } from './flagged/filter.ts';
import { HelpUrl } from './help/filter.ts';
import { SearchUrl } from './search/filter.ts';
import { RolesUrl } from './settings/roles/rolesUrl.ts';
import { UsersUrl } from './users/filter.ts';

const schemas = {
  RecordUrl,
  BlocklistUrl,
  CommunitiesUrl,
  MembersUrl,
  PostsUrl,
  FlaggedUrl,
  HelpUrl,
  SearchUrl,
  RolesUrl,
  UsersUrl,
};

/** Every state a page can be in: its choices, and whatever may be typed. */
const statesOf = (schema: z.ZodObject) =>
  fc.record(
    Object.fromEntries(
      Object.entries(schema.shape).map(([key, field]) => {
        const inner = (field as z.ZodCatch).def.innerType;
        const values =
          inner instanceof z.ZodEnum
            ? fc.constantFrom(...inner.options)
            : fc.string({ unit: 'grapheme', maxLength: 30 });
        return [key, values as fc.Arbitrary<string>];
      }),
    ),
  );

describe.each(Object.entries(schemas))('%s', (_, schema) => {
  test('every state of the page goes into its address and comes back unchanged', () => {
    fc.assert(
      fc.property(statesOf(schema as z.ZodObject), (anything) => {
        const state = schema.parse(anything);
        const address = withFilter(
          schema as z.ZodType<Record<string, string>>,
          new URLSearchParams(),
          state,
        ).toString();
        expect(schema.parse(Object.fromEntries(new URLSearchParams(address)))).toEqual(state);
      }),
      { numRuns: 100 },
    );
  });

  test('whatever stands in an address, the page has a state', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(schema.shape)), fc.string()), (query) => {
        const state = schema.parse(query);
        expect(schema.parse(state)).toEqual(state);
      }),
    );
  });
});
