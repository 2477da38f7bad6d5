import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';

import type { ConnectResult } from '#src/queries/connect.ts';

import classes from './ConnectProblem.module.css';

export type Problem = Exclude<ConnectResult, { status: 'ok' }>;

type Props = {
  problem: Problem | undefined;
  /** Somebody knows better than we do that the network is the one it was. */
  onSame: () => void;
};

/** Exactly what is wrong with the connection, and the way forward. An alert region that is always there, so it is announced. */
export function ConnectProblem({ problem, onSame }: Props) {
  const region = useRef<HTMLDivElement>(null);
  // On a phone the form is longer than the screen.
  useEffect(() => {
    if (problem) region.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  return (
    <div role="alert" ref={region}>
      {problem ? (
        <div className={classes.problem}>
          <ProblemText problem={problem} />
          {problem.status === 'other-network' ? (
            <Button variant="default" mt={8} onClick={onSame}>
              <Trans>It is the same network</Trans>
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function ProblemText({ problem }: { problem: Problem }) {
  switch (problem.status) {
    case 'unreachable':
      return (
        <Trans>
          <strong>The server did not answer.</strong> Check the address and this computer’s connection. If both are
          right, the server may refuse requests from browsers.
        </Trans>
      );
    case 'other-network':
      return (
        <Trans>
          <strong>This looks like another network.</strong> The token works, but the network’s oldest user is not the
          one it was. Unfinished jobs would go on in it. If it is another network, connect to it as one of its own,
          under “Switch network” and “Another network”.
        </Trans>
      );
    case 'not-in-policy':
      return (
        <Trans>
          <strong>This installation does not allow that server.</strong> Its security policy lists the servers the
          console may talk to. Whoever runs it can add this one, with the setting CUSTOS_SERVERS.
        </Trans>
      );
    case 'not-this-api':
      return (
        <Trans>
          <strong>Something answered, but not this API.</strong> The address is probably that of a website or a proxy.
          The regions are sg, eu and us.
        </Trans>
      );
    case 'token-refused':
      return (
        <Trans>
          <strong>The token was refused.</strong> It may be mistyped, expired, or replaced by a newer one; a token works
          only in its own region.
        </Trans>
      );
    case 'not-an-admin':
      return (
        <Trans>
          <strong>The token is valid, but not an admin’s.</strong> Moderating needs the admin token of the vendor’s
          console.
        </Trans>
      );
    case 'globally-banned':
      return (
        <Trans>
          <strong>The user this token belongs to is banned from the whole network.</strong> Another admin has to lift
          the ban.
        </Trans>
      );
    case 'user-not-found':
      return (
        <Trans>
          <strong>The token works, but there is no user with that ID.</strong> Correct your user ID, or leave the field
          empty.
        </Trans>
      );
    case 'rate-limited':
      return (
        <Trans>
          <strong>The network asks for fewer requests.</strong> The token is in use elsewhere; wait a few seconds and
          connect again.
        </Trans>
      );
    case 'server-error':
      return (
        <Trans>
          <strong>The server failed to answer.</strong> This is on the vendor’s side; try again in a moment.
        </Trans>
      );
  }
}
