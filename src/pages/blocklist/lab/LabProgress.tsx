import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';

import classes from './Lab.module.css';
import type { LabState } from './useLab.ts';

type Props = { state: Extract<LabState, { step: 'rules' | 'texts' | 'running' }>; onCancel: () => void };

/** What the rehearsal is doing, and the way out. */
export function LabProgress({ state, onCancel }: Props) {
  const { t, i18n } = useLingui();
  return (
    <div className={classes.progress}>
      <progress
        aria-label={t`Rehearsal`}
        {...(state.step === 'texts' && { value: state.requests, max: state.most })}
        {...(state.step === 'running' && state.total > 0 && { value: state.done, max: state.total })}
      />
      <p>
        {state.step === 'rules' ? (
          <Plural value={state.count} one="Reading the rules: # so far" other="Reading the rules: # so far" />
        ) : state.step === 'texts' ? (
          <Plural
            value={state.count}
            one={`Reading what people wrote: # text, ${i18n.number(state.requests)} of ${i18n.number(state.most)} requests`}
            other={`Reading what people wrote: # texts, ${i18n.number(state.requests)} of ${i18n.number(state.most)} requests`}
          />
        ) : (
          <Trans>Trying the rules</Trans>
        )}
      </p>
      <Button variant="default" onClick={onCancel}>
        <Trans>Cancel the rehearsal</Trans>
      </Button>
    </div>
  );
}
