import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { DaysUsed } from '@shared/rules/days-used';
import type { LimitPosition } from '@shared/rules/limit';
import { daysAsFigure, daysInWords } from '@shared/model/quarter-days';
import { escapeHtml } from './escape-html';

/** What the case for an approver says, in amounts and words; every name and text is given as it is to be read. */
export type CaseFacts = {
  peer: string;
  homeCouncil: string;
  /** Political group: said only where the office ticked it. */
  group: string | null;
  yearKey: string;
  /** First and last day of the year: "1 April 2026 to 31 March 2027". */
  yearDates: string;
  limitQuarterDays: number;
  workedQuarterDays: number;
  bookedQuarterDays: number;
  /** Granted beyond the limit already, for whatever work. */
  extraQuarterDays: number;
  /** Asked for now. */
  askedQuarterDays: number;
  /** Days pencilled in until it is decided; 0 where the days were worked or booked already. */
  heldQuarterDays: number;
  dates: string;
  work: string;
  kindOfWork: string;
  councilSupported: string;
  reason: string;
  considered: string;
  /** What was found when the work was looked at, a sentence each: own council, clashes, elections, earlier work there. */
  toWeigh: readonly string[];
  approverTitle: string;
};

/** The figures of a case, from where the peer stands and what is held for the approval. */
export function caseFigures(
  approval: Pick<LimitApproval, 'askedQuarterDays'>,
  held: readonly Pick<DayEntry, 'quarterDays'>[],
  used: Pick<DaysUsed, 'workedQuarterDays' | 'bookedQuarterDays'>,
  limit: Pick<LimitPosition, 'limitQuarterDays' | 'extraQuarterDays'>,
) {
  return {
    limitQuarterDays: limit.limitQuarterDays,
    workedQuarterDays: used.workedQuarterDays,
    bookedQuarterDays: used.bookedQuarterDays,
    extraQuarterDays: limit.extraQuarterDays,
    askedQuarterDays: approval.askedQuarterDays,
    heldQuarterDays: held.reduce((sum, { quarterDays }) => sum + quarterDays, 0),
  };
}

/** A one-page case: a title, what is asked in a sentence, labelled lines, the sum, and what has to be answered. */
export type ApprovalCase = {
  title: string;
  asks: string;
  lines: readonly { label: string; text: string }[];
  sum: readonly { label: string; days: string }[];
  answers: readonly string[];
};

/**
 * The case for days beyond the limit, as screen, paper and e-mail have it. Lines without anything to say are left out, but
 * for who else was considered: that nobody was is told too.
 * Source: Peer Support Review Update, para 24 (more than 40 days only in exceptional circumstances, with approval).
 * Decided: 2026-11-22, product owner: what stands in the case.
 */
export function buildApprovalCase(facts: CaseFacts): ApprovalCase {
  const { limitQuarterDays: limit, workedQuarterDays: worked, bookedQuarterDays: booked } = facts;
  const { extraQuarterDays: extra, heldQuarterDays: held, askedQuarterDays: asked } = facts;
  const after = worked + booked + held;
  const beyond = Math.max(0, after - limit);
  const lines = [
    { label: 'Peer', text: facts.peer },
    { label: 'Home council', text: facts.homeCouncil },
    { label: 'Political group', text: facts.group ?? '' },
    { label: 'Work', text: facts.work },
    { label: 'Kind of work', text: facts.kindOfWork },
    { label: 'Council supported', text: facts.councilSupported },
    { label: 'Dates', text: facts.dates },
    { label: 'Why this peer', text: facts.reason },
  ].filter(({ text }) => text !== '');
  return {
    title: `${facts.peer}: ${daysInWords(asked)} beyond the limit of ${daysInWords(limit)}`,
    asks: `We ask the ${facts.approverTitle} to approve ${daysInWords(asked)} beyond the limit of ${daysInWords(limit)} in ${facts.yearKey} (${facts.yearDates}).`,
    lines: [
      ...lines,
      { label: 'Who else was considered', text: facts.considered || 'Nobody was noted.' },
      ...(facts.toWeigh.length > 0 ? [{ label: 'To be weighed', text: facts.toWeigh.join('\n') }] : []),
    ],
    sum: [
      { label: `Worked in ${facts.yearKey}`, days: daysAsFigure(worked) },
      { label: 'Booked', days: daysAsFigure(booked) },
      ...(held > 0 ? [{ label: 'Held until this is decided', days: daysAsFigure(held) }] : []),
      { label: 'Together afterwards', days: daysAsFigure(after) },
      { label: 'Limit', days: daysAsFigure(limit) },
      { label: 'Beyond the limit afterwards', days: daysAsFigure(beyond) },
      ...(extra > 0 ? [{ label: 'Of these approved already', days: daysAsFigure(Math.min(extra, beyond)) }] : []),
      { label: 'Asked for now', days: daysAsFigure(asked) },
    ],
    answers: [
      'Whether it is granted, granted for fewer days (how many), or refused.',
      'Your name and title, and the date of the decision.',
      'Please answer by e-mail or letter: its reference is kept with the decision.',
    ],
  };
}

const CELL = 'style="padding:2px 12px 2px 0;text-align:left;vertical-align:top"';
const AMOUNT = 'style="padding:2px 0;text-align:right"';

/** The case as the formatted text of an e-mail: a fragment of HTML, in which every text is escaped. */
export function approvalCaseHtml(told: ApprovalCase): string {
  const lines = told.lines.map(
    ({ label, text }) => `<tr><th ${CELL}>${escapeHtml(label)}</th><td ${CELL}>${broken(text)}</td></tr>`,
  );
  const sum = told.sum.map(
    ({ label, days }) => `<tr><td ${CELL}>${escapeHtml(label)}</td><td ${AMOUNT}>${escapeHtml(days)}</td></tr>`,
  );
  const answers = told.answers.map((text) => `<li>${escapeHtml(text)}</li>`);
  return [
    `<p>${escapeHtml(told.asks)}</p>`,
    `<table>${lines.join('')}</table>`,
    `<p><b>Days</b></p><table>${sum.join('')}</table>`,
    `<p><b>What we need from you</b></p><ul>${answers.join('')}</ul>`,
  ].join('\n');
}

/** The same without format, for where none is taken. */
export function approvalCaseText(told: ApprovalCase): string {
  return [
    told.asks,
    '',
    ...told.lines.map(({ label, text }) => `${label}: ${text}`),
    '',
    'Days',
    ...told.sum.map(({ label, days }) => `${label}: ${days}`),
    '',
    'What we need from you',
    ...told.answers.map((text) => `- ${text}`),
  ].join('\n');
}

function broken(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
