import '#src/laterMessages.ts';

import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';

import { ActionBar } from '#src/components/ActionBar.tsx';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import detail from '#src/components/Detail.module.css';
import { InfiniteTable } from '#src/components/InfiniteTable.tsx';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { useSelection } from '#src/components/useSelection.ts';
import { banAuthors, carryOut, clear, remove, type ContentDecision } from '#src/layout/content/contentDecisions.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { parseIdList } from '#src/lib/idList.ts';
import type { ObjectKind } from '#src/lib/pasted/pasted.ts';
import type { FoundObject } from '#src/queries/findObjects.ts';

import classes from './Find.module.css';
import { FoundPanel } from './FoundPanel.tsx';
import { foundLabel, useFoundColumns } from './useFoundColumns.tsx';
import { useFound } from './useFound.ts';

const keyOf = ({ id }: FoundObject) => id;

/** The ids of the address, or those another page has led here with: too many for an address. */
function useAskedIds(): { ids: readonly string[]; kind: ObjectKind } {
  const [params] = useSearchParams();
  const { state } = useLocation() as { state: { ids?: unknown } | null };
  const listed = params.get('ids') ?? '';
  const ids = useMemo(() => {
    const brought = Array.isArray(state?.ids) ? state.ids.filter((id) => typeof id === 'string') : [];
    return listed === '' ? brought : parseIdList(listed).map(({ id }) => id);
  }, [state, listed]);
  return { ids, kind: (params.get('kind') ?? 'unknown') as ObjectKind };
}

/** What the network has under ids: whatever they are of, to be opened or decided on together. */
function FindPage() {
  const { t, i18n } = useLingui();
  const isPhone = useIsPhone();
  const { ids, kind } = useAskedIds();
  const { found, isDone, error, again } = useFound(ids, kind);
  const rowIds = useMemo(() => found.map(keyOf), [found]);
  const selection = useSelection(rowIds, ids.join(' '));
  const columns = useFoundColumns();
  const [current, setCurrent] = useState<FoundObject>();
  const items = found.flatMap((one) =>
    one.is === 'item' && !one.isDeleted && selection.ids.has(one.id) ? [one.item] : [],
  );
  const known = found.filter(({ is }) => is !== 'nothing').length;
  const act = async (decision: ContentDecision) => {
    if (await carryOut(decision, items)) selection.clear();
  };
  const hasContent = items.some((item) => item.kind !== 'user');
  return (
    <PageFrame
      title={t`Found by ID`}
      scrolls={isPhone}
      subtitle={
        <>
          {i18n.number(known)} <Plural value={ids.length} one="of # ID" other="of # IDs" />
          {isDone ? null : <Trans>, still looking</Trans>}
        </>
      }
      actions={
        ids.length === 0 ? null : (
          <Button variant="default" onClick={again}>
            <Trans>Look again</Trans>
          </Button>
        )
      }
    >
      {error === undefined ? null : <ErrorPanel error={error} onRetry={again} />}
      {ids.length === 0 ? (
        <StatePanel title={t`No ID was given`}>
          <Trans>
            Press Ctrl+K and paste an ID, or a list of them: of posts, comments, messages, users, communities.
          </Trans>
        </StatePanel>
      ) : found.length === 0 ? (
        isDone ? null : (
          <TableSkeleton />
        )
      ) : (
        <div className={classes.split}>
          <div className={classes.list}>
            <InfiniteTable
              label={t`Found`}
              rows={found}
              rowId={keyOf}
              rowLabel={foundLabel}
              columns={columns}
              selection={selection}
              onActive={setCurrent}
              end={<Plural value={found.length} one="That is all: # ID" other="That is all: # IDs" />}
            />
          </div>
          {current && current.is !== 'nothing' ? <FoundPanel key={current.id} found={current} /> : null}
        </div>
      )}
      {selection.ids.size > 0 ? (
        <ActionBar label={t`Selected`}>
          <span role="status">
            <Plural value={selection.ids.size} one="# selected" other="# selected" />
          </span>
          {items.some(({ reports }) => reports > 0) ? (
            <DecisionButton onClick={() => void act(clear)}>{t`Clear flags…`}</DecisionButton>
          ) : null}
          {hasContent ? <DecisionButton isDanger onClick={() => void act(remove)}>{t`Remove…`}</DecisionButton> : null}
          {items.length > 0 ? (
            <DecisionButton isDanger onClick={() => void act(banAuthors)}>
              {hasContent ? t`Ban the authors…` : t`Ban them…`}
            </DecisionButton>
          ) : (
            <span className={detail.note}>
              <Trans>Nothing that can be decided on here is selected.</Trans>
            </span>
          )}
          <Button variant="subtle" color="gray" onClick={selection.clear}>
            <Trans>Clear selection</Trans>
          </Button>
        </ActionBar>
      ) : null}
    </PageFrame>
  );
}

export { FindPage as Component };
