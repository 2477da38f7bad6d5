import '#src/laterMessages.ts';

import { useLingui } from '@lingui/react/macro';
import { useEffect, useSyncExternalStore } from 'react';

import { PageFrame } from '#src/components/PageFrame.tsx';

import { useSession } from '#src/queries/useSession.ts';

import { takeBrought, type Brought } from '../handOver.ts';
import { usePasteToImport } from '../usePasteToImport.ts';
import { BringStep } from './BringStep.tsx';
import { importFor, importState, readFile, readText } from './importStore.ts';
import { ReadingStep } from './ReadingStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';

/** Paste or bring a list, review every line, add what is new. What comes of it is the job's page. */
function ImportPage() {
  const { t } = useLingui();
  const { at, settings, existing } = useSyncExternalStore(importState.subscribe, importState.get);
  usePasteToImport(take);
  const session = useSession();
  const profileId = session.status === 'disconnected' ? undefined : session.profile.id;

  useEffect(() => {
    if (profileId !== undefined) importFor(profileId);
    const thing = takeBrought();
    if (thing) take(thing);
  }, [profileId]);

  return (
    <PageFrame title={t`Import words`} subtitle={subtitle()} scrolls={at.step !== 'review'}>
      {at.step === 'bring' ? (
        <BringStep refusal={at.refusal} />
      ) : at.step === 'reading' ? (
        <ReadingStep progress={at.progress} />
      ) : (
        <ReviewStep review={at} settings={settings} existing={existing} />
      )}
    </PageFrame>
  );

  function subtitle(): string {
    if (at.step === 'bring') return t`Nothing is sent before you have seen every line.`;
    if (at.step === 'reading') return at.source;
    return at.source === '' ? t`Pasted list` : at.source;
  }
}

function take(thing: Brought): void {
  void ('file' in thing ? readFile(thing.file) : readText(thing.text, ''));
}

export { ImportPage as Component };
