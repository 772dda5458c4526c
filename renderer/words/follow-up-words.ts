import type { FollowUp } from '@shared/model/settings';

/** When a follow-up is offered, counted from the first day on site. */
export const FOLLOW_UP_WORDS: Readonly<Record<FollowUp, string>> = {
  '10-12': '10 to 12 months after the first day on site',
  '12-24': '12 to 24 months after the first day on site',
};
