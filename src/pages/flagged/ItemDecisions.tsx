import { useLingui } from '@lingui/react/macro';

import { DecisionButton } from '#src/components/DecisionButton.tsx';
import type { Action } from '#src/layout/keys/actions.ts';
import { KeyHint } from '#src/layout/keys/KeyHint.tsx';
import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';

import classes from './Flagged.module.css';

type Props = {
  item: FlaggedItem;
  actions: readonly Action[];
  /** False while the keys are about several: then the buttons of this one do not name them. */
  isKeyed: boolean;
};

/** What can be decided on the item that is shown, as buttons that name their keys until they are learnt. */
export function ItemDecisions({ item, actions, isKeyed }: Props) {
  const { t } = useLingui();
  const button = (id: string, label: string, isDanger = false) => {
    const action = actions.find((one) => one.id === `flagged.${id}`);
    return action ? (
      <DecisionButton key={id} size="xs" isDanger={isDanger} onClick={action.run}>
        {label}
        {isKeyed ? <KeyHint id={action.id} keys={action.keys} /> : null}
      </DecisionButton>
    ) : null;
  };
  const macros = actions.filter(({ id }) => id.startsWith('flagged.macro.'));
  return (
    <div className={classes.decisions} role="group" aria-label={t`Decide`}>
      {item.kind === 'user' ? null : button('remove', t`Remove`, true)}
      {button('clear', t`Clear flags`)}
      {button('skip', t`Skip`)}
      {button('ban', t`Ban author…`, true)}
      {item.place.is === 'community' ? button('banHere', t`Ban in the community…`) : null}
      {macros.map(({ id, label }) => button(id.slice('flagged.'.length), label, true))}
      {button('previous', t`Previous`)}
    </div>
  );
}
