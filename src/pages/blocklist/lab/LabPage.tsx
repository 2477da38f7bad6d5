import '#src/laterMessages.ts';

import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';

import { PageFrame } from '#src/components/PageFrame.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { paths } from '#src/paths.ts';

import { usePasteToImport } from '../usePasteToImport.ts';
import classes from './Lab.module.css';
import { LabForm } from './LabForm.tsx';
import { LabHeadline } from './LabHeadline.tsx';
import { LabProgress } from './LabProgress.tsx';
import { LabResult } from './LabResult.tsx';
import { useBroughtText } from '../useBroughtText.ts';
import { useLab } from './useLab.ts';

/** Try rules on what people really wrote, before or after they are in force. */
function LabPage() {
  const { t } = useLingui();
  const { state, start, cancel } = useLab();
  const broughtText = useBroughtText();
  usePasteToImport();
  const isRunning = state.step === 'rules' || state.step === 'texts' || state.step === 'running';
  const form = useRef<HTMLDivElement>(null);
  const wasRunning = useRef(false);
  useEffect(() => {
    // Cancelled: the button that had the focus is gone.
    if (wasRunning.current && state.step === 'idle') {
      form.current?.querySelector<HTMLElement>('button[type=submit]')?.focus();
    }
    wasRunning.current = isRunning;
  }, [isRunning, state.step]);
  return (
    <PageFrame
      title={t`Rehearse rules`}
      scrolls
      subtitle={<Trans>What the rules would have stopped of what people wrote lately. Nothing is changed.</Trans>}
      actions={
        <Button variant="default" component={Link} to={paths.blocklistTest}>
          <Trans>Test a text</Trans>
        </Button>
      }
    >
      <div className={classes.layout}>
        <div ref={form}>
          <LabForm broughtText={broughtText} onStart={(request) => void start(request)} />
        </div>
        <div className={classes.column}>
          <div role="status" className="visually-hidden">
            {isRunning ? (
              <Trans>The rehearsal is running</Trans>
            ) : state.step === 'done' ? (
              <LabHeadline result={state.result} />
            ) : null}
          </div>
          {isRunning ? <LabProgress state={state} onCancel={cancel} /> : null}
          {state.step === 'idle' ? (
            <p className={classes.quiet}>
              <Trans>
                Choose rules and texts, and start. Texts are read from the network and tried on this device.
              </Trans>
            </p>
          ) : null}
          {state.step === 'failed' ? <ErrorPanel error={state.error} /> : null}
          {state.step === 'done' ? <LabResult outcome={state} /> : null}
        </div>
      </div>
    </PageFrame>
  );
}

export { LabPage as Component };
