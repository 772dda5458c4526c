import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react';

/**
 * What follows for the drawing from the width of an element in px, while the window changes; from 0 before it is drawn. Drawn
 * anew only when that becomes something else, which for a table is seldom. `of` names what else it follows from.
 */
export function useWidthFor<E extends HTMLElement, T extends string | number | boolean>(
  follows: (width: number) => T,
  of = '',
) {
  const ref = useRef<E>(null);
  const [value, setValue] = useState(() => follows(0));
  const read = useEffectEvent((element: E) => setValue(follows(element.clientWidth)));
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    read(element);
    const observer = new ResizeObserver(() => read(element));
    observer.observe(element);
    return () => observer.disconnect();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- `follows` is another where `of` is, and the width the same.
  }, [of]);
  return { ref, value };
}
