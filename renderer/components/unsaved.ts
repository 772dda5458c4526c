import { useEffect } from 'react';

const holders = new Set<object>();

/** Says while it is shown that something typed is not saved. */
export function useUnsaved(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const holder = {};
    holders.add(holder);
    return () => {
      holders.delete(holder);
    };
  }, [isUnsaved]);
}

/** Whether something typed is not saved, anywhere in the window. */
export function hasUnsaved(): boolean {
  return holders.size > 0;
}
