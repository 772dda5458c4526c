import { capitalised } from '@shared/exports/words';
import { CalendarDaySchema } from '@shared/model/calendar-day';
import {
  AVAILABILITY_KINDS,
  COUNCILLOR_STATUSES,
  LEAD_ROLES,
  PEER_STATUSES,
  PEER_TYPES,
  PeerSchema,
  type Peer,
} from '@shared/model/peer';
import { missingCase } from '@shared/model/result';
import { formatUkDate } from '@shared/rules/uk-date';
import { choicesOf, type ListChoice } from '@shared/views/list-column';
import { AVAILABILITY_WORDS, COUNCILLOR_STATUS_WORDS, PEER_STATUS_WORDS, PEER_TYPE_WORDS } from '../peer-words';
import type { PeerFormValues } from '../peer-form-schema';

/** What is typed once for all the peers; which of it counts says the field. Dates are as a date field gives them. */
export type BulkValues = {
  field: BulkFieldName;
  choice: string;
  tags: string[];
  date: string | null;
  /** The date is taken away, in place of another. */
  clears: boolean;
  text: string;
  from: string | null;
  to: string | null;
};

type BulkField = {
  title: string;
  /** What is asked for it. */
  input: 'choice' | 'tags' | 'date' | 'text' | 'dates';
  /** What can be chosen; of skills, those of the office. */
  choices?: readonly ListChoice[];
  /** How it stands with a peer, in words; empty where there is nothing. */
  textOf: (peer: Peer) => string;
  /** The values of the peer's form that become others. */
  patch: (peer: Peer, values: BulkValues) => Partial<PeerFormValues>;
};

/** The dates of the form that an office fills in for many at once. */
function dateField(
  title: string,
  key: 'nextElectionOn' | 'termsAcceptedOn' | 'charterAcceptedOn' | 'inductionOn' | 'profileConfirmedOn',
): BulkField {
  return {
    title,
    input: 'date',
    textOf: (peer) => dayText(peer[key]),
    // Safe: the schema of the form refuses what is no date.
    patch: (_peer, { date, clears }) => ({ [key]: clears ? null : date }) as Partial<PeerFormValues>,
  };
}

/** A code as it was chosen; the schema of the form refuses any other. */
function choiceField<K extends 'status' | 'councillorStatus' | 'leadRole'>(
  title: string,
  key: K,
  choices: readonly ListChoice[],
): BulkField {
  return {
    title,
    input: 'choice',
    choices,
    textOf: (peer) => choices.find(({ value }) => value === peer[key])?.text ?? peer[key],
    // Safe: as above.
    patch: (_peer, { choice }) => ({ [key]: choice }) as Partial<PeerFormValues>,
  };
}

const skillsText = (peer: Peer) => peer.skills.map(({ skill }) => skill).join(', ');
const typesText = (peer: Peer) => peer.peerTypes.map((type) => PEER_TYPE_WORDS[type]).join(', ');
const TYPES = choicesOf(PEER_TYPES, PEER_TYPE_WORDS);

/** What can be changed for many peers at once, in the order in which it is offered. */
export const BULK_FIELDS = {
  status: choiceField('Status', 'status', choicesOf(PEER_STATUSES, PEER_STATUS_WORDS)),
  'add-skills': {
    title: 'Skills: add',
    input: 'tags',
    textOf: skillsText,
    patch: ({ skills }, { tags }) => {
      const others = tags.filter((tag) => !skills.some(({ skill }) => skill === tag));
      return { skills: [...skills, ...others.map((skill) => ({ skill, level: null, evidence: '' }))] };
    },
  },
  'remove-skills': {
    title: 'Skills: take away',
    input: 'tags',
    textOf: skillsText,
    patch: ({ skills }, { tags }) => ({ skills: skills.filter(({ skill }) => !tags.includes(skill)) }),
  },
  'add-types': {
    title: 'Offered for: add',
    input: 'tags',
    choices: TYPES,
    textOf: typesText,
    patch: ({ peerTypes }, { tags }) => ({
      peerTypes: PEER_TYPES.filter((type) => peerTypes.includes(type) || tags.includes(type)),
    }),
  },
  'remove-types': {
    title: 'Offered for: take away',
    input: 'tags',
    choices: TYPES,
    textOf: typesText,
    patch: ({ peerTypes }, { tags }) => ({ peerTypes: peerTypes.filter((type) => !tags.includes(type)) }),
  },
  unavailable: {
    title: 'Availability: add dates',
    input: 'dates',
    choices: choicesOf(AVAILABILITY_KINDS, AVAILABILITY_WORDS),
    textOf: ({ availability }) => availability.map(datesText).join('; '),
    patch: ({ availability }, { choice, from, to }) => {
      const dates = { kind: choice, from, to };
      const isThere = availability.some((each) => each.kind === choice && each.from === from && each.to === to);
      // Safe: the schema of the form refuses what is no such kind or date.
      return isThere ? {} : ({ availability: [...availability, dates] } as Partial<PeerFormValues>);
    },
  },
  councillor: choiceField(
    'As a councillor',
    'councillorStatus',
    choicesOf(COUNCILLOR_STATUSES, COUNCILLOR_STATUS_WORDS),
  ),
  'next-election': dateField('Next election', 'nextElectionOn'),
  lead: choiceField(
    'Lead peer',
    'leadRole',
    LEAD_ROLES.map((value) => ({ value, text: capitalised(value) })),
  ),
  'lead-regions': {
    title: 'Lead for the regions',
    input: 'text',
    textOf: ({ leadRegions }) => leadRegions,
    patch: (_peer, { text }) => ({ leadRegions: text.trim() }),
  },
  profile: dateField('Profile confirmed on', 'profileConfirmedOn'),
  terms: dateField('Terms accepted on', 'termsAcceptedOn'),
  charter: dateField('Charter accepted on', 'charterAcceptedOn'),
  induction: dateField('Induction on', 'inductionOn'),
} as const satisfies Record<string, BulkField>;
export type BulkFieldName = keyof typeof BULK_FIELDS;

/** The same as a list, so that each has the same shape. */
export function bulkField(name: BulkFieldName): BulkField {
  return BULK_FIELDS[name];
}

/** Why what was typed cannot be asked of anybody, as the field and the code of its sentence; `undefined` where it can. */
export function bulkFault(values: BulkValues): { at: keyof BulkValues; code: string } | undefined {
  const { input } = bulkField(values.field);
  switch (input) {
    case 'choice':
      return values.choice === '' ? { at: 'choice', code: 'condition-choice' } : undefined;
    case 'tags':
      return values.tags.length === 0 ? { at: 'tags', code: 'bulk-tags-missing' } : undefined;
    case 'date':
      return values.clears || isDay(values.date) ? undefined : { at: 'date', code: 'not-a-date' };
    case 'text':
      return PeerSchema.shape.leadRegions.safeParse(values.text).success ? undefined : { at: 'text', code: 'too big' };
    case 'dates':
      if (values.choice === '') return { at: 'choice', code: 'condition-choice' };
      if (!isDay(values.from)) return { at: 'from', code: 'not-a-date' };
      if (!isDay(values.to)) return { at: 'to', code: 'not-a-date' };
      return values.from > values.to ? { at: 'to', code: 'end-before-start' } : undefined;
    default:
      return missingCase(input);
  }
}

function isDay(value: string | null): value is string {
  return CalendarDaySchema.safeParse(value).success;
}

function dayText(on: Peer['nextElectionOn']): string {
  return on === null ? '' : formatUkDate(on);
}

function datesText({ kind, from, to }: Peer['availability'][number]): string {
  const dates = [from === null ? '' : `from ${formatUkDate(from)}`, to === null ? '' : `to ${formatUkDate(to)}`];
  return [AVAILABILITY_WORDS[kind], ...dates].filter(Boolean).join(' ');
}
