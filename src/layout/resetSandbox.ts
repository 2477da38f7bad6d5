import '#src/laterMessages.ts';

import { t } from '@lingui/core/macro';

import { confirm } from '#src/components/confirm.ts';
import { resetSandbox } from '#src/session/session.ts';

/** Gives the made-up network back its first state, after a question. */
export async function resetSandboxAfterAsking(): Promise<void> {
  const isConfirmed = await confirm({
    title: t`Reset the sandbox`,
    body: t`The made-up network goes back to what it was at first, in every tab. What you changed in it is lost.`,
    action: t`Reset the sandbox`,
    isDanger: true,
  });
  if (!isConfirmed) return;
  await resetSandbox();
  location.reload();
}
