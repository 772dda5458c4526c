import { capitalised } from '@shared/exports/words';
import type { EXEMPTION_KINDS, TrainingExemption, TrainingKind } from '@shared/model/peer';
import { missingCase } from '@shared/model/result';
import type { TrainingPosition, TrainingPositionWord } from '@shared/rules/training';
import type { TrainingStanding } from '@shared/rules/training-standing';
import type { CalendarDay } from '@shared/model/calendar-day';
import { formatUkDate } from '@shared/rules/uk-date';

/** What each kind of training is called. */
export const TRAINING_WORDS: Record<TrainingKind, string> = {
  challenge: 'Peer challenge',
  conference: 'Member peer conference',
  mentoring: 'Mentoring',
};

/** The kinds of training in the order in which they are shown. */
export const TRAINING_ORDER = ['challenge', 'conference', 'mentoring'] as const satisfies readonly TrainingKind[];

export const TRAINING_POSITION_WORDS: Record<TrainingPositionWord, string> = {
  met: 'Met',
  expiring: 'Expiring',
  exempt: 'Exempt',
  booked: 'Booked',
  'not met': 'Not met',
};

export const EXEMPTION_WORDS: Record<(typeof EXEMPTION_KINDS)[number], string> = {
  'special circumstances': 'Special circumstances',
  'notably experienced': 'Notably experienced',
};

const SHORT: Record<TrainingKind, string> = {
  challenge: 'challenge training',
  conference: 'conference',
  mentoring: 'mentoring training',
};

/** What an exemption is from: "challenge training and conference", or "all training and the conference". */
export function coversText(covers: TrainingExemption['covers']): string {
  if (TRAINING_ORDER.every((kind) => covers.includes(kind))) return 'all training and the conference';
  const named = TRAINING_ORDER.filter((kind) => covers.includes(kind)).map((kind) => SHORT[kind]);
  return named.join(' and ');
}

/** Why a peer stands where they stand with one kind: "attended on 14/03/2025, counts until 14/03/2028". */
export function trainingReason(at: TrainingPosition): string {
  const { attendedOn, bookedFor, metUntil, exemption } = at;
  const last = attendedOn === null ? '' : `last attended on ${day(attendedOn)}`;
  switch (at.position) {
    case 'met':
    case 'expiring':
      return at.metBy === 'booked'
        ? `booked for ${day(bookedFor)}`
        : `attended on ${day(attendedOn)}, counts until ${day(metUntil)}`;
    case 'exempt':
      return exemption === null ? '' : `exempt until ${day(exemption.until)}, ${exemption.kind}: ${exemption.reason}`;
    case 'booked':
      return [last, `booked for ${day(bookedFor)}, not attended yet`].filter(Boolean).join('; ');
    case 'not met':
      if (at.confirmAttendance) return 'booked for a day that has passed, attendance not confirmed';
      return last === '' ? 'neither attended nor booked' : `${last}, too long ago`;
    default:
      return missingCase(at.position);
  }
}

/** Why a peer stands where they stand: what is not met, or what ends first. */
export function standingReason({ parts, position }: TrainingStanding): string {
  const open = position === 'met' ? parts : parts.filter(({ at }) => at.position !== 'met');
  return capitalised(open.map(({ kind, at }) => `${SHORT[kind]} ${trainingReason(at)}`).join('; '));
}

function day(on: CalendarDay | null): string {
  return on === null ? '' : formatUkDate(on);
}
