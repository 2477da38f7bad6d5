import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';

import { BigTextField } from '#src/components/BigTextField.tsx';
import classes from '#src/components/Detail.module.css';

import { useShield } from './useShield.ts';

/** The accounts of one's own that are never deleted together with others. Kept as it is typed, on this device. */
export function ProtectedList({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { shield, list, setList } = useShield();
  return (
    // Escape closes it from anything in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={`${classes.section} ${classes.editor}`}
      aria-label={t`Protected accounts`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <BigTextField
        label={t`IDs of your own protected accounts, one per line`}
        rows={4}
        value={list}
        spellCheck={false}
        // The person has just asked to write.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => setList(event.currentTarget.value)}
      />
      <p className={classes.note}>
        <Plural value={shield.listed.size} _0="None so far." one="# account." other="# accounts." />{' '}
        <Trans>
          Kept on this device as you type. They, your own account, everybody with a role, brands, verified users and
          those with open reports are left out whenever several users are deleted. Each can still be deleted on its own
          page, by its ID.
        </Trans>
      </p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
    </section>
  );
}
