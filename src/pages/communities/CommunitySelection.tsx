import { Button, NativeSelect } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import type { Community, CommunityFields } from '#src/api/communities.ts';
import { ActionBar } from '#src/components/ActionBar.tsx';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import { ReadingBar } from '#src/layout/ReadingBar.tsx';
import type { Selection } from '#src/components/useSelection.ts';

import { changeSettings } from './communityDecisions.tsx';
import { useClosing } from './useClosing.ts';

type Props = { selection: Selection; rows: readonly Community[] };

/** Settings that many communities may be given at once. */
const changes = {
  private: { isPublic: false },
  public: { isPublic: true },
  everybody: { onlyAdminCanPost: false, needApprovalOnPostCreation: false },
  review: { onlyAdminCanPost: false, needApprovalOnPostCreation: true },
  admins: { onlyAdminCanPost: true, needApprovalOnPostCreation: false },
  comments: { allowCommentInStory: true },
  'no-comments': { allowCommentInStory: false },
} satisfies Record<string, Partial<CommunityFields>>;
type Change = keyof typeof changes;

/** What can be done with the selected communities. */
export function CommunitySelection({ selection, rows }: Props) {
  const { t, i18n } = useLingui();
  const { close, read, stop } = useClosing();
  const [change, setChange] = useState<Change>('private');
  const selected = rows.filter(({ communityId }) => selection.ids.has(communityId));
  const open = selected.filter(({ isDeleted }) => !isDeleted);
  const whyNot = open.length === 0 ? t`All selected communities are closed` : undefined;
  const act = (decision: Promise<boolean>) =>
    void decision.then((isDecided) => {
      if (isDecided) selection.clear();
    });
  const choices: [Change, string][] = [
    ['private', t`Make private`],
    ['public', t`Make public`],
    ['everybody', t`Let every member post`],
    ['review', t`Review every post`],
    ['admins', t`Let only admins and moderators post`],
    ['comments', t`Allow comments on stories`],
    ['no-comments', t`Allow no comments on stories`],
  ];
  if (read !== undefined)
    return (
      <ReadingBar label={t`Selected communities`} onStop={stop}>
        <Trans>Reading the members for the record: {i18n.number(read)} so far</Trans>
      </ReadingBar>
    );
  return (
    <ActionBar label={t`Selected communities`}>
      <span role="status">
        <Plural value={selected.length} one="# selected" other="# selected" />
      </span>
      <NativeSelect
        aria-label={t`Change of settings`}
        value={change}
        onChange={(event) => setChange(event.currentTarget.value as Change)}
        data={choices.map(([value, label]) => ({ value, label }))}
      />
      <DecisionButton whyNot={whyNot} onClick={() => act(changeSettings(open, changes[change]))}>
        <Plural value={open.length} one="Change # community" other="Change # communities" />
      </DecisionButton>
      <DecisionButton isDanger whyNot={whyNot} onClick={() => act(close(open))}>
        <Plural value={open.length} one="Close # community…" other="Close # communities…" />
      </DecisionButton>
      <Button variant="subtle" color="gray" onClick={selection.clear}>
        <Trans>Clear selection</Trans>
      </Button>
    </ActionBar>
  );
}
