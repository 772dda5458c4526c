import type { Colleagues, ColleaguesState } from './colleagues';
import { useDesk } from '../desk-context';
import { useStateOf } from '../use-state-of';

const NONE: ColleaguesState = { office: undefined, busy: false, last: undefined, other: undefined };

/** What colleagues read and left, as it is known now; nothing for the sample. */
export function useColleagues(): { colleagues: Colleagues; state: ColleaguesState } | undefined {
  const { colleagues } = useDesk();
  const state = useStateOf(colleagues, NONE);
  return colleagues && { colleagues, state };
}
