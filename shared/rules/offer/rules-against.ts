import type { Council } from '@shared/model/council';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { OfferCriteria, OfferRule } from '@shared/model/offer';
import type { Peer } from '@shared/model/peer';
import type { Request } from '@shared/model/request';
import type { Agreement } from '@shared/model/settings';
import { foldText } from '../names';
import { isOwnCouncil } from '../plan-asking';
import { isTrainingInOrder, peerTraining } from '../training';
import type { TrainingBook } from '../training-book';
import { isFreeEnough } from './free-dates';
import { poolRules } from './pool-rules';
import { roleThatMeets } from './role-wanted';
import { trainingNeeded } from './training-needed';
import type { WorkWanted } from './work-wanted';

/** What is known when peers are looked at for one request. */
export type OfferLook = {
  request: Request;
  criteria: OfferCriteria;
  work: WorkWanted;
  /** Peers in the request already, whatever became of them. */
  inRequest: ReadonlySet<PeerId>;
  setAside: ReadonlySet<PeerId>;
  councilOf: (id: Council['id'] | null) => Council | undefined;
  /** The peer's entries on the dates of the work at least; more does no harm. */
  entriesOf: (id: PeerId) => readonly DayEntry[];
  training: TrainingBook;
  agreement: Pick<Agreement, 'trainingWindowMonths' | 'conferenceWindowMonths'>;
  today: CalendarDay;
};

/**
 * Makes the check of a peer against every rule that leaves peers out of who can be offered; each gives all the rules that put
 * the peer out, in the order of `OFFER_RULES`, and none for one who meets what was asked. It reads the peer's own record, the
 * home council, days and training, and nothing else: no restricted note, no access need, no equality record.
 * Sources: introduction to the peer challenge process, Charter 4 (no direct association with the host); DOMAIN R10-R13, R20.
 * Decided: 2026-11-22, product owner: no score and no weights; a fact that is not recorded does not meet what was asked.
 */
export function rulesAgainst(look: OfferLook): (peer: Peer) => OfferRule[] {
  const { request, criteria, work, councilOf } = look;
  const fold = remembered(foldText);
  const skills = criteria.skills.map(foldText);
  const among = (wanted: readonly string[]) => {
    const folded = new Set(wanted.map(foldText));
    return (text: string) => folded.size === 0 || folded.has(fold(text));
  };
  const isOfRegion = among(criteria.regions);
  const isOfParty = among(criteria.parties);
  const isOfGroup = among(criteria.groups);
  const isRole = remembered((role: string) => roleThatMeets([{ ...NO_ROLE, role }], criteria.roles) !== undefined);
  const kinds = trainingNeeded(request.kindOfWork);
  return (peer) => {
    const found: OfferRule[] = [];
    const home = councilOf(peer.homeCouncilId);
    if (look.inRequest.has(peer.id)) found.push('in the request');
    if (look.setAside.has(peer.id)) found.push('set aside');
    found.push(...poolRules(peer));
    if (isOwnCouncil(peer, request)) found.push('own council');
    if (skills.length > 0 && !hasSkills(peer, skills, criteria.skillsNeeded, fold)) found.push('skill');
    if (criteria.roles.length > 0 && !peer.roles.some(({ role }) => isRole(role))) found.push('role');
    if (criteria.councilTypes.length > 0 && !(home && criteria.councilTypes.includes(home.type)))
      found.push('council type');
    if (!isOfRegion(home?.region || peer.homeRegion)) found.push('region');
    if (!isOfParty(peer.party)) found.push('party');
    if (!isOfGroup(peer.group)) found.push('group');
    if (criteria.free && !isFreeEnough(peer, work, look.entriesOf(peer.id))) found.push('not free');
    if (criteria.trainingMet && !kinds.every((kind) => isTrained(kind, peer, look))) found.push('training');
    return found;
  };
}

const NO_ROLE = { councilId: null, councilText: '', from: null, to: null } as const;

function isTrained(kind: Parameters<typeof peerTraining>[0], peer: Peer, look: OfferLook): boolean {
  return isTrainingInOrder(
    peerTraining(kind, peer, { book: look.training, today: look.today, agreement: look.agreement }),
  );
}

function hasSkills(
  { skills }: Pick<Peer, 'skills'>,
  wanted: readonly string[],
  needed: OfferCriteria['skillsNeeded'],
  fold: (text: string) => string,
): boolean {
  const isHeld = (asked: string) => skills.some(({ skill }) => fold(skill) === asked);
  return needed === 'all' ? wanted.every(isHeld) : wanted.some(isHeld);
}

/** The same few words stand on many peers: each is worked out once. */
function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = work(text);
    known.set(text, now);
    return now;
  };
}
