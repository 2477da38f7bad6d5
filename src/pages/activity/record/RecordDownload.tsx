import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Check } from '#src/components/Check.tsx';
import { toast } from '#src/components/toast.ts';
import { csvBlob } from '#src/lib/csv.ts';
import { saveFile } from '#src/components/saveFile.ts';
import { recordEntries, type RecordFilter } from '#src/queries/ledger.ts';

import classes from './Record.module.css';
import { recordColumns } from './recordColumns.ts';

/** The record as a file: what the filter lets through, with the columns that are wanted. */
export function RecordDownload({ filter }: { filter: RecordFilter }) {
  const { t } = useLingui();
  const columns = recordColumns();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const wanted = columns.filter(({ key }) => !left.has(key));

  const download = async (make: () => Promise<Blob>, ending: string) => {
    try {
      saveFile(await make(), `custos-record-${new Date().toISOString().slice(0, 10)}.${ending}`);
    } catch {
      toast(t`The record could not be read from this browser’s database. Reload the page and try again.`, {
        isFailure: true,
      });
    }
  };
  const csv = () => csvBlob(cells(), { header: wanted.map(({ label }) => label) });
  async function* cells() {
    for await (const entry of recordEntries(filter)) yield wanted.map(({ value }) => value(entry));
  }
  const json = async () => {
    const entries: unknown[] = [];
    for await (const entry of recordEntries(filter)) {
      const fields = Object.entries(entry).filter(([key]) => !left.has(key));
      entries.push(Object.fromEntries(fields));
    }
    return new Blob([JSON.stringify(entries, undefined, 2)], { type: 'application/json' });
  };

  return (
    <fieldset className={classes.download}>
      <legend className={classes.legend}>
        <Trans>Columns of the file</Trans>
      </legend>
      <div className={classes.columns}>
        {columns.map(({ key, label }) => (
          <Check
            key={key}
            checked={!left.has(key)}
            onChange={({ currentTarget }) => {
              const next = new Set(left);
              if (currentTarget.checked) next.delete(key);
              else next.add(key);
              setLeft(next);
            }}
          >
            {label}
          </Check>
        ))}
      </div>
      <div className={classes.buttons}>
        <Button variant="default" disabled={wanted.length === 0} onClick={() => void download(csv, 'csv')}>
          <Trans>Download CSV</Trans>
        </Button>
        <Button variant="default" disabled={wanted.length === 0} onClick={() => void download(json, 'json')}>
          <Trans>Download JSON</Trans>
        </Button>
      </div>
    </fieldset>
  );
}
