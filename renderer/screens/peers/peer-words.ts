import type { Peer, PeerStatus, SKILL_LEVELS } from '@shared/model/peer';

/** What each status of a peer is called. */
export const PEER_STATUS_WORDS: Record<PeerStatus, string> = {
  enquiry: 'Enquiry',
  applicant: 'Applicant',
  interview: 'Interview',
  approved: 'Approved',
  active: 'Active',
  paused: 'Paused',
  retired: 'Retired',
  removed: 'Removed',
};

export const COUNCILLOR_STATUS_WORDS: Record<Peer['councillorStatus'], string> = {
  serving: 'Serving',
  'former, stood down': 'Former, stood down',
  'former, defeated': 'Former, defeated',
};

export const SKILL_LEVEL_WORDS: Record<(typeof SKILL_LEVELS)[number], string> = {
  lead: 'Lead',
  experienced: 'Experienced',
  some: 'Some',
};

export const AVAILABILITY_WORDS: Record<Peer['availability'][number]['kind'], string> = {
  unavailable: 'Not available',
  'if need be': 'Only if need be',
  available: 'Available',
};

export const PEER_TYPE_WORDS: Record<Peer['peerTypes'][number], string> = {
  challenge: 'Peer challenge',
  mentor: 'Mentoring',
  remote: 'Remote support',
  'group support': 'Group support',
  trainer: 'Training others',
};

/** Roles that are proposed; any other may be typed. */
export const ROLE_PROPOSALS: readonly string[] = [
  'Leader',
  'Deputy leader',
  'Mayor (directly elected)',
  'Cabinet member',
  'Portfolio holder',
  'Committee chair',
  'Scrutiny chair',
  'Opposition leader',
  'Group leader',
  'Deputy group leader',
  'Civic mayor',
  'Chair of the council',
  'Ward member',
  'Fire authority chair',
  'Fire authority member',
  'Combined authority member',
];

/** The roles that a peer holds on a day, or all of them where none is current. */
export function rolesNow(peer: Pick<Peer, 'roles'>, today: string): Peer['roles'] {
  return peer.roles.filter(
    (role) => (role.to === null || role.to >= today) && (role.from === null || role.from <= today),
  );
}
