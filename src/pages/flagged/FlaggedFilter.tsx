import { Button, NativeSelect } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';

import { SearchField } from '#src/components/SearchField.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import toolbar from '#src/components/Toolbar.module.css';

import { EyesSwitches } from './EyesSwitches.tsx';
import type { FlaggedUrl } from './filter.ts';
import { kindText } from '#src/layout/content/contentText.ts';

type Props = {
  filter: FlaggedUrl;
  setFilter: (change: Partial<FlaggedUrl>, options?: { replace: boolean }) => void;
  /** Where what is in the queue stands. */
  places: readonly string[];
};

/** Which of the queue is shown, in which order, and how its pictures are. */
export function FlaggedFilter({ filter, setFilter, places }: Props) {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  const select = <Key extends keyof FlaggedUrl>(
    key: Key,
    label: string,
    data: readonly { value: FlaggedUrl[Key]; label: string }[],
  ) => (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={filter[key]}
      onChange={(event) => setFilter({ [key]: event.currentTarget.value })}
      data={data.map((option) => ({ ...option }))}
    />
  );
  const selects = (
    <>
      {filter.author === '' ? null : (
        <Button size="xs" variant="default" onClick={() => setFilter({ author: '' })}>
          <Trans>Only by {filter.author}: show all</Trans>
        </Button>
      )}
      {select('kind', t`Kind`, [
        { value: '', label: t`Every kind` },
        { value: 'post', label: kindText('post') },
        { value: 'comment', label: kindText('comment') },
        { value: 'message', label: kindText('message') },
        { value: 'story', label: kindText('story') },
        { value: 'user', label: kindText('user') },
      ])}
      {select('place', t`Place`, [
        { value: '', label: t`Everywhere` },
        ...places.map((place) => ({ value: place, label: place })),
      ])}
      {select('reports', t`Number of reports`, [
        { value: '', label: t`Any number of reports` },
        { value: '2', label: t`2 reports or more` },
        { value: '5', label: t`5 reports or more` },
        { value: '10', label: t`10 reports or more` },
      ])}
      {select('days', t`Age`, [
        { value: '', label: t`Of any age` },
        { value: '1', label: t`Of the last day` },
        { value: '7', label: t`Of the last 7 days` },
        { value: '30', label: t`Of the last 30 days` },
      ])}
      {select('media', t`Attachments`, [
        { value: '', label: t`With or without attachments` },
        { value: 'yes', label: t`With attachments` },
        { value: 'no', label: t`Text only` },
      ])}
      {select('sort', t`Order`, [
        { value: 'newest', label: t`Newest first` },
        { value: 'oldest', label: t`Oldest first` },
        { value: 'reports', label: t`Most reports first` },
      ])}
      {select('view', t`View`, [
        { value: 'list', label: t`As a list` },
        { value: 'cards', label: t`As cards` },
      ])}
      <EyesSwitches />
    </>
  );
  return (
    <div className={toolbar.bar} role="search">
      <SearchField
        className={toolbar.grow}
        label={t`Search the queue`}
        placeholder={t`Text or author…`}
        value={filter.q}
        onSearch={(q) => setFilter({ q }, { replace: true })}
      />
      {isPhone ? (
        <details>
          <summary>
            <Trans>Filters and order</Trans>
          </summary>
          <div className={toolbar.bar}>{selects}</div>
        </details>
      ) : (
        selects
      )}
    </div>
  );
}
