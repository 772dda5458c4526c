import type { CalendarDay } from '@shared/model/calendar-day';
import type { CouncilType } from '@shared/model/council';
import type { OfferRule } from '@shared/model/offer';
import type { Peer, PeerRole, TrainingKind } from '@shared/model/peer';
import { addMonths } from '../calendar';
import type { LimitPosition } from '../limit';
import { foldText } from '../names';
import type { TrainingPosition } from '../training';
import type { TrainingStanding } from '../training-standing';
import { workWarnings, type WantedWork, type WorkWarning } from '../work-warnings';
import { freeDates } from './free-dates';
import { poolRules } from './pool-rules';
import { roleThatMeets } from './role-wanted';
import { rulesAgainst, type OfferLook } from './rules-against';
import { trainingNeeded } from './training-needed';

/** One thing that speaks for offering a peer, or against it, or is to be looked at first. */
export type OfferReason =
  /** A rule that leaves the peer out. */
  | { code: 'rule'; rule: OfferRule }
  | { code: 'head first' }
  | { code: 'skills'; held: Peer['skills']; missing: readonly string[] }
  | { code: 'role'; role: PeerRole }
  | { code: 'council type'; councilType: CouncilType }
  | { code: 'region'; region: string }
  | { code: 'party'; party: string }
  | { code: 'group'; group: string }
  /** Days left in the year of the work; `needsQuarterDays` is `null` where nobody said how many it takes. */
  | { code: 'left'; leftQuarterDays: number; leftIfAllQuarterDays: number; needsQuarterDays: number | null }
  /** On how many of the dates the peer has room, and on how many the work needs it. Both ends inclusive. */
  | { code: 'free'; free: number; of: number; needed: number; from: CalendarDay; to: CalendarDay }
  | { code: 'training'; kind: TrainingKind; at: TrainingPosition }
  | { code: 'no conflict' }
  | { code: 'warning'; warning: WorkWarning }
  /** The seat is up; `inTime` where that is on or before the last day of the work. */
  | { code: 'election'; on: CalendarDay; inTime: boolean };

/** For how long before a poll the seat is said to be up. Decided: 2026-11-22, product owner. */
const ELECTION_MONTHS = 12;

/** Where a peer stands with every kind of training that is looked at. */
export type TrainingOf = (kind: TrainingKind) => TrainingPosition;

/**
 * Every reason about one peer for one request, what leaves the peer out first, then what was asked, days, dates, training,
 * conflicts and elections. Figures come from the rules that every other screen asks: `limitPosition`, `peerTraining`,
 * `workWarnings`. Being in the request, or set aside, is no reason here.
 * Sources: Peer Support Review Update, paras 15 and 24; introduction to the peer challenge process, Charter 4.
 */
export function offerReasons(
  look: OfferLook,
  given: { work: WantedWork; limit: LimitPosition; trainingOf: TrainingOf },
): OfferReason[] {
  const { peer } = given.work;
  const { request, criteria, work } = look;
  const home = look.councilOf(peer.homeCouncilId);
  const against = rulesAgainst(look)(peer).filter((rule) => rule !== 'in the request' && rule !== 'set aside');
  const role = criteria.roles.length > 0 ? roleThatMeets(peer.roles, criteria.roles) : undefined;
  const region = home?.region || peer.homeRegion;
  const warnings = warningsFor(look, given.work);
  return [
    ...against.map((rule) => ({ code: 'rule' as const, rule })),
    ...headFirst(peer),
    ...(role ? [{ code: 'role' as const, role }] : []),
    ...(criteria.skills.length > 0 ? [skillsOf(peer, criteria.skills)] : []),
    ...(criteria.councilTypes.length > 0 && home ? [{ code: 'council type' as const, councilType: home.type }] : []),
    ...(criteria.regions.length > 0 && region ? [{ code: 'region' as const, region }] : []),
    ...(criteria.parties.length > 0 && peer.party ? [{ code: 'party' as const, party: peer.party }] : []),
    ...(criteria.groups.length > 0 && peer.group ? [{ code: 'group' as const, group: peer.group }] : []),
    leftOf(given.limit, work.quarterDays),
    ...freeOf(look, given.work),
    ...trainingNeeded(request.kindOfWork).map((kind) => trainingReason(kind, given.trainingOf)),
    ...(warnings.some(isConflict) || against.includes('own council') ? [] : [{ code: 'no conflict' as const }]),
    ...warnings.map((warning) => ({ code: 'warning' as const, warning })),
    ...(warnings.some(({ code }) => code === 'standing')
      ? []
      : electionOf(peer, work.dates.at(-1) ?? look.today, look.today)),
  ];
}

/**
 * The reasons about one peer where no request is thought of: the pool, days left this year, the training that is expected of
 * the peer, and elections.
 */
export function generalReasons(
  peer: Peer,
  limit: LimitPosition,
  training: Pick<TrainingStanding, 'parts'>,
  today: CalendarDay,
): OfferReason[] {
  return [
    ...poolRules(peer).map((rule) => ({ code: 'rule' as const, rule })),
    ...headFirst(peer),
    leftOf(limit, null),
    ...training.parts.map((part) => ({ code: 'training' as const, ...part })),
    ...electionOf(peer, today, today),
  ];
}

function headFirst({ headFirst: set }: Peer): OfferReason[] {
  return set ? [{ code: 'head first' }] : [];
}

function skillsOf(peer: Peer, wanted: readonly string[]): OfferReason {
  const asked = new Map(wanted.map((skill) => [foldText(skill), skill]));
  const held = peer.skills.filter(({ skill }) => asked.has(foldText(skill)));
  for (const { skill } of held) asked.delete(foldText(skill));
  return { code: 'skills', held, missing: [...asked.values()] };
}

function leftOf({ leftQuarterDays, leftIfAllQuarterDays }: LimitPosition, needs: number | null): OfferReason {
  return { code: 'left', leftQuarterDays, leftIfAllQuarterDays, needsQuarterDays: needs };
}

function freeOf({ work }: OfferLook, { peer, entries }: WantedWork): OfferReason[] {
  const [from, to] = [work.dates[0], work.dates.at(-1)];
  if (from === undefined || to === undefined) return [];
  const free = freeDates(peer, work.dates, entries).length;
  return [{ code: 'free', free, of: work.dates.length, needed: work.datesNeeded, from, to }];
}

function trainingReason(kind: TrainingKind, trainingOf: TrainingOf): OfferReason {
  return { code: 'training', kind, at: trainingOf(kind) };
}

/** The warnings about the work but the own council, which is a rule; of a window, none about single dates. */
function warningsFor({ work }: OfferLook, wanted: WantedWork): WorkWarning[] {
  const isWindow = work.datesNeeded < work.dates.length;
  return workWarnings(wanted).filter(({ code }) => {
    if (code === 'own council' || code === 'left') return false;
    return !isWindow || (code !== 'clash' && code !== 'unavailable');
  });
}

function isConflict({ code }: WorkWarning): boolean {
  return code === 'interest declared' || code === 'role there' || code === 'succession' || code === 'worked there';
}

function electionOf({ nextElectionOn: on }: Peer, lastDay: CalendarDay, today: CalendarDay): OfferReason[] {
  if (on === null || on < today || on > addMonths(lastDay, ELECTION_MONTHS)) return [];
  return [{ code: 'election', on, inTime: on <= lastDay }];
}
