import '#src/laterMessages.ts';

import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';

import { PageFrame } from '#src/components/PageFrame.tsx';
import { toast } from '#src/components/toast.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { useSaving } from '#src/layout/useSaving.ts';
import { paths } from '#src/paths.ts';
import { makeCommunity } from '#src/queries/createCommunity.ts';

import classes from './Communities.module.css';
import { communityName } from './communityText.ts';
import { fieldsOf, newSettings, problemOf } from './settings.ts';
import { SettingsForm } from './SettingsForm.tsx';

/** A community that does not exist yet. */
function NewCommunityPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [value, setValue] = useState(newSettings);
  const { isSaving, failure, save } = useSaving();

  const create = async () => {
    const { tags, categoryIds, description, avatarFileId, ...fields } = fieldsOf(value);
    const community = await makeCommunity({
      ...fields,
      // The vendor takes no empty ones here.
      ...(tags.length > 0 && { tags }),
      ...(categoryIds.length > 0 && { categoryIds }),
      ...(description !== '' && { description }),
      ...(avatarFileId !== '' && { avatarFileId }),
    });
    toast(t`“${communityName(community)}” is there. You are its first member and moderator.`);
    await navigate(paths.community(community.communityId));
  };

  return (
    <PageFrame title={t`Create a community`} subtitle={t`The name must be one that no other community has.`} scrolls>
      <form
        className={classes.section}
        onSubmit={(event) => {
          event.preventDefault();
          if (problemOf(value) === undefined) void save(create);
        }}
      >
        <SettingsForm value={value} onChange={setValue} disabled={isSaving} />
        {failure === undefined ? null : <ErrorPanel error={failure} />}
        <div className={classes.buttons}>
          <Button type="submit" loading={isSaving} disabled={problemOf(value) !== undefined}>
            <Trans>Create the community</Trans>
          </Button>
          <Button variant="default" component={Link} to={paths.communities}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </form>
    </PageFrame>
  );
}

export { NewCommunityPage as Component };
