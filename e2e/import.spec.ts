import { columnTexts, dataRows, expect, rowWith } from './fixtures.ts';
import {
  allRows,
  chooseFile,
  downloadResult,
  dropFile,
  expectAddedOnce,
  expectClasses,
  expectCompared,
  expectDone,
  expectFates,
  expectResult,
  jobItems,
  listField,
  listLines,
  paste,
  pressPaste,
  review,
  rulesOf,
  shuffled,
  test,
  words,
} from './importHelpers.ts';

const plain = (line: string) => line.trim().toLowerCase();

test('a thousand mixed lines, pasted, end with exactly the right fate each', async ({ connected: page, network }) => {
  const fresh = words(700);
  const repeated = fresh.slice(0, 120).map((word, index) => (index % 2 ? `  ${word.toUpperCase()} ` : `${word}  `));
  const there = words(60, 'there');
  const elsewhere = words(50, 'elsewhere');
  const tooLong = words(40, 'x'.repeat(500));
  const broken = words(30, '(open');
  const lines = shuffled([...fresh, ...repeated, ...there, ...elsewhere, ...tooLong, ...broken]);
  expect(lines).toHaveLength(1_000);
  await network.setBlocklist([
    ...there.map((regex) => ({ regex, isMatchExactWord: true })),
    ...elsewhere.map((regex) => ({ regex, isMatchExactWord: false })),
  ]);
  await network.control('DELETE', 'requests');

  await page.goto('/blocklist');
  await expect(dataRows(page, 'Blocklist rules').first()).toBeVisible();
  await pressPaste(page, lines.join('\n'));
  await expect(page).toHaveURL('/blocklist/import');
  await expectCompared(page);
  // As plain text an open bracket is a word like any other.
  await expectClasses(page, [
    'All lines 1,000',
    'New 730',
    'Already there 60',
    'There with the other match 50',
    'Repeated 120',
    'Invalid 40',
  ]);
  await page.getByRole('combobox', { name: 'Read the lines as' }).selectOption('These are regular expressions');
  await expectClasses(page, [
    'All lines 1,000',
    'New 700',
    'Already there 60',
    'There with the other match 50',
    'Repeated 120',
    'Invalid 70',
  ]);

  // Which of two equal lines comes first decides which one is called the repeated one.
  const firsts = new Map(lines.toReversed().map((line, index) => [plain(line), lines.length - index]));
  const isRepeat = (line: string, index: number) => firsts.get(plain(line)) !== index + 1;
  await page
    .getByRole('group', { name: 'Show lines' })
    .getByRole('button', { name: /^Repeated/ })
    .click();
  const shownRepeats = await allRows(page, listLines, 120);
  expect(shownRepeats.map(([line, , , becomes]) => `${line} ${becomes}`)).toEqual(
    lines.flatMap((line, index) =>
      isRepeat(line, index)
        ? [`${(index + 1).toLocaleString('en')} Repeated · same as line ${firsts.get(plain(line))}`]
        : [],
    ),
  );

  await page.getByRole('button', { name: 'Add 700 rules' }).click();
  await expectDone(page, 'Added 700 rules');
  await expectFates(page, ['All 880', 'Live 700', 'Was already there 60', 'Refused or left out 120']);

  const fateOf = (line: string) =>
    there.includes(plain(line))
      ? 'Was already there'
      : elsewhere.includes(plain(line))
        ? 'Already there with the other match mode'
        : tooLong.includes(line)
          ? 'Longer than 500 characters'
          : broken.includes(line)
            ? 'Not a valid regular expression'
            : 'Live';
  const table = await allRows(page, jobItems, 880);
  const shown = new Map(
    table.flatMap(([at = '', text, , fate]) => at.split(', ').map((line) => [line, { text, fate }])),
  );
  expect(shown.size).toBe(1_000);
  for (const [index, line] of lines.entries()) {
    const row = shown.get(String(index + 1));
    expect(row?.text?.toLowerCase()).toBe(plain(line));
    expect(row?.fate).toBe(fateOf(line));
  }

  const records = await downloadResult(page);
  expect(records.map((record) => [record['Line'], record['What became of it'], record['Why']].join(' | '))).toEqual(
    lines.map((line, index) => {
      const why = ['Live', 'Was already there'].includes(fateOf(line)) ? '' : fateOf(line);
      const fate = why === '' ? fateOf(line) : elsewhere.includes(plain(line)) ? 'Left out' : 'Refused';
      const first = firsts.get(plain(line));
      return [index + 1, fate, isRepeat(line, index) ? `Repeats line ${first}` : why].join(' | ');
    }),
  );

  // Which of the spellings was first in the list is the one that went out.
  const sent = lines
    .filter((line, index) => fateOf(line) === 'Live' && !isRepeat(line, index))
    .map((line) => line.trim());
  expect(sent).toHaveLength(700);
  expect(await rulesOf(network)).toEqual(
    [
      ...[...sent, ...there].map((regex) => `${regex} (exact)`),
      ...elsewhere.map((regex) => `${regex} (anywhere)`),
    ].toSorted(),
  );
});

test('lines are corrected, given their own match, left out and put back by keyboard alone', async ({
  connected: page,
  network,
}) => {
  await page.goto('/blocklist/import');
  await listField(page).focus();
  await page.keyboard.insertText(`first\n${'y'.repeat(501)}\nthird\nfourth\nfifth`);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expectCompared(page);
  await expectClasses(page, ['All lines 5', 'New 4', 'Invalid 1']);
  await expect(
    page.getByRole('gridcell', { name: 'Invalid · 501 characters; at most 500 are possible' }),
  ).toBeVisible();

  const grid = page.getByRole('grid', { name: listLines });
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(grid).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [1] });

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('e');
  const field = page.getByRole('textbox', { name: 'Text of line 2' });
  await expect(field).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('second');
  await page.keyboard.press('Enter');
  await expect(grid).toBeFocused();
  await expectClasses(page, ['All lines 5', 'New 5']);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('m');
  await expect(rowWith(page, listLines, 'third')).toContainText('Anywhere in the text');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expectClasses(page, ['All lines 5', 'New 4', 'Left out 1']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expectClasses(page, ['All lines 5', 'New 3', 'Left out 2']);
  // The counts come before the rows they are about.
  await expect(rowWith(page, listLines, 'fifth')).toContainText('Left out');
  await page.keyboard.press('Delete');
  await expectClasses(page, ['All lines 5', 'New 4', 'Left out 1']);

  // Escape gives an edit up.
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Text of line 5' })).toBeFocused();
  await page.keyboard.type(' changed');
  await page.keyboard.press('Escape');
  await expect(grid).toBeFocused();
  expect(await columnTexts(page, listLines, 'Word or pattern')).toEqual([
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
  ]);

  await page.keyboard.press('ControlOrMeta+Enter');
  await expectDone(page, 'Added 4 rules');
  await expectResult(page, ['Live', 'Live', 'Live', 'Left out', 'Live']);
  expect(await rulesOf(network)).toEqual(['fifth (exact)', 'first (exact)', 'second (exact)', 'third (anywhere)']);
});

test('a match for all, words that are there with the other match, and plain text with pattern signs', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist([{ regex: 'there', isMatchExactWord: true }]);
  await review(page, ['there', 'a.b (c)', 'new']);
  await expectClasses(page, ['All lines 3', 'New 2', 'Already there 1']);
  await page.getByRole('combobox', { name: 'Match' }).selectOption('Anywhere in the text');
  await expectClasses(page, ['All lines 3', 'New 2', 'There with the other match 1']);
  await expect(page.getByRole('button', { name: 'Add 2 rules' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Also add words that are there with the other match mode' }).check();
  await page.getByRole('button', { name: 'Add 3 rules' }).click();
  await expectDone(page, 'Added 3 rules');
  expect(await rulesOf(network)).toEqual(
    ['there (exact)', 'there (anywhere)', String.raw`a\.b \(c\) (anywhere)`, 'new (anywhere)'].toSorted(),
  );
});

test('typed into the field, a list needs nothing but Ctrl+Enter twice', async ({ connected: page, network }) => {
  await page.goto('/blocklist/import');
  await listField(page).focus();
  await page.keyboard.type('one word\n');
  await page.keyboard.insertText('two words');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expectCompared(page);
  await expect(page.getByRole('button', { name: 'Add 2 rules' })).toBeEnabled();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expectDone(page, 'Added 2 rules');
  await expectAddedOnce(network, ['one word', 'two words']);
});

test('a file is dropped anywhere on the blocklist', async ({ connected: page, network }) => {
  await page.goto('/blocklist');
  await expect(page.getByText('The blocklist is empty')).toBeVisible();
  await dropFile(page, { name: 'spam.txt', content: 'dropped one\ndropped two\n' });
  await expectCompared(page);
  await expect(page.getByText('spam.txt')).toBeVisible();
  await page.getByRole('button', { name: 'Add 2 rules' }).click();
  await expectDone(page, 'Added 2 rules from spam.txt');
  await expectAddedOnce(network, ['dropped one', 'dropped two']);
});

test('a csv file with a header is read by its column of words, or another', async ({ connected: page, network }) => {
  await page.goto('/blocklist/import');
  await chooseFile(page, {
    name: 'list.csv',
    content: 'id,word,note\n1,"one, two",hello\n2,three,there\n3,"say ""x""",friend\n',
  });
  await expectCompared(page);
  expect(await columnTexts(page, listLines, 'Word or pattern')).toEqual(['one, two', 'three', 'say "x"']);
  expect(await columnTexts(page, listLines, 'Line')).toEqual(['2', '3', '4']);

  await page.getByRole('combobox', { name: 'Words are in' }).selectOption('note');
  await page.getByRole('dialog').getByRole('button', { name: 'Read it again' }).click();
  await expect(rowWith(page, listLines, 'friend')).toBeVisible();
  expect(await columnTexts(page, listLines, 'Word or pattern')).toEqual(['hello', 'there', 'friend']);

  await page.getByRole('checkbox', { name: 'The first line is a header' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Read it again' }).click();
  await expect(rowWith(page, listLines, 'note')).toBeVisible();
  await page.getByRole('button', { name: 'Add 4 rules' }).click();
  await expectDone(page, 'Added 4 rules from list.csv');
  await expectAddedOnce(network, ['note', 'hello', 'there', 'friend']);
});

for (const { file, read } of [
  { file: { name: 'a.txt', content: 'plain, with comma\n"quoted"' }, read: ['plain, with comma', '"quoted"'] },
  { file: { name: 'a.csv', content: 'spam;1\nham;2\neggs;3' }, read: ['spam', 'ham', 'eggs'] },
  { file: { name: 'a.tsv', content: 'id\tphrase\n1\tfree money\n2\thot, stuff' }, read: ['free money', 'hot, stuff'] },
  { file: { name: 'a.json', content: '["spam", "free money"]' }, read: ['spam', 'free money'] },
  {
    file: { name: 'b.json', content: '{"results":[{"id":7,"regex":"spam"},{"id":8,"regex":"ham"}]}' },
    read: ['spam', 'ham'],
  },
]) {
  test(`a file like ${file.name} of ${file.content.slice(0, 12).replaceAll(/\s/g, ' ')}… is read for its words`, async ({
    connected: page,
  }) => {
    await page.goto('/blocklist/import');
    await chooseFile(page, file);
    await expectCompared(page);
    expect(await columnTexts(page, listLines, 'Word or pattern')).toEqual(read);
    await expectClasses(page, [`All lines ${read.length}`, `New ${read.length}`]);
  });
}

test('what nobody can see is cleaned away, and counted', async ({ connected: page, network }) => {
  await page.goto('/blocklist/import');
  await chooseFile(page, {
    name: 'dirty.txt',
    content: '\uFEFFplain\r\nno\u00A0break\r\nzero\u200Bwidth\r\n\r\n  spaces  inside kept  \r\ncafe\u0301\r\n',
  });
  await expectCompared(page);
  await expect(
    page.getByText(
      'Cleaned: spaces around 1 line, 1 invisible character, 1 no-break space, 1 line in another Unicode form, 6 Windows line ends, 1 byte order mark.',
    ),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Add 5 rules' }).click();
  await expectDone(page, /^Added 5 rules/);
  await expectAddedOnce(network, ['plain', 'no break', 'zerowidth', 'spaces  inside kept', 'caf\u00E9']);
});

test('cells pasted from a spreadsheet are offered as a table', async ({ connected: page }) => {
  await page.goto('/blocklist/import');
  await expect(listField(page)).toBeVisible();
  await expect.poll(() => paste(page, 'word\tcount\nspam\t12\nfree money\t7')).toBe(true);
  await expectCompared(page);
  await expectClasses(page, ['All lines 3', 'New 3']);
  await page.getByRole('button', { name: 'Read it as a table' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Read it again' }).click();
  await expectClasses(page, ['All lines 2', 'New 2']);
  expect(await columnTexts(page, listLines, 'Word or pattern')).toEqual(['spam', 'free money']);
});

test('a list of nothing but what is there or repeated adds nothing, and says so', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist([{ regex: 'there', isMatchExactWord: true }]);
  await page.goto('/blocklist/import');
  await listField(page).fill('there\nTHERE \nthere');
  await listField(page).press('ControlOrMeta+Enter');
  await expectCompared(page);
  await expectClasses(page, ['All lines 3', 'New 0', 'Already there 1', 'Repeated 2']);
  await expect(page.getByText('Nothing new to add: every line is there already, repeated or invalid.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Add/ })).toBeDisabled();
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(listField(page)).toHaveValue('there\nTHERE \nthere');
  expect(await network.requests('/api/v2/blacklist')).toEqual([]);
});

test('a word that would also block everyday ones is named with them, and mended in one click or with one key', async ({
  connected: page,
}) => {
  await review(page, ['ass', 'kadabra', 'rass']);
  await page.getByRole('combobox', { name: 'Match', exact: true }).selectOption('Anywhere in the text');
  await expectClasses(page, ['All lines 3', 'New 3', 'Look twice 2']);
  await page.getByRole('button', { name: 'Look twice 2' }).click();
  await expect(dataRows(page, listLines).first()).toContainText('so short that it is inside very many words');
  await expect(dataRows(page, listLines).nth(1)).toContainText(/also blocks .+/);
  await page.getByRole('button', { name: 'Exact word: line 1' }).click();
  await expectClasses(page, ['All lines 3', 'New 3', 'Look twice 1']);
  await page.getByRole('grid', { name: listLines }).focus();
  await page.keyboard.press('f');
  await expect(page.getByText('No line is in this class')).toBeVisible();
});

test('what would be added can be rehearsed on recent content first, and the review waits', async ({
  connected: page,
  network,
}) => {
  await review(page, ['kadabra', 'kazam']);
  await page.getByRole('button', { name: 'Rehearse' }).click();
  await expect(page).toHaveURL('/blocklist/lab');
  await expect(page.getByText(/2 rules/).first()).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Import words' }).click();
  await expectClasses(page, ['All lines 2', 'New 2']);
  expect(await network.blocklist()).toEqual([]);
});
