import type { CalendarDay } from '@shared/model/calendar-day';
import type { Peer } from '@shared/model/peer';

/** What an answer to the LGA says of a peer's experience: the roles held now, and a few skills. */
export type ShortProfile = { roles: string; skills: string };

const MOST_ROLES = 3;
const MOST_SKILLS = 5;
const STRENGTH = ['lead', 'experienced', 'some', null] as const;

/**
 * A peer in a line or two: up to three roles that are held on that day, and up to five skills, those that were asked for
 * first, then the strongest.
 * Decided: 2026-11-22, product owner: a short profile, and no free text of the peer's record.
 */
export function shortProfile(
  peer: Pick<Peer, 'roles' | 'skills'>,
  skillsWanted: readonly string[],
  today: CalendarDay,
): ShortProfile {
  const held = peer.roles.filter(({ from, to }) => (from === null || from <= today) && (to === null || to >= today));
  const isOther = (skill: string) => (skillsWanted.includes(skill) ? 0 : 1);
  const skills = peer.skills.toSorted(
    (a, b) => isOther(a.skill) - isOther(b.skill) || STRENGTH.indexOf(a.level) - STRENGTH.indexOf(b.level),
  );
  return {
    roles: held
      .slice(0, MOST_ROLES)
      .map(({ role }) => role)
      .join('; '),
    skills: skills
      .slice(0, MOST_SKILLS)
      .map(({ skill, level }) => (level === 'lead' ? `${skill} (lead)` : skill))
      .join('; '),
  };
}
