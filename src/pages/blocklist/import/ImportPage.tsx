import '#src/laterMessages.ts';

import { plural, t } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { useEffect, useSyncExternalStore } from 'react';

import { confirm } from '#src/components/confirm.ts';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { toast } from '#src/components/toast.ts';

import { useSession } from '#src/queries/useSession.ts';

import { takeBrought, type Brought } from '#src/layout/handOver.ts';
import { usePasteToImport } from '../usePasteToImport.ts';
import { BringStep } from './BringStep.tsx';
import { importFor, importState, isSaving, readFile, readText } from './importStore.ts';
import { keptChanges } from './keptList.ts';
import { ReadingStep } from './ReadingStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';

/** Paste or bring a list, review every line, add what is new. What comes of it is the job's page. */
function ImportPage() {
  // Read so that the words follow the language.
  useLingui();
  const { at, settings, existing, saving, edition } = useSyncExternalStore(importState.subscribe, importState.get);
  usePasteToImport((thing) => void take(thing));
  const session = useSession();
  const profileId = session.status === 'disconnected' ? undefined : session.profile.id;

  useEffect(() => {
    if (profileId !== undefined) importFor(profileId);
    const thing = takeBrought();
    if (thing) void take(thing);
  }, [profileId]);

  return (
    <PageFrame title={t`Import words`} subtitle={subtitle()} scrolls={at.step !== 'review'}>
      {at.step === 'bring' ? (
        <BringStep refusal={at.refusal} />
      ) : at.step === 'reading' ? (
        <ReadingStep progress={at.progress} />
      ) : (
        <ReviewStep review={at} settings={settings} existing={existing} saving={saving} edition={edition} />
      )}
    </PageFrame>
  );

  function subtitle(): string {
    if (at.step === 'bring') return t`Nothing is sent before you have seen every line.`;
    if (at.step === 'reading') return at.source;
    return at.source === '' ? t`Pasted list` : at.source;
  }
}

/** Reads what was brought, in place of what is there; asks first where work would be lost. */
async function take(thing: Brought): Promise<void> {
  if (isSaving()) {
    toast(t`The list is being saved. Bring the next one when that is done.`, { isFailure: true });
    return;
  }
  const changes = importState.get().at.step === 'review' ? keptChanges() : 0;
  const isMeant =
    changes === 0 ||
    (await confirm({
      title: t`Replace the list under review`,
      body: plural(changes, {
        one: 'One change you made to it would be lost.',
        other: '# changes you made to it would be lost.',
      }),
      action: t`Replace the list`,
      isDanger: true,
    }));
  if (isMeant) await ('file' in thing ? readFile(thing.file) : readText(thing.text, ''));
}

export { ImportPage as Component };
