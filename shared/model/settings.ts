import { z } from 'zod';
import { CalendarDaySchema, type CalendarDay } from './calendar-day';
import { HolidayTableSchema } from './holiday-table';
import { ErasuresSchema } from './erasure';
import { LettersSchema } from './letters';
import { OptionsSchema } from './options';
import { DAY_KINDS, RESPONSE_MEANS } from './request';
import { RememberedHeadingsSchema } from './remembered-headings';
import { PrivacySchema } from './privacy';
import { RestrictedKeysSchema } from './restricted-note';

/** The years that days can be counted in. */
export const YEAR_BASES = ['financial', 'lga-meeting', 'municipal', 'calendar', 'custom'] as const;

/** An activity and whether its days count, from a date on (inclusive); the last line not after the day is in force. */
export const ActivitySchema = z.object({
  code: z.string().min(1).max(60),
  name: z.string().trim().min(1).max(60),
  counts: z.array(z.object({ from: CalendarDaySchema, counts: z.boolean() })).min(1),
});
export type Activity = z.infer<typeof ActivitySchema>;

/** The activity of days that were used before the office kept them here. */
export const DAYS_BEFORE = 'before';

const always = (counts: boolean) => [{ from: '1990-01-01' as CalendarDay, counts }];

/** Decided: 2026-11-22, product owner, after DOMAIN R6 (the papers do not say which days count) and R16. */
export const DEFAULT_ACTIVITIES: readonly Activity[] = [
  { code: 'on site', name: 'On site', counts: always(true) },
  { code: 'prep', name: 'Preparation', counts: always(true) },
  { code: 'teleconference', name: 'Teleconference', counts: always(true) },
  { code: 'evening meeting', name: 'Evening meeting', counts: always(true) },
  { code: 'report', name: 'Report', counts: always(true) },
  { code: 'mentoring session', name: 'Mentoring session', counts: always(true) },
  { code: 'remote', name: 'Remote support', counts: always(true) },
  { code: 'group support', name: 'Group support', counts: always(true) },
  { code: 'LGA internal', name: 'LGA internal', counts: always(true) },
  { code: DAYS_BEFORE, name: 'Days used before Peer Desk', counts: always(true) },
  { code: 'other', name: 'Other', counts: always(true) },
  { code: 'training', name: 'Training', counts: always(false) },
  { code: 'conference', name: 'Conference', counts: always(false) },
  { code: 'shadowing', name: 'Shadowing', counts: always(false) },
  { code: 'travel', name: 'Travel', counts: always(false) },
];

/** Kinds of work that requests and projects are of; an editable list. */
export const DEFAULT_KINDS_OF_WORK: readonly string[] = [
  'Corporate peer challenge',
  'Finance peer challenge',
  'Governance peer challenge',
  'Planning peer challenge',
  'Equality peer challenge',
  'Children\u2019s services peer challenge',
  'Adult social care peer challenge',
  'Progress review',
  'Mentoring',
  'Remote support',
  'Bespoke group support',
  'LGA internal',
];

/** A limit that holds for the years of counting that begin on `from` or later, until the next line. */
const LimitLineSchema = z.object({
  from: CalendarDaySchema,
  limitQuarterDays: z.number().int().min(4).max(1600),
  amberQuarterDays: z.number().int().min(0).max(1600),
});

/** What was agreed with the LGA: read-only until "Change an agreement". */
export const AgreementSchema = z.object({
  limitQuarterDays: z.number().int().min(4).max(1600),
  amberQuarterDays: z.number().int().min(0).max(1600),
  /** Every limit with the day it holds from, where it is not one limit for every year; the two above are those agreed last. */
  limits: z.array(LimitLineSchema).min(1).optional(),
  yearBasis: z.enum(YEAR_BASES),
  yearStartsMonth: z.number().int().min(1).max(12),
  yearStartsDay: z.number().int().min(1).max(28),
  targetDays: z.number().int().min(1).max(366),
  dayKind: z.enum(DAY_KINDS),
  /** What stops the clock of a request; left out: the first name. */
  responseMeans: z.enum(RESPONSE_MEANS).optional(),
  approverTitle: z.string().trim().min(1).max(120),
  trainingWindowMonths: z.number().int().min(1).max(240),
  conferenceWindowMonths: z.number().int().min(1).max(240),
  activities: z.array(ActivitySchema).min(1),
  agreedWith: z.string().trim().max(160).default(''),
  agreedOn: CalendarDaySchema.nullable().default(null),
  /** Since when the answer target is agreed, where it is not `agreedOn`: another term may have been changed later. */
  targetAgreedOn: CalendarDaySchema.nullable().optional(),
});
export type Agreement = z.infer<typeof AgreementSchema>;

/** The shipped defaults. Sources: Peer Support Review Update, paras 15, 21 and 24; DESIGN section 1. */
export const DEFAULT_AGREEMENT: Agreement = {
  limitQuarterDays: 160,
  amberQuarterDays: 128,
  yearBasis: 'financial',
  yearStartsMonth: 4,
  yearStartsDay: 1,
  targetDays: 10,
  dayKind: 'calendar',
  approverTitle: 'Director of Improvement',
  trainingWindowMonths: 36,
  conferenceWindowMonths: 36,
  activities: [...DEFAULT_ACTIVITIES],
  agreedWith: '',
  agreedOn: null,
};

/** The groups that may have an office at the LGA; a list that the office edits. */
export const DEFAULT_GROUPS: readonly string[] = [
  'Conservative',
  'Independent',
  'Labour',
  'Liberal Democrat',
  'Reform UK',
];

/** The controlled tags for skills that a new office starts with (DOMAIN section 3). */
export const DEFAULT_SKILLS: readonly string[] = [
  'Local priorities and outcomes',
  'Organisational and place leadership',
  'Governance and culture',
  'Financial planning and management',
  'Capacity for improvement',
  'Finance / S151',
  'Planning',
  'Housing',
  'Economic growth',
  'Children\u2019s services',
  'SEND',
  'Adult social care',
  'Health & wellbeing',
  'Fire',
  'Communications',
  'Equality',
  'Climate',
  'Digital',
  'Transformation',
  'Commissioning & procurement',
  'Devolution / LGR',
  'Scrutiny',
  'Audit',
  'Licensing',
  'Minority administration',
  'Coalition working',
  'Opposition',
  'Group cohesion',
  'New administration',
  'Mayoral model',
  'Committee system',
  'Mentoring',
  'Facilitation',
  'Difficult conversations',
  'Remote panels',
];

/** Months after the first day on site in which a follow-up is offered. */
export const FOLLOW_UPS = ['10-12', '12-24'] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

/** Who sits here: asked at the first start. */
export const OfficeSchema = z.object({
  group: z.string().trim().min(1, 'group-missing').max(80),
  userName: z.string().trim().min(1, 'name-missing').max(120),
  dueSoonDays: z.number().int().min(0).max(60).default(5),
  groups: z.array(z.string().trim().min(1)).min(1),
  skills: z.array(z.string().trim().min(1)),
  kindsOfWork: z.array(z.string().trim().min(1)).min(1),
  /** Left out, as in settings of earlier versions: the first of them. */
  followUp: z.enum(FOLLOW_UPS).optional(),
});
export type Office = z.infer<typeof OfficeSchema>;

/** Every version of the bank holiday table that the office ever used; the last is in force. */
const HolidaySettingSchema = z.object({ versions: z.array(HolidayTableSchema) });

/** Each setting by its key: a row of the table `settings` is `{ id: key, value }`. */
const SETTING_SCHEMAS = {
  office: OfficeSchema,
  agreement: AgreementSchema,
  holidays: HolidaySettingSchema,
  erasures: ErasuresSchema,
  restrictedNotes: RestrictedKeysSchema,
  privacy: PrivacySchema,
  importHeadings: RememberedHeadingsSchema,
  options: OptionsSchema,
  letters: LettersSchema,
} as const;
export type SettingKey = keyof typeof SETTING_SCHEMAS;

/** A stored setting. */
export const SettingSchema = z.discriminatedUnion('id', [
  z.object({ id: z.literal('office'), value: OfficeSchema }),
  z.object({ id: z.literal('agreement'), value: AgreementSchema }),
  z.object({ id: z.literal('holidays'), value: HolidaySettingSchema }),
  z.object({ id: z.literal('erasures'), value: ErasuresSchema }),
  z.object({ id: z.literal('restrictedNotes'), value: RestrictedKeysSchema }),
  z.object({ id: z.literal('privacy'), value: PrivacySchema }),
  z.object({ id: z.literal('importHeadings'), value: RememberedHeadingsSchema }),
  z.object({ id: z.literal('options'), value: OptionsSchema }),
  z.object({ id: z.literal('letters'), value: LettersSchema }),
]);
export type Setting = z.infer<typeof SettingSchema>;
