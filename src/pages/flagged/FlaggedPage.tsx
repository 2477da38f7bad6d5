import '#src/laterMessages.ts';

import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Link, useNavigate } from 'react-router';

import { InfiniteTable, type TableHandle } from '#src/components/InfiniteTable.tsx';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { useMinute } from '#src/components/useMinute.ts';
import { useSelection } from '#src/components/useSelection.ts';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { paths } from '#src/paths.ts';
import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';
import { flaggedQueue, openFlaggedQueue, takeArrived, touchFlaggedQueue } from '#src/queries/flagged/flaggedQueue.ts';

import { AuthorPanel } from './AuthorPanel.tsx';
import { FlaggedUrl, isWanted, placeName, sorted } from './filter.ts';
import { FlaggedFilter } from './FlaggedFilter.tsx';
import { FlaggedSelection } from './FlaggedSelection.tsx';
import classes from './Flagged.module.css';
import { banAuthors, banFromCommunity, clear, isAsked, remove } from '#src/layout/content/contentDecisions.ts';
import { itemLabel } from '#src/layout/content/contentText.ts';
import { announcement } from './flaggedText.ts';
import { KeysHelp } from './KeysHelp.tsx';
import { ItemDecisions } from './ItemDecisions.tsx';
import { ItemView } from './ItemView.tsx';
import { Sources } from './Sources.tsx';
import { useFlaggedColumns } from './useFlaggedColumns.tsx';
import { useWaves } from './useWaves.ts';
import { WaveBar, Waves } from './Waves.tsx';
import { useFlaggedKeys, type QueueActions } from './useFlaggedKeys.ts';

const itemKey = ({ key }: FlaggedItem) => key;

/** Everything that is reported and not decided on, one decision a key. */
function FlaggedPage() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const queue = useSyncExternalStore(flaggedQueue.subscribe, flaggedQueue.get);
  useEffect(openFlaggedQueue, []);
  const [filter, setFilter] = useUrlFilter(FlaggedUrl);
  const now = useMinute();
  const { items, arrived, decided, sources } = queue;
  const open = useMemo(
    () => items.filter(({ key }) => !decided.has(key) || decided.get(key)?.is === 'back'),
    [items, decided],
  );
  const waves = useWaves(open);
  /** Decided on by a key, and not saved yet: the next one is there at once, and a second key is not about the same. */
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const [waveId, setWaveId] = useState<string>();
  const wave = waves.find(({ id }) => id === waveId);
  const rows = useMemo(() => {
    const inWave = wave && new Set(wave.keys);
    const wanted = (item: FlaggedItem) =>
      (!pending.has(item.key) || decided.has(item.key)) &&
      (inWave ? inWave.has(item.key) : isWanted(item, filter, now));
    return sorted(open.filter(wanted), filter.sort);
  }, [open, filter, now, wave, pending, decided]);
  const places = useMemo(() => [...new Set(open.map(placeName))].filter(Boolean).toSorted(), [open]);
  const rowIds = useMemo(() => rows.map(itemKey), [rows]);
  const selection = useSelection(rowIds, JSON.stringify([filter, waveId]));
  const columns = useFlaggedColumns(decided);
  const [current, setCurrent] = useState<FlaggedItem>();
  const onActive = useCallback((item: FlaggedItem | undefined) => setCurrent(item), []);
  const table = useRef<TableHandle>(null);
  const page = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const [isHelpOpen, setHelpOpen] = useState(false);
  const isPhone = useIsPhone();
  const isReading = Object.values(sources).some((source) => source.isReading);
  const count = rows.length;

  useEffect(() => {
    document.title = open.length === 0 ? t`Flagged · Custos` : `(${open.length}) ${t`Flagged · Custos`}`;
  });

  /** On the item the keys are on, or on the whole wave that is open. */
  const decideOn = (decision: (items: readonly FlaggedItem[]) => Promise<boolean>, word: (label: string) => string) => {
    if (!current) return;
    touchFlaggedQueue();
    const label = itemLabel(current).slice(0, 80);
    const chosen = wave ? rows : [current];
    const { key } = current;
    const isAtOnce = decision !== banAuthors && !isAsked(chosen.length);
    if (isAtOnce) setPending(new Set(pending).add(key));
    void decision(chosen).then((isDecided) => {
      if (isDecided) setSaid(word(label));
      else if (isAtOnce) setPending((all) => new Set([...all].filter((one) => one !== key)));
      if (isDecided && wave) setWaveId(undefined);
      table.current?.focus();
    });
  };
  const press = (selector: string) => page.current?.querySelector<HTMLElement>(selector)?.click();
  const actions: QueueActions = {
    remove: () => decideOn(remove, (label) => t`Removing ${label}.`),
    clear: () => decideOn(clear, (label) => t`Clearing the flags of ${label}.`),
    skip: () => table.current?.move(1),
    previous: () => table.current?.move(-1),
    ban: () => decideOn(banAuthors, (label) => t`Banning the author of ${label}.`),
    banHere: () => {
      if (current) void banFromCommunity(current).then(() => table.current?.focus());
    },
    peek: () => press('[data-media]'),
    thread: () => press('[data-thread]'),
    open: () => {
      if (current) void navigate(paths.user(current.authorId));
    },
    search: () => page.current?.querySelector<HTMLElement>('input[type=search]')?.focus(),
    takeNew: takeArrived,
    wave: () => {
      setWaveId(waves[0]?.id);
      table.current?.focus();
    },
    close: () => {
      setWaveId(undefined);
      setHelpOpen(false);
    },
    help: () => setHelpOpen(!isHelpOpen),
  };
  useFlaggedKeys(actions);

  return (
    <PageFrame
      title={t`Flagged`}
      scrolls={isPhone}
      actions={
        <>
          {isPhone ? null : (
            <Button variant="default" aria-expanded={isHelpOpen} onClick={() => setHelpOpen(!isHelpOpen)}>
              <Trans>Keys</Trans>{' '}
              <kbd aria-hidden className={classes.key}>
                ?
              </kbd>
            </Button>
          )}
          <Button variant="default" component={Link} to={paths.activity}>
            <Trans>What was decided</Trans>
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
      <div ref={page} style={{ display: 'contents' }}>
        {isHelpOpen ? <KeysHelp /> : null}
        {wave ? null : <Waves waves={waves} onOpen={setWaveId} />}
        <FlaggedFilter filter={filter} setFilter={setFilter} places={places} />
        {arrived.length > 0 ? (
          <div className={classes.arrived}>
            <span role="status">
              {isReading ? (
                <Plural value={arrived.length} one="# more found" other="# more found" />
              ) : (
                <Plural value={arrived.length} one="# new report" other="# new reports" />
              )}
            </span>
            <Button size="xs" variant="default" onClick={takeArrived}>
              <Trans>Show them</Trans> <kbd aria-hidden>N</kbd>
            </Button>
          </div>
        ) : null}
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
                end={<Plural value={count} one="That is all: # item" other="That is all: # items" />}
              />
              <Sources sources={sources} />
            </div>
            {current ? (
              <>
                <section className={classes.item} aria-label={t`Reported item`}>
                  <ItemDecisions item={current} actions={actions} />
                  <ItemView key={current.key} item={current} />
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
        {wave && selection.ids.size === 0 && !selection.isAllMatching ? (
          <WaveBar
            wave={wave}
            onClear={actions.clear}
            onRemove={actions.remove}
            onBan={actions.ban}
            onClose={actions.close}
          />
        ) : null}
        {selection.ids.size > 0 || selection.isAllMatching ? (
          <FlaggedSelection
            items={rows.filter(({ key }) => selection.isAllMatching || selection.ids.has(key))}
            onDone={selection.clear}
          />
        ) : null}
      </div>
    </PageFrame>
  );
}

export { FlaggedPage as Component };
