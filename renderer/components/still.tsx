import { memo, type ReactNode } from 'react';

type Props = { isHeld: boolean; children: ReactNode };

/** Leaves what is in it as it was last drawn for as long as `isHeld`; only what holds a state of its own in it goes on. */
export const Still = memo(
  ({ children }: Props) => children,
  (_before, now) => now.isHeld,
);
