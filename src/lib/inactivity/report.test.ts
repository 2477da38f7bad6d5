import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseMoment } from './moment.ts';
import { parseActivityReport, type ActivityReport } from './report.ts';
import { activityOf } from './signs.ts';

const now = Date.UTC(2026, 10, 23, 12);
const read = (text: string) => parseActivityReport(text, now) as ActivityReport;
const at = (text: string) => Date.parse(text);
const two = (one: string, other: string) => read(`userId;last_seen\nana;${one}Z\nana;${other}\n`).lines;

test('the vendor’s report is read by public id, in UTC', () => {
  const report = read(
    'user_id,user_public_id,display_name,last_active_utc\n64f0,ana,"Ana, the first",2026-01-02 03:04:05\n64f1,bo,Bo,2025-12-31T23:59:59.999Z\n',
  );
  expect(report.columns).toEqual({ id: 'user_public_id', lastActive: 'last_active_utc' });
  expect(report.lines).toEqual([
    { userId: 'ana', displayName: 'Ana, the first', lastActive: at('2026-01-02T03:04:05Z') },
    { userId: 'bo', displayName: 'Bo', lastActive: at('2025-12-31T23:59:59.999Z') },
  ]);
  expect(report).toMatchObject({ newest: at('2026-01-02T03:04:05Z'), guessed: 0, repeated: 0, withoutId: 0 });
});

test.each([
  ['null', 'never'],
  ['', 'never'],
  ['NaN', 'never'],
  ['yesterday', 'unreadable'],
  ['03/04/2025', 'unreadable'],
  ['2025-02-31', 'unreadable'],
  ['2025-13-01 00:00:00', 'unreadable'],
  ['2026-11-24T12:00:00Z', 'future'],
  ['9999-12-31', 'future'],
])('“%s” leaves somebody unknown: %s', (written, why) => {
  expect(read(`userId,last_active_utc\nana,${written}\n`).lines).toEqual([{ userId: 'ana', displayName: '', why }]);
});

test.each([
  ['2026-01-02T03:04:05+02:00', '2026-01-02T01:04:05Z'],
  ['2026-01-02 03:04:05 -0530', '2026-01-02T08:34:05Z'],
  ['2026/01/02 03:04', '2026-01-02T15:04:00Z'],
  ['2026-01-02', '2026-01-03T11:59:59Z'],
  ['1767323045', '2026-01-02T03:04:05Z'],
  ['1767323045000', '2026-01-02T03:04:05Z'],
])('%s, in a column that says nothing of a zone, was at the latest %s', (written, latest) => {
  const moment = parseMoment(written, false);
  expect(moment.is === 'at' && new Date(moment.at).toISOString().replace('.000', '')).toBe(latest);
});

test('whoever comes twice is taken as the line that speaks less for being inactive', () => {
  expect(two('2025-01-01T00:00:00', '2026-01-01T00:00:00Z')).toMatchObject([{ lastActive: at('2026-01-01') }]);
  expect(two('2025-01-01T00:00:00', 'null')).toMatchObject([{ why: 'never' }]);
});

test('a file without what is needed is refused, and says what it has', () => {
  expect(parseActivityReport('', now)).toEqual({ code: 'empty' });
  expect(parseActivityReport('name,last_active_utc\na,b\n', now)).toMatchObject({ code: 'no-id' });
  expect(parseActivityReport('userId,points\na,b\n', now)).toEqual({ code: 'no-time', columns: ['userId', 'points'] });
});

test('unknown is never inactive, whatever else is known; being seen always counts', () => {
  const since = 1_000;
  expect(activityOf(undefined, [{ at: 5, from: 'joined' }], since)).toEqual({ is: 'unknown' });
  expect(activityOf({ at: 5, from: 'report' }, [{ at: 1_000, from: 'content' }], since)).toMatchObject({
    is: 'active',
  });
  expect(activityOf({ at: 5, from: 'report' }, [{ at: 7, from: 'joined' }], since)).toEqual({
    is: 'inactive',
    sign: { at: 7, from: 'joined' },
  });
});

test('a moment is never read as earlier than it can have been, in any way of writing it', () => {
  const zones = fc.constantFrom('', 'Z', '+00:00', '+14:00', '-12:00', '+0545');
  const moments = fc.date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, zones, fc.boolean(), (date, zone, isUtc) => {
      const offset = zone.startsWith('+') || zone.startsWith('-') ? minutes(zone) : 0;
      // The clock of that zone shows this at that moment.
      const shown = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
      const moment = parseMoment(shown + zone, isUtc);
      const exact = Math.floor(date.getTime() / 1_000) * 1_000;
      const late = moment.is === 'at' ? moment.at - exact : undefined;
      expect(late).toBe(zone !== '' || isUtc ? 0 : 12 * 3_600_000);
    }),
  );
});

const minutes = (zone: string) =>
  (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));

test('every line of a report is counted once, and only a readable past date is inactive', () => {
  const cell = fc.oneof(
    fc.constantFrom('null', '', 'x', '2030-01-01', '2020-01-01', '2026-11-22T00:00:00Z'),
    fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[",\r\n;\t|]/g, '')),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), cell), { minLength: 1 }), (pairs) => {
      const text = pairs.map(([id, written]) => `u${id},${written}`).join('\n');
      const { lines } = read(`userId,last_active_utc\n${text}\n`);
      const since = Date.UTC(2026, 0);
      const ids = new Set(pairs.map(([id]) => `u${id}`));
      const inactive = lines.filter((line) => 'lastActive' in line && line.lastActive < since);
      expect(new Set(lines.map(({ userId }) => userId))).toEqual(ids);
      expect(lines).toHaveLength(ids.size);
      const said = new Set(inactive.map(({ userId }) => userId));
      const guilty = pairs.filter(([id, written]) => said.has(`u${id}`) && parseMoment(written, true).is !== 'at');
      expect(guilty).toEqual([]);
    }),
  );
});
