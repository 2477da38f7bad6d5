import { NativeSelect, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';

import { Check } from '#src/components/Check.tsx';
import { SearchField } from '#src/components/SearchField.tsx';
import toolbar from '#src/components/Toolbar.module.css';

import type { SearchUrl } from './filter.ts';
import classes from './Search.module.css';
import { TypedField } from './TypedField.tsx';

type Props = {
  filter: SearchUrl;
  setFilter: (change: Partial<SearchUrl>, options?: { replace: boolean }) => void;
};

/** What is searched for, as the network understands it; nothing is asked of it that it does not offer. */
export function SearchForm({ filter, setFilter }: Props) {
  const { t } = useLingui();
  const isPosts = filter.kind === 'posts';
  const hasConditions = isPosts || filter.kind === 'messages';
  const day = (key: 'from' | 'to' | 'changedFrom' | 'changedTo' | 'activeFrom' | 'activeTo', label: string) => (
    <TextInput
      type="date"
      size="xs"
      label={label}
      value={filter[key]}
      onChange={(event) => setFilter({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <div role="search">
      <div className={toolbar.bar}>
        <SearchField
          className={toolbar.grow}
          label={t`Search what people wrote`}
          placeholder={t`Words…`}
          value={filter.q}
          onSearch={(q) => setFilter({ q }, { replace: true })}
        />
        <NativeSelect
          size="xs"
          aria-label={t`What is searched`}
          value={filter.kind}
          onChange={(event) => setFilter({ kind: event.currentTarget.value as SearchUrl['kind'], places: '' })}
          data={[
            { value: 'posts', label: t`Posts in communities` },
            { value: 'messages', label: t`Chat messages` },
            { value: 'meaning', label: t`Posts by what they mean` },
            { value: 'users', label: t`Users by name` },
            { value: 'communities', label: t`Communities by name` },
            { value: 'meant-communities', label: t`Communities by what they are about` },
            { value: 'channels', label: t`Channels by name` },
          ]}
        />
        {hasConditions ? (
          <>
            <NativeSelect
              size="xs"
              aria-label={t`Order`}
              value={filter.sort}
              onChange={(event) => setFilter({ sort: event.currentTarget.value as SearchUrl['sort'] })}
              data={[
                { value: 'newest', label: t`Newest first` },
                { value: 'oldest', label: t`Oldest first` },
                ...(isPosts
                  ? [
                      { value: 'active', label: t`Latest activity first` },
                      { value: 'liked', label: t`Most reactions first` },
                    ]
                  : []),
              ]}
            />
            <Check
              checked={filter.deleted === 'yes'}
              onChange={(event) => setFilter({ deleted: event.currentTarget.checked ? 'yes' : '' })}
            >
              <Trans>Deleted ones too</Trans>
            </Check>
          </>
        ) : null}
      </div>
      {hasConditions ? (
        <details open={filter.author !== '' || filter.places !== ''}>
          <summary>
            <Trans>Author, places, tags, dates</Trans>
          </summary>
          <div className={classes.fields}>
            <TypedField
              label={t`Author’s user ID`}
              value={filter.author}
              onChange={(author) => setFilter({ author })}
            />
            <TypedField
              label={isPosts ? t`Community IDs, separated by commas` : t`Channel IDs, separated by commas`}
              value={filter.places}
              onChange={(places) => setFilter({ places })}
            />
            {day('from', t`Written from the day`)}
            {day('to', t`Written to the day`)}
            {isPosts ? (
              <>
                <TypedField
                  label={t`Hashtags`}
                  value={filter.hashtags}
                  onChange={(hashtags) => setFilter({ hashtags })}
                />
                {day('changedFrom', t`Changed from the day`)}
                {day('changedTo', t`Changed to the day`)}
                {day('activeFrom', t`Last activity from the day`)}
                {day('activeTo', t`Last activity to the day`)}
                <TypedField
                  label={t`Category ID`}
                  value={filter.category}
                  onChange={(category) => setFilter({ category })}
                />
                <TypedField
                  label={t`Mentioned user IDs, separated by commas`}
                  value={filter.mentions}
                  onChange={(mentions) => setFilter({ mentions })}
                />
                <TypedField label={t`Tags`} value={filter.tags} onChange={(tags) => setFilter({ tags })} />
                <NativeSelect
                  size="xs"
                  label={t`Communities`}
                  value={filter.visibility}
                  onChange={(event) => setFilter({ visibility: event.currentTarget.value as SearchUrl['visibility'] })}
                  data={[
                    { value: '', label: t`Of every kind` },
                    { value: 'public', label: t`Public ones only` },
                  ]}
                />
                <NativeSelect
                  size="xs"
                  label={t`Reactions`}
                  value={filter.liked}
                  onChange={(event) => setFilter({ liked: event.currentTarget.value as SearchUrl['liked'] })}
                  data={[
                    { value: '', label: t`Any number` },
                    { value: '1', label: t`1 or more` },
                    { value: '10', label: t`10 or more` },
                    { value: '100', label: t`100 or more` },
                  ]}
                />
                <Check
                  checked={filter.flagged === 'yes'}
                  onChange={(event) => setFilter({ flagged: event.currentTarget.checked ? 'yes' : '' })}
                >
                  <Trans>Only with open flags</Trans>
                </Check>
              </>
            ) : null}
          </div>
        </details>
      ) : null}
    </div>
  );
}
