import { useEffect, useState } from 'react';

/** Ms after which it is done even where the window is never at rest. */
const AT_LATEST_MS = 3_000;

/** False at first, true once the window is at rest: for what is not needed to begin with. */
export function useLater(): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    const asked = requestIdleCallback(() => setLater(true), { timeout: AT_LATEST_MS });
    return () => cancelIdleCallback(asked);
  }, []);
  return isLater;
}
