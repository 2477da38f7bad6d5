import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseNewUsers } from './newUsers.ts';

test('an id a line, with a name after it if there is one', () => {
  expect(parseNewUsers('ana, Ana Quill\n\nbob\n').users).toEqual([
    { userId: 'ana', displayName: 'Ana Quill', lines: [1] },
    { userId: 'bob', displayName: '', lines: [3] },
  ]);
});

test('a file whose first line names the columns, in any order, quoted or not', () => {
  const file = '\uFEFFemail;Display Name;User_ID\r\na@x.org;"Quill; Ana";ana\r\n';
  expect(parseNewUsers(file).users).toEqual([{ userId: 'ana', displayName: 'Quill; Ana', lines: [2] }]);
});

test('what cannot be used is named with its line', () => {
  const list = `ana\n, Nobody\n${'x'.repeat(51)}\nbob, ${'y'.repeat(101)}\nana, Again`;
  const { users, problems } = parseNewUsers(list);
  expect(users.map(({ userId }) => userId)).toEqual(['ana']);
  expect(problems.map(({ line, why }) => [line, why])).toEqual([
    [2, 'no-id'],
    [3, 'long-id'],
    [4, 'long-name'],
    [5, 'repeated'],
  ]);
});

test('every line is either a user or a problem, whatever is pasted', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}(,[a-z ]{0,8})?$/)), (lines) => {
      const { users, problems } = parseNewUsers(lines.join('\n'));
      // In any order, so "a,id" names two columns.
      const isHeading = (lines[0] ?? '').split(',').some((cell) => /^(id|userid|user id)$/.test(cell.trim()));
      expect(users.length + problems.length).toBe(isHeading ? lines.length - 1 : lines.length);
      expect(new Set(users.map(({ userId }) => userId)).size).toBe(users.length);
    }),
    { examples: [[['a,id']], [['id,a', 'b']], [['ab,user id', 'c']]] },
  );
});
