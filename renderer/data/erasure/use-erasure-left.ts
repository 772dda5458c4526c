import type { Problem } from '@shared/model/result';
import { useStateOf } from '../use-state-of';
import type { Erasure, ErasureState } from './erasure';

const NONE: ErasureState = { left: undefined };

/** Why the last erasure is not ended yet; the screen is drawn again once it is. */
export function useErasureLeft(erasure: Erasure | undefined): Problem | undefined {
  return useStateOf(erasure, NONE).left;
}
