import { Trans, useLingui } from '@lingui/react/macro';

import type { Field } from './fields.ts';
import classes from './Settings.module.css';
import { SettingsForm } from './SettingsForm.tsx';

/** What is sent when somebody reports something, or takes it back (contract §25). */
const flagEvents = ['v3.post.didFlag', 'v3.comment.didFlag', 'message.didFlag', 'user.didFlag'];

/** The switch of the webhooks, and what an e-mail for every report takes. */
export function WebhookTab() {
  const { t } = useLingui();
  const fields: readonly Field[] = [
    {
      kind: 'switch',
      name: 'webhookEnabled',
      label: t`Events are sent to the webhooks`,
      help: t`Their addresses are registered in the vendor’s own console; no call can list or change them.`,
    },
  ];
  return (
    <SettingsForm
      part="webhook"
      title={t`Webhook`}
      draft="webhook"
      fields={fields}
      intro={() => (
        <div className={classes.intro}>
          <p>
            <Trans>
              The network sends no e-mails about reports. Whoever wants them lets a server of their own receive these
              events, check that the header x-amity-signature fits the body, answer within 1.5 seconds, and hand them to
              a mailer:
            </Trans>
          </p>
          <ul>
            {flagEvents.map((event) => (
              <li key={event}>
                <code>{event}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    />
  );
}
