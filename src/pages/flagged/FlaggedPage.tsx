import '#src/laterMessages.ts';

import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Link, useNavigate } from 'react-router';

import { InfiniteTable, type TableHandle } from '#src/components/InfiniteTable.tsx';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { useSelection } from '#src/components/useSelection.ts';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { itemLabel } from '#src/layout/content/contentText.ts';
import { ItemView } from '#src/layout/content/ItemView.tsx';
import { KeyHint } from '#src/layout/keys/KeyHint.tsx';
import { isKeysDialogOpen } from '#src/layout/keys/keysDialog.ts';
import { useActions } from '#src/layout/keys/useActions.ts';
import { useMatcher } from '#src/layout/useMatcher.ts';
import { paths } from '#src/paths.ts';
import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';
import { flaggedQueue, openFlaggedQueue, takeArrived } from '#src/queries/flagged/flaggedQueue.ts';
import { eachKnownRulePage } from '#src/queries/knownRules.ts';

import { Arrived } from './Arrived.tsx';
import { AuthorPanel } from './AuthorPanel.tsx';
import { FlaggedUrl, placeName } from './filter.ts';
import { FlaggedFilter } from './FlaggedFilter.tsx';
import { FlaggedSelection } from './FlaggedSelection.tsx';
import classes from './Flagged.module.css';
import { announcement } from './flaggedText.ts';
import { ItemDecisions } from './ItemDecisions.tsx';
import { MacrosDialog } from './MacrosDialog.tsx';
import { Sources } from './Sources.tsx';
import { useDecide } from './useDecide.ts';
import { useFlaggedColumns } from './useFlaggedColumns.tsx';
import { useQueueActions, type QueueMoves } from './useQueueActions.ts';
import { useQueueRows } from './useQueueRows.ts';
import { useTakeBackSeveral } from './useTakeBackSeveral.ts';
import { WaveBar, Waves } from './Waves.tsx';

const itemKey = ({ key }: FlaggedItem) => key;
const keyOfItem = (item: FlaggedItem | undefined) => item?.key;

/** Of a card of the queue, in pixels. */
const cardHeight = 96;

/** Everything that is reported and not decided on, one decision a key. */
function FlaggedPage() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const queue = useSyncExternalStore(flaggedQueue.subscribe, flaggedQueue.get);
  useEffect(openFlaggedQueue, []);
  const [filter, setFilter] = useUrlFilter(FlaggedUrl);
  const { arrived, decided, sources } = queue;
  const { open, waves, wave, rows, rowIds, byKey, openWave, takeOutOfWave, hide, show } = useQueueRows(queue, filter);
  const places = useMemo(() => [...new Set(open.map(placeName))].filter(Boolean).toSorted(), [open]);
  const selection = useSelection(rowIds, JSON.stringify([filter, wave?.id]));
  const columns = useFlaggedColumns(decided, filter.view === 'cards');
  const [currentKey, setCurrentKey] = useState<string>();
  // Of what is shown: what is filtered away must not hear the keys.
  const current = byKey.get(currentKey ?? '');
  const onActive = useMemo(() => (item: FlaggedItem | undefined) => setCurrentKey(keyOfItem(item)), []);
  const table = useRef<TableHandle>(null);
  const page = useRef<HTMLDivElement>(null);
  const words = useMatcher(current?.text ?? '', eachKnownRulePage);
  const { said, decide } = useDecide({ hide, show });
  const isPhone = useIsPhone();
  const isReading = Object.values(sources).some((source) => source.isReading);
  const count = rows.length;
  const selected = useMemo(
    () => rows.filter(({ key }) => selection.isAllMatching || selection.ids.has(key)),
    [rows, selection],
  );
  const [areMacrosOpen, setMacrosOpen] = useState(false);
  const takeBackSeveral = useTakeBackSeveral();

  useEffect(() => {
    document.title = open.length === 0 ? t`Flagged · Custos` : `(${open.length}) ${t`Flagged · Custos`}`;
  });

  // Where no row is, none can move under a hand.
  const canTakeIn = count === 0 && arrived.length > 0;
  useEffect(() => {
    if (canTakeIn) takeArrived();
  }, [canTakeIn]);

  const focusTable = () => table.current?.focus();
  const press = (selector: string) => page.current?.querySelector<HTMLElement>(selector)?.click();
  const moves: QueueMoves = {
    // What is selected, or the wave that is open, or the item the keys are on.
    decide: (decisions, says, macro) => {
      const isSelected = selected.length > 0;
      const items = isSelected ? selected : wave ? rows : current ? [current] : [];
      const onSaved = () => {
        if (isSelected) selection.clear();
        else openWave(undefined);
      };
      decide(items, decisions, { macro, says, onSaved, onEnd: focusTable });
    },
    skip: () => table.current?.move(1),
    previous: () => table.current?.move(-1),
    peek: () => press('[data-media]'),
    thread: () => press('[data-thread]'),
    author: () => {
      if (current) void navigate(paths.user(current.authorId));
    },
    search: () => page.current?.querySelector<HTMLElement>('input[type=search]')?.focus(),
    select: () => {
      if (current) selection.toggle(rowIds.indexOf(current.key), false);
    },
    takeNew: takeArrived,
    takeBack: takeBackSeveral,
    wave: () => {
      openWave(waves[0]?.id);
      focusTable();
    },
    close: () => {
      if (selected.length > 0) selection.clear();
      else openWave(undefined);
    },
  };
  const actions = useQueueActions(moves);
  useActions(t`Flagged`, actions);
  const itemActions = useQueueActions({
    ...moves,
    decide: (decisions, says, macro) => decide(current ? [current] : [], decisions, { macro, says, onEnd: focusTable }),
  });

  return (
    <PageFrame
      title={t`Flagged`}
      scrolls={isPhone}
      actions={
        <>
          <Button variant="default" onClick={() => setMacrosOpen(true)}>
            <Trans>Macros</Trans>
          </Button>
          {isPhone ? null : (
            <Button variant="default" onClick={() => isKeysDialogOpen.set(true)}>
              <Trans>Keys</Trans>
              <KeyHint id="keys" keys={['?']} />
            </Button>
          )}
          <Button variant="default" component={Link} to={paths.flaggedReviewed}>
            <Trans>Reviewed</Trans>
          </Button>
        </>
      }
      subtitle={
        <>
          <Plural value={count} _0="Nothing open" one="# open" other="# open" />
          {isReading ? <Trans>, still reading</Trans> : null}
        </>
      }
    >
      {areMacrosOpen ? <MacrosDialog onClose={() => setMacrosOpen(false)} /> : null}
      <div ref={page} style={{ display: 'contents' }}>
        {wave ? null : <Waves waves={waves} onOpen={openWave} />}
        <FlaggedFilter filter={filter} setFilter={setFilter} places={places} />
        <Arrived count={arrived.length} isReading={isReading} />
        <div role="status" className="visually-hidden">
          {said} {current ? announcement(current) : ''}
        </div>
        {count === 0 && isReading ? (
          <TableSkeleton />
        ) : count === 0 ? (
          <>
            <StatePanel title={open.length > 0 ? t`Nothing open fits` : t`Nothing is reported`}>
              {open.length > 0 ? (
                <Trans>{i18n.number(open.length)} are open. Take a filter away to see them.</Trans>
              ) : (
                <Trans>What people report appears here, the newest first. It is looked for once a minute.</Trans>
              )}
            </StatePanel>
            <Sources sources={sources} />
          </>
        ) : (
          <div className={classes.split}>
            <div className={classes.list}>
              <InfiniteTable
                label={t`Flagged`}
                rows={rows}
                rowId={itemKey}
                rowLabel={itemLabel}
                columns={columns}
                selection={selection}
                onActive={onActive}
                handle={table}
                tallRow={filter.view === 'cards' ? cardHeight : undefined}
                end={<Plural value={count} one="That is all: # item" other="That is all: # items" />}
              />
              <Sources sources={sources} />
            </div>
            {current ? (
              <>
                <section className={classes.item} aria-label={t`Reported item`} data-item={current.key}>
                  <ItemDecisions item={current} actions={itemActions} isKeyed={!wave && selected.length === 0} />
                  <ItemView key={current.key} item={current} words={words} />
                </section>
                <AuthorPanel
                  item={current}
                  sameAuthor={open.filter(({ authorId }) => authorId === current.authorId).length}
                  sameText={current.text === '' ? 0 : open.filter(({ text }) => text === current.text).length}
                  onShowAuthor={() => setFilter({ author: current.authorId })}
                  onShowText={() => setFilter({ q: current.text })}
                />
              </>
            ) : null}
          </div>
        )}
        {selected.length > 0 ? (
          <FlaggedSelection
            items={selected}
            actions={actions}
            onTakeOut={wave ? () => takeOutOfWave(selected.map(itemKey)) : undefined}
            onClear={selection.clear}
          />
        ) : wave ? (
          <WaveBar wave={wave} actions={actions} onClose={() => openWave(undefined)} />
        ) : null}
      </div>
    </PageFrame>
  );
}

export { FlaggedPage as Component };
