import type { PeerRole } from '@shared/model/peer';
import { normaliseName } from '../names';

/** Roles by which a request asks, longest first, as one may stand in another: "leader" in "deputy leader". */
const KNOWN_ROLES = [
  'combined authority member',
  'fire authority chair',
  'fire authority member',
  'deputy group leader',
  'opposition leader',
  'portfolio holder',
  'cabinet member',
  'committee chair',
  'scrutiny chair',
  'deputy leader',
  'group leader',
  'ward member',
  'civic mayor',
  'cabinet',
  'leader',
  'mayor',
];

/** Other words for a role, as they are read. */
const SAME_AS: readonly (readonly [written: RegExp, role: string])[] = [
  [
    /\b(?:cabinet|executive) (?:portfolio )?(?:members?|holders?)\b|\bportfolio (?:holders?|leads?)\b/g,
    'cabinet member',
  ],
  [/\bcabinet(?! member)\b/g, 'cabinet member'],
  [/\b(?:leaders?|head) of (?:the )?opposition\b|\bopposition group leaders?\b/g, 'opposition leader'],
  [/\b(?:chairs?|chairmans?|chairperson) of (?:the )?(?:overview and )?scrutiny(?: committee)?\b/g, 'scrutiny chair'],
  [/\bscrutiny (?:committee )?(?:chairs?|chairman)\b/g, 'scrutiny chair'],
  [/\bdeputy leaders?\b/g, 'deputy leader'],
  [/\bleaders\b/g, 'leader'],
];

/** The roles that can be asked for, as they are shown. */
export const KNOWN_ROLE_NAMES: readonly string[] = KNOWN_ROLES.filter((role) => role !== 'cabinet')
  .map(capitalised)
  .toSorted();

function capitalised(role: string): string {
  return role.charAt(0).toUpperCase() + role.slice(1);
}

function plainRole(text: string): string {
  return SAME_AS.reduce((found, [written, role]) => found.replace(written, role), normaliseName(text));
}

/**
 * The roles that a text asks for ("leader or cabinet member" gives both), in its order, each once; empty where it names none
 * that is known. Decided: 2026-11-22, product owner: read from the words of the request, and changed by hand where wrong.
 */
export function rolesNamedIn(text: string): string[] {
  let rest = plainRole(text);
  const found: { role: string; at: number }[] = [];
  for (const role of KNOWN_ROLES) {
    const at = rest.search(new RegExp(`\\b${role}\\b`));
    if (at < 0) continue;
    found.push({ role, at });
    rest = rest.replaceAll(new RegExp(`\\b${role}\\b`, 'g'), (word) => '#'.repeat(word.length));
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ role }) => capitalised(role));
}

/**
 * The role of a peer that meets one of those wanted, the one that lasted longest into the present first; `undefined` where
 * none does. "Leader" is met by "Leader of the council" and not by "Deputy leader". A role held earlier counts: it is said
 * with its years. Decided: 2026-11-22, product owner.
 */
export function roleThatMeets(roles: readonly PeerRole[], wanted: readonly string[]): PeerRole | undefined {
  const asked = wanted.map(plainRole);
  let best: PeerRole | undefined;
  for (const role of roles) {
    const held = plainRole(role.role);
    if (!asked.some((each) => held === each || held.startsWith(`${each} `))) continue;
    if (best === undefined || endOf(role) > endOf(best)) best = role;
  }
  return best;
}

function endOf({ to }: PeerRole): string {
  return to ?? '9999';
}
