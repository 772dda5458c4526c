import type { CalendarDay } from '@shared/model/calendar-day';
import type { RequestRound, ResponseMeans } from '@shared/model/request';
import type { Agreement } from '@shared/model/settings';
import type { AnswerTarget } from './answer-target';

/** The target of the agreement in force, and since when it is agreed: `null` or left out where nobody said. */
export type AgreedTarget = AnswerTarget & { readonly agreedOn?: CalendarDay | null };

/** The target of an agreement. */
export function agreedTarget(agreement: Agreement): AgreedTarget {
  const { targetDays: days, dayKind, responseMeans } = agreement;
  return { days, dayKind, agreedOn: targetAgreedOn(agreement), ...(responseMeans && { responseMeans }) };
}

/**
 * The agreement `after`, made in place of `before`, with the day on which its target was agreed: a change of another term
 * does not move that day, or a round that came between the two would be held to the target it was logged with again.
 * Decided: 2026-11-22, product owner.
 */
export function withTargetDay(before: Agreement, after: Agreement): Agreement {
  const same =
    before.targetDays === after.targetDays &&
    before.dayKind === after.dayKind &&
    meaningOf(before) === meaningOf(after);
  return { ...after, targetAgreedOn: same ? targetAgreedOn(before) : after.agreedOn };
}

function targetAgreedOn({ targetAgreedOn: own, agreedOn }: Agreement): CalendarDay | null {
  return own === undefined ? agreedOn : own;
}

/**
 * The target that an unanswered round is held to: the one it was logged with, unless the agreement in force was made by the
 * day the round came. So a new agreement moves no date that was promised before it and wipes out no breach, while an
 * agreement that was only entered late holds from the day it was made. A round without a target of its own goes by the
 * agreement in force.
 * Source: Peer Support Review Update, para 21.
 * Decided: 2026-11-22, product owner.
 */
export function targetOf(round: Pick<RequestRound, 'receivedOn' | 'target'>, agreed: AgreedTarget): AnswerTarget {
  const { agreedOn, ...target } = agreed;
  const wasAgreedThen = agreedOn != null && agreedOn <= round.receivedOn;
  return !round.target || wasAgreedThen ? target : targetFromKept(round.target);
}

/** The target as a new round, or an answer, keeps it. */
export function keptTarget({ days, dayKind, responseMeans }: AnswerTarget): NonNullable<RequestRound['target']> {
  return { targetDays: days, dayKind, ...(responseMeans && { responseMeans }) };
}

/** A target that was kept with a round or an answer. */
export function targetFromKept(kept: NonNullable<RequestRound['target']>): AnswerTarget {
  const { targetDays: days, dayKind, responseMeans } = kept;
  return { days, dayKind, ...(responseMeans && { responseMeans }) };
}

/** What stops the clock by an agreement or a target: the first name where it does not say. */
export function meaningOf({ responseMeans }: { responseMeans?: ResponseMeans | undefined }): ResponseMeans {
  return responseMeans ?? 'first-name';
}
