import { useRefusal } from '@renderer/data/desk-context';
import type { ReactNode } from 'react';

/** What opens a form in place: absent where nothing may be written, so that nobody types what is refused at its end. */
export function WritersOnly({ children }: { children: ReactNode }) {
  return useRefusal() ? null : children;
}
