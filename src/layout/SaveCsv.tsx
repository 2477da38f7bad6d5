import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';

import { saveFile } from '#src/components/saveFile.ts';
import { toast } from '#src/components/toast.ts';
import { codeOf } from '#src/queries/useErrorText.ts';

type Props = {
  /** Of the file, before the day and `.csv`. */
  name: string;
  /** What is said when not all could be read. */
  failure: string;
  /** Reads everything; rejects with the signal's reason when cancelled. */
  csv: (onProgress: (read: number) => void, signal: AbortSignal) => Promise<Blob>;
};

/** A button that reads a whole list, beyond what is loaded, and saves it as CSV; meanwhile it cancels. */
export function SaveCsv({ name, failure, csv }: Props) {
  const { i18n } = useLingui();
  const [count, setCount] = useState<number>();
  const reading = useRef<AbortController>(undefined);
  useEffect(() => () => reading.current?.abort(), []);

  const save = async () => {
    const { signal } = (reading.current = new AbortController());
    setCount(0);
    try {
      saveFile(await csv(setCount, signal), `${name} ${new Date().toISOString().slice(0, 10)}.csv`);
    } catch (error) {
      if (!signal.aborted) toast(failure, { isFailure: true, code: codeOf(error) });
    } finally {
      setCount(undefined);
    }
  };

  return count === undefined ? (
    <Button size="xs" variant="default" onClick={() => void save()}>
      <Trans>Download as CSV</Trans>
    </Button>
  ) : (
    <Button size="xs" variant="default" onClick={() => reading.current?.abort()}>
      <Trans>Cancel: {i18n.number(count)} read so far</Trans>
    </Button>
  );
}
