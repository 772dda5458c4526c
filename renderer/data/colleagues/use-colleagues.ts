import { useSyncExternalStore } from 'react';
import type { Colleagues, ColleaguesState } from './colleagues';
import { useDesk } from '../desk-context';

const NONE: ColleaguesState = { office: undefined, busy: false, last: undefined, other: undefined };
const listenToNothing = () => () => undefined;
const none = () => NONE;

/** What colleagues read and left, as it is known now; nothing for the sample. */
export function useColleagues(): { colleagues: Colleagues; state: ColleaguesState } | undefined {
  const { colleagues } = useDesk();
  const state = useSyncExternalStore(colleagues?.subscribe ?? listenToNothing, colleagues?.state ?? none);
  return colleagues && { colleagues, state };
}
