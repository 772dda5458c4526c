import { startTransition, useEffect, useState } from 'react';

/** True the first time that something is drawn: what is not in sight follows as soon as that stands. */
export function useIsFirst(hasMore: boolean): boolean {
  const [isFirst, setFirst] = useState(hasMore);
  useEffect(() => startTransition(() => setFirst(false)), []);
  return isFirst;
}
