import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from 'react-router';

import '#src/laterMessages.ts';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { escapeLiteral } from '#src/lib/wordList/escape.ts';
import { paths } from '#src/paths.ts';

type Props = {
  /** What was searched for; empty for all rules. */
  searched: string;
  onSearch: (searched: string) => void;
};

/** In place of the list where it has no row: what would be here, or why nothing fits, and the next step. */
export default function NoRules({ searched, onSearch }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  if (!searched)
    return (
      <StatePanel
        title={t`The blocklist is empty`}
        actions={
          <Button onClick={() => void navigate(paths.blocklistImport)}>
            <Trans>Import words</Trans>
          </Button>
        }
      >
        <Trans>Rules stop messages, posts, comments and polls that contain a word. Paste a list to begin.</Trans>
      </StatePanel>
    );
  const escaped = escapeLiteral(searched);
  return (
    <StatePanel
      title={t`No rule starts with “${searched}”`}
      actions={
        <>
          {escaped === searched ? null : (
            <Button variant="default" onClick={() => onSearch(escaped)}>
              <Trans>Search for {escaped}</Trans>
            </Button>
          )}
          <Button variant="default" onClick={() => onSearch('')}>
            <Trans>Clear the search</Trans>
          </Button>
        </>
      }
    >
      <Trans>
        The network searches rules only from their first letter on, as they are stored: in a plain word, signs like the
        full stop stand behind a backslash.
      </Trans>
    </StatePanel>
  );
}
