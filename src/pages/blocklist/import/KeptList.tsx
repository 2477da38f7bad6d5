import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';

import classes from './Import.module.css';
import { readKept } from './importStore.ts';
import { forgetKeptList, keptList, type KeptList as Kept } from './keptList.ts';

/** A list whose review was left, by Back or by a reload: it can be taken up where it was. */
export function KeptList() {
  const { t } = useLingui();
  const [kept, setKept] = useState<Kept>();
  useEffect(() => {
    let isOver = false;
    void keptList().then((list) => {
      if (!isOver) setKept(list);
    });
    return () => {
      isOver = true;
    };
  }, []);
  if (!kept) return null;
  const source = kept.source === '' ? t`A pasted list` : kept.source;
  return (
    <section className={classes.notice} aria-label={t`Kept list`}>
      <p className={classes.kept}>
        <Trans>
          {source} is kept as you left it,{' '}
          <Plural value={kept.changes.length} _0="unchanged" one="with # change" other="with # changes" />.
        </Trans>
      </p>
      <div className={classes.buttons}>
        <Button size="xs" onClick={() => void readKept(kept)}>
          <Trans>Back to its review</Trans>
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setKept(undefined);
            void forgetKeptList();
          }}
        >
          <Trans>Discard it</Trans>
        </Button>
      </div>
    </section>
  );
}
