import '#src/laterMessages.ts';

import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link, NavLink, useParams } from 'react-router';

import { PageFrame } from '#src/components/PageFrame.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { Component as NotFound } from '#src/layout/NotFound.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { paths } from '#src/paths.ts';

import { ConfirmStep } from './ConfirmStep.tsx';
import classes from './Inactive.module.css';
import { stepText } from './inactiveText.ts';
import { Quarantined } from './Quarantined.tsx';
import { RehearseStep } from './RehearseStep.tsx';
import { ShieldStep } from './ShieldStep.tsx';
import { isStep, steps, type StepName } from './steps.ts';
import { useCleanUp } from './useCleanUp.ts';
import { WhatStep } from './WhatStep.tsx';
import { WhoStep } from './WhoStep.tsx';

/** Users who were away for long: found, protected, rehearsed, and only then quarantined, banned or deleted. */
function InactivePage() {
  const { t } = useLingui();
  const { step = 'who' } = useParams();
  const { brought, reading, candidates } = useCleanUp();
  const isPhone = useIsPhone();
  if (step === 'quarantine') return <Quarantined />;
  if (!isStep(step)) return <NotFound />;
  return (
    <PageFrame
      title={t`Inactive users · ${stepText(step)}`}
      subtitle={
        brought ? (
          <Plural
            value={candidates.length}
            one="# user away for long enough, by the report alone"
            other="# users away for long enough, by the report alone"
          />
        ) : (
          <Trans>Nothing is changed before the last step.</Trans>
        )
      }
      actions={
        <Button variant="default" component={Link} to={paths.inactive('quarantine')}>
          <Trans>In quarantine</Trans>
        </Button>
      }
      scrolls={isPhone || (step !== 'shield' && step !== 'rehearse')}
    >
      <nav aria-label={t`Steps`}>
        <ol className={classes.steps}>
          {steps.map((name, index) => (
            <li key={name}>
              {name === 'who' || brought ? (
                <NavLink to={paths.inactive(name)} end aria-current="step">
                  {index + 1}. {stepText(name)}
                </NavLink>
              ) : (
                <span>
                  {index + 1}. {stepText(name)}
                </span>
              )}
            </li>
          ))}
        </ol>
      </nav>
      {step === 'who' || brought ? (
        <Step name={step} />
      ) : reading === undefined ? (
        <StatePanel
          title={t`There is no report yet`}
          actions={
            <Button component={Link} to={paths.inactive('who')}>
              <Trans>Bring the report</Trans>
            </Button>
          }
        >
          <Trans>Who was away is known from the vendor’s last-activity report, and from nothing else.</Trans>
        </StatePanel>
      ) : (
        <TableSkeleton />
      )}
    </PageFrame>
  );
}

function Step({ name }: { name: StepName }) {
  switch (name) {
    case 'who':
      return <WhoStep />;
    case 'shield':
      return <ShieldStep />;
    case 'what':
      return <WhatStep />;
    case 'rehearse':
      return <RehearseStep />;
    case 'confirm':
      return <ConfirmStep />;
  }
}

export { InactivePage as Component };
