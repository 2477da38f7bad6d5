import { Suspense, useMemo, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';

import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';

import type { Column } from './InfiniteTable.tsx';
import { lazyPart } from './part.ts';
import { useIsPhone } from './useIsPhone.ts';

const ColumnsDialog = lazyPart(() => import('./ColumnsDialog.tsx'), true);

const parameter = 'columns';
const storageKey = (list: string) => `custos.columns.${list}`;

/** The columns somebody wants of a list, in their order: of the address, so that a link shows the same, or as last chosen here. */
function read(list: string, inAddress: string | null): readonly string[] {
  try {
    return (inAddress ?? localStorage.getItem(storageKey(list)) ?? '').split(',').filter(Boolean);
  } catch {
    return [];
  }
}

/**
 * Which columns of a list are shown, and in which order. The first one names the row: it stays where it is. On a phone the
 * list decides. `menu`: what changes it.
 */
export function useColumnChoice<Row>(
  list: string,
  all: readonly Column<Row>[],
): { columns: readonly Column<Row>[]; menu: ReactNode } {
  const [params, setParams] = useSearchParams();
  const inAddress = params.get(parameter);
  const [isOpen, setOpen] = useState(false);
  const isPhone = useIsPhone();
  const [changes, setChanges] = useState(0);
  const columns = useMemo(() => {
    const wanted = read(list, inAddress);
    const [first, ...others] = all;
    if (isPhone || wanted.length === 0 || !first) return all;
    const byKey = new Map(others.map((column) => [column.key, column]));
    return [first, ...wanted.flatMap((key) => byKey.get(key) ?? [])];
    // What is kept has changed by the dialog.
    // oxlint-disable-next-line react/exhaustive-deps, react/exhaustive-effect-dependencies
  }, [list, inAddress, all, isPhone, changes]);
  const choose = (keys: readonly string[] | undefined) => {
    try {
      if (keys) localStorage.setItem(storageKey(list), keys.join(','));
      else localStorage.removeItem(storageKey(list));
    } catch {
      // Storage is blocked: the address has it.
    }
    setChanges(changes + 1);
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (keys) next.set(parameter, keys.join(','));
        else next.delete(parameter);
        return next;
      },
      { replace: true },
    );
  };
  const menu = isPhone ? null : (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        <Trans>Columns</Trans>
      </Button>
      <Suspense>
        {isOpen ? (
          <ColumnsDialog
            all={all.map(({ key, header }) => ({ key, header }))}
            shown={columns.map(({ key }) => key)}
            onChoose={choose}
            onClose={() => setOpen(false)}
          />
        ) : null}
      </Suspense>
    </>
  );
  return { columns, menu };
}
