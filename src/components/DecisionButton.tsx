import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { toast } from './toast.ts';

type Props = {
  children: ReactNode;
  onClick: () => void;
  /** Why it may not be pressed: told where the pointer rests, to screen readers, and to whoever presses it. */
  whyNot?: string | undefined;
  isDanger?: boolean;
  size?: 'xs';
};

/**
 * A button that decides something. Where it may not, it can still be reached, to say why. The second press of a double
 * click is nobody's decision: by then the button may stand for something else.
 */
export function DecisionButton({ children, onClick, whyNot, isDanger = false, size }: Props) {
  const isDisabled = whyNot !== undefined;
  return (
    <Button
      {...(size !== undefined && { size })}
      variant={isDanger ? 'outline' : 'default'}
      {...(isDanger && { color: 'red' })}
      {...(isDisabled && { 'data-disabled': true, 'aria-disabled': true, title: whyNot })}
      onClick={(event) => {
        if (event.detail > 1) return;
        if (isDisabled) toast(whyNot);
        else onClick();
      }}
    >
      {children}
    </Button>
  );
}
