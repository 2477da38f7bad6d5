import notice from '#src/components/Notice.module.css';
import { Button, NativeSelect } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';

import type { CleanCounts } from '#src/lib/wordList/clean.ts';
import type { ReadOptions, TableSummary } from '#src/lib/wordList/reading.ts';
import { Check } from '#src/components/Check.tsx';
import { confirm } from '#src/components/confirm.ts';

import classes from './Import.module.css';
import type { ImportSummary } from './importSession.ts';
import { readAgain } from './importStore.ts';

/** How the list was understood, what was cleaned away, and the other ways to read it. */
export function ReadingNotes({ summary }: { summary: ImportSummary }) {
  const { t } = useLingui();
  const { table, cleaned, blank } = summary;
  const notes = cleaningNotes(cleaned, blank);

  const again = async (options: ReadOptions) => {
    const isConfirmed = await confirm({
      title: t`Read the list again`,
      body: t`Lines you have edited or left out come back as they were in the list.`,
      action: t`Read it again`,
    });
    if (isConfirmed) await readAgain(options);
  };

  return (
    <div className={classes.notices}>
      {summary.offer === 'tsv' ? (
        <div className={notice.notice}>
          <Trans>This looks like cells copied from a spreadsheet.</Trans>{' '}
          <Button size="compact-xs" variant="default" onClick={() => void again({ format: 'tsv' })}>
            <Trans>Read it as a table</Trans>
          </Button>
        </div>
      ) : null}
      {table && table.columns.length > 1 ? (
        <ColumnChoice table={table} onRead={(options) => void again(options)} />
      ) : null}
      {table && table.faultCount > 0 ? (
        <div className={notice.notice}>
          <Plural
            value={table.faultCount}
            one="# line has a quote that does not close; it was taken as it stands."
            other="# lines have a quote that does not close; they were taken as they stand."
          />
        </div>
      ) : null}
      {summary.undecodable !== undefined && summary.undecodable > 0 ? (
        <div className={notice.notice}>
          <Trans>The file is not in a known encoding: {summary.undecodable} characters could not be read.</Trans>
        </div>
      ) : null}
      {notes.length > 0 ? <p className={classes.quiet}>{t`Cleaned: ${notes.join(', ')}.`}</p> : null}
    </div>
  );
}

function ColumnChoice({ table, onRead }: { table: TableSummary; onRead: (options: ReadOptions) => void }) {
  const { t } = useLingui();
  return (
    <div className={classes.buttons}>
      <NativeSelect
        size="xs"
        label={t`Words are in`}
        value={String(table.column)}
        onChange={(event) =>
          onRead({ column: Number(event.currentTarget.value), hasHeader: table.hasHeader, delimiter: table.delimiter })
        }
        data={table.columns.map(({ name, samples }, index) => ({
          value: String(index),
          label: name === undefined || name === '' ? t`Column ${index + 1}: ${samples.slice(0, 2).join(', ')}` : name,
        }))}
      />
      {table.hasHeader === undefined ? null : (
        <Check
          checked={table.hasHeader}
          onChange={(event) =>
            onRead({ column: table.column, hasHeader: event.currentTarget.checked, delimiter: table.delimiter })
          }
        >
          <Trans>The first line is a header</Trans>
        </Check>
      )}
    </div>
  );
}

function cleaningNotes(cleaned: CleanCounts, blank: number): string[] {
  const notes: [number, string][] = [
    [blank, plural(blank, { one: '# blank line', other: '# blank lines' })],
    [cleaned.trimmed, plural(cleaned.trimmed, { one: 'spaces around # line', other: 'spaces around # lines' })],
    [cleaned.zeroWidth, plural(cleaned.zeroWidth, { one: '# invisible character', other: '# invisible characters' })],
    [cleaned.noBreakSpaces, plural(cleaned.noBreakSpaces, { one: '# no-break space', other: '# no-break spaces' })],
    [cleaned.control, plural(cleaned.control, { one: '# control character', other: '# control characters' })],
    [
      cleaned.breaks,
      plural(cleaned.breaks, { one: '# tab or line break inside a line', other: '# tabs or line breaks inside lines' }),
    ],
    [
      cleaned.normalised,
      plural(cleaned.normalised, { one: '# line in another Unicode form', other: '# lines in another Unicode form' }),
    ],
    [
      cleaned.formulaGuards,
      plural(cleaned.formulaGuards, { one: '# apostrophe of a spreadsheet', other: '# apostrophes of a spreadsheet' }),
    ],
    [
      cleaned.crlf + cleaned.cr,
      plural(cleaned.crlf + cleaned.cr, { one: '# Windows line end', other: '# Windows line ends' }),
    ],
    [cleaned.byteOrderMark, plural(cleaned.byteOrderMark, { one: '# byte order mark', other: '# byte order marks' })],
  ];
  return notes.filter(([count]) => count > 0).map(([, note]) => note);
}
