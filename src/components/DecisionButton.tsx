import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  children: ReactNode;
  onClick: () => void;
  /** Why it may not be pressed: shown where the pointer rests. */
  whyNot?: string | undefined;
  isDanger?: boolean;
  size?: 'xs';
};

/** A button that decides something, disabled with the reason where it may not. */
export function DecisionButton({ children, onClick, whyNot, isDanger = false, size }: Props) {
  return (
    <Button
      {...(size !== undefined && { size })}
      variant={isDanger ? 'outline' : 'default'}
      {...(isDanger && { color: 'red' })}
      disabled={whyNot !== undefined}
      title={whyNot}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
