import type { Erasure } from '@renderer/data/erasure/erasure';
import type { GivenUp } from '@renderer/data/erasure/given-up';
import { useEffect, useState } from 'react';

/** Records on this computer that no erasure reaches; `undefined` while they are looked for. */
export function useGivenUp(erasure: Erasure | undefined) {
  const [givenUp, setGivenUp] = useState<readonly GivenUp[]>();
  useEffect(() => {
    let wanted = true;
    // Where they cannot be listed, there is nothing to delete; the next look may find them.
    erasure?.givenUp().then(
      (found) => wanted && setGivenUp(found),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [erasure]);
  const lookAgain = async () => setGivenUp(await erasure?.givenUp());
  return { givenUp, lookAgain };
}
