import { useWidthFor } from './use-width-for';

/** The width of an element in px, followed while the window changes; 0 before it is drawn. */
export function useWidth<E extends HTMLElement>() {
  const { ref, value: width } = useWidthFor<E, number>((px) => px);
  return { ref, width };
}
