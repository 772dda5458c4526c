import type { PeerRole, TrainingKind } from '@shared/model/peer';
import { daysInWords } from '@shared/model/quarter-days';
import { missingCase } from '@shared/model/result';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { OfferReason } from '@shared/rules/offer/offer-reasons';
import { isTrainingInOrder, type TrainingPosition } from '@shared/rules/training';
import { formatDayInWords, formatRange, formatUkDate } from '@shared/rules/uk-date';
import { COUNCIL_TYPE_WORDS } from './council-words';
import { OFFER_RULE_WORDS } from './offer-words';
import { workWarningText, type WarningNames } from './work-warning-text';

/** What a reason needs to be told. */
export type OfferNames = WarningNames & { today: CalendarDay };

const TRAINING_NAMES: Record<TrainingKind, string> = {
  challenge: 'peer challenge training',
  mentoring: 'mentoring training',
  conference: 'member peer conference',
};

/** A reason in a few words that can stand in a row with others; it begins with a capital letter. */
export function offerReasonText(reason: OfferReason, names: OfferNames): string {
  switch (reason.code) {
    case 'rule':
      return `Left out: ${OFFER_RULE_WORDS[reason.rule]}`;
    case 'head first':
      return 'Speak to the head of office first';
    case 'skills':
      return skillsText(reason);
    case 'role':
      return roleText(reason.role, names.today);
    case 'council type':
      return COUNCIL_TYPE_WORDS[reason.councilType];
    case 'region':
      return reason.region;
    case 'party':
      return reason.party;
    case 'group':
      return `${reason.group} group`;
    case 'left':
      return leftText(reason);
    case 'free':
      return freeText(reason, names.today);
    case 'training':
      return trainingText(reason.kind, reason.at);
    case 'no conflict':
      return `No work${names.council ? ` at ${names.council}` : ' there'} in 24 months, no conflict declared`;
    case 'warning':
      return workWarningText(reason.warning, names).replace(/\.$/, '');
    case 'election':
      return `Seat up for election on ${formatDayInWords(reason.on, names.today)}${reason.inTime ? ', before the work ends' : ''}`;
    default:
      return missingCase(reason);
  }
}

function skillsText({ held, missing }: Extract<OfferReason, { code: 'skills' }>): string {
  const skills = held.map(({ skill, level }) => (level === null ? skill : `${skill} (${level})`)).join(', ');
  const without = missing.length > 0 ? `not ${missing.join(', ')}` : '';
  return [skills, without].filter(Boolean).join('; ') || 'No skill asked for';
}

/** "Leader since 2021", or "Leader 2018\u20132024" for a role that is over. */
function roleText({ role, from, to }: PeerRole, today: CalendarDay): string {
  const first = from?.slice(0, 4);
  if (to === null || to >= today) return first ? `${role} since ${first}` : role;
  return first ? `${role} ${first}\u2013${to.slice(0, 4)}` : `${role} until ${to.slice(0, 4)}`;
}

function leftText(reason: Extract<OfferReason, { code: 'left' }>): string {
  const { leftQuarterDays, leftIfAllQuarterDays, needsQuarterDays } = reason;
  const needs = needsQuarterDays === null ? '' : `, this needs ${daysInWords(needsQuarterDays).replace(/ days?$/, '')}`;
  const all =
    leftIfAllQuarterDays === leftQuarterDays
      ? ''
      : `; ${daysInWords(leftIfAllQuarterDays)} if all pencilled in goes ahead`;
  return `${daysInWords(leftQuarterDays)} left${needs}${all}`;
}

function freeText({ free, of, needed, from, to }: Extract<OfferReason, { code: 'free' }>, today: CalendarDay): string {
  const dates = from === to ? formatDayInWords(from, today) : formatRange(from, to, today);
  if (free === of) return `Free ${dates}`;
  if (free === 0) return `Not free ${dates}`;
  return `Free on ${free} of ${of} dates ${dates}${free < needed ? `, this needs ${needed}` : ''}`;
}

function trainingText(kind: TrainingKind, at: TrainingPosition): string {
  const name = TRAINING_NAMES[kind];
  const text = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const attended = at.attendedOn === null ? '' : `attended ${formatUkDate(at.attendedOn)}`;
  if (at.position === 'exempt') return `${text}: exempt`;
  if (isTrainingInOrder(at)) {
    return at.metBy === 'booked' && at.bookedFor
      ? `${text} booked for ${formatUkDate(at.bookedFor)}`
      : `${text} ${attended}`;
  }
  const booked = at.bookedFor === null ? '' : `booked for ${formatUkDate(at.bookedFor)}`;
  const last = at.attendedOn === null ? 'never attended' : `last attended ${formatUkDate(at.attendedOn)}`;
  return `${text} ${[booked, last].filter(Boolean).join(', ')}`;
}
