import type { PeerStatus } from '@shared/model/peer';
import { readPeerStatus } from './states';
import { compareText } from './text';

/** A status as a cell says it: just that, in words that say more ("Retired May 2025"), or none that we know. */
export type StatusReading =
  | { readonly is: 'empty' }
  | { readonly is: 'status'; readonly status: PeerStatus }
  | { readonly is: 'reading'; readonly status: PeerStatus }
  | { readonly is: 'unknown' };

/** What each status is told by where more is said; the first that fits. What is still to come changes nothing yet. */
const TOLD: readonly (readonly [RegExp, PeerStatus])[] = [
  [
    /^(?:retiring|leaving|stands? down|standing down|to retire|will retire|due to (?:retire|leave|stand down))\b/,
    'active',
  ],
  [/\b(?:removed|struck off|deaccredited|de-accredited|terminated)\b/, 'removed'],
  [
    /\b(?:retired|stood down|resigned|deceased|died|passed away|defeated|lost (?:(?:his|her|their|the) )?(?:seat|election)|not re-?elected|did not stand|didn't stand|(?:no longer|not) (?:an? )?(?:cllr|councillor|member|peer|elected)|left|ex-? ?(?:cllr|councillor|member|peer)|former(?:ly)? (?:cllr|councillor|member|peer))\b/,
    'retired',
  ],
  [
    /\b(?:on hold|paused?|inactive|unavailable|suspended|dormant|sabbatical|on (?:a )?break|taking a break|career break|(?:on|maternity|paternity|parental|sick|adoption|long-term) leave|(?:not|no longer) (?:currently )?(?:active|available)|not (?:at present|currently|for now)|off sick|long-term sick)\b/,
    'paused',
  ],
  [/^(?:enquir(?:y|ed|er)|interested)\b/, 'enquiry'],
  [/^(?:appl(?:ied|icant|ication))\b/, 'applicant'],
  [/^interview(?:ed)?\b/, 'interview'],
  [/^(?:approved|accredited)\b/, 'approved'],
  [/^(?:active|current|available|serving)\b/, 'active'],
];

/** Reads a status. Words beside it are never passed over: what they come to is a reading, for a person to confirm. */
export function readStatusText(text: string): StatusReading {
  if (text === '') return { is: 'empty' };
  const plain = readPeerStatus(text);
  if (plain) return { is: 'status', status: plain };
  const typed = compareText(text).replace(/^ret(?:d|'d)?\b\.?/, 'retired');
  const told = TOLD.find(([says]) => says.test(typed));
  return told ? { is: 'reading', status: told[1] } : { is: 'unknown' };
}
