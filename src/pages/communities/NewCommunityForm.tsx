import { useDebouncedValue } from '@mantine/hooks';
import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';

import { BigTextField } from '#src/components/BigTextField.tsx';
import { Check } from '#src/components/Check.tsx';
import { startDecision } from '#src/layout/decide.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { useSaving } from '#src/layout/useSaving.ts';
import { parseIdList } from '#src/lib/idList.ts';
import { parseMetadata } from '#src/lib/metadata.ts';
import { paths } from '#src/paths.ts';
import { useNameTaken } from '#src/queries/createCommunity.ts';
import { useFormDraft } from '#src/queries/drafts.ts';
import { lookUpUsers, type PastedUser } from '#src/queries/pastedMembers.ts';

import classes from '#src/components/Detail.module.css';
import { FirstMembers } from './FirstMembers.tsx';
import { MetadataNotes } from '#src/components/MetadataNotes.tsx';
import { emptyDraft, mostFirstMembers, newCommunityOf, newDraftName, type NewDraft } from './newCommunity.ts';
import { problemOf } from './settings.ts';
import { SettingsForm } from './SettingsForm.tsx';

/** How long typing has to pause before the name is looked up, in milliseconds. */
const lookUpAfter = 400;

/** Everything a community can be made with; kept until it is made, also when the page is left. */
export function NewCommunityForm({ onDecided }: { onDecided: (jobId: string) => void }) {
  const { t } = useLingui();
  const [kept, changeDraft] = useFormDraft<NewDraft>(newDraftName);
  const draft = { ...emptyDraft, ...kept };
  const set = (change: (now: NewDraft) => Partial<NewDraft>) =>
    changeDraft((now) => {
      const was = { ...emptyDraft, ...now };
      return { ...was, ...change(was) };
    });
  const [name] = useDebouncedValue(draft.settings.displayName, lookUpAfter);
  const taken = useNameTaken(draft.isUnique ? name : '');
  const isTaken = taken !== undefined && name === draft.settings.displayName;

  const ids = parseIdList(draft.members);
  const [placed, setPlaced] = useState<readonly PastedUser[]>();
  const read = parseMetadata(draft.metadata);
  const { isSaving, failure, save } = useSaving();
  const reading = useRef<AbortController>(undefined);
  useEffect(() => () => reading.current?.abort(), []);
  const isReady =
    problemOf(draft.settings) === undefined && !isTaken && 'metadata' in read && ids.length <= mostFirstMembers;

  const create = async () => {
    const { signal } = (reading.current = new AbortController());
    const users = await lookUpUsers(ids, signal);
    setPlaced(users);
    // Who does not exist is told first: the community would be made without them, and nobody would notice.
    if (users.some(({ is }) => is !== 'new')) return;
    const userIds = users.map(({ id }) => id);
    const job = await startDecision('createCommunities', {}, [newCommunityOf(draft, userIds)]);
    if (job) onDecided(job.id);
  };

  return (
    <form
      className={classes.section}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void save(create);
      }}
    >
      <SettingsForm
        value={draft.settings}
        onChange={(change) =>
          set(({ settings }) => ({ settings: typeof change === 'function' ? change(settings) : change }))
        }
        nameProblem={isTaken ? t`“${taken}” has this name already.` : undefined}
        disabled={isSaving}
      />
      <fieldset className={classes.form} disabled={isSaving}>
        <legend className="visually-hidden">{t`What only a new community can be given`}</legend>
        <Check
          checked={draft.isUnique}
          onChange={({ currentTarget: { checked } }) => set(() => ({ isUnique: checked }))}
        >
          <Trans>No other community may have the same name</Trans>
        </Check>
        <FirstMembers
          text={draft.members}
          ids={ids}
          placed={placed}
          onChange={(members) => {
            setPlaced(undefined);
            set(() => ({ members }));
          }}
        />
        <div className={classes.editor}>
          <BigTextField
            label={t`Metadata as JSON, if any`}
            rows={4}
            value={draft.metadata}
            spellCheck={false}
            aria-invalid={!('metadata' in read)}
            aria-describedby="new-metadata-notes"
            onChange={({ currentTarget: { value } }) => set(() => ({ metadata: value }))}
          />
          <MetadataNotes id="new-metadata-notes" read={read} />
        </div>
      </fieldset>
      {failure === undefined ? null : <ErrorPanel error={failure} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={isSaving} disabled={!isReady}>
          <Trans>Create the community</Trans>
        </Button>
        {kept === undefined ? null : (
          <Button
            variant="default"
            onClick={() => {
              setPlaced(undefined);
              changeDraft(() => undefined);
            }}
          >
            <Trans>Start over</Trans>
          </Button>
        )}
        <Button variant="default" component={Link} to={paths.communities}>
          <Trans>Back to the list</Trans>
        </Button>
      </div>
    </form>
  );
}
