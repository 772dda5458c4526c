import { agreementDifferences } from '@shared/exports/agreement-differences';
import type { HolidayTable } from '@shared/model/holiday-table';
import { wordingOf } from '@shared/letters/default-wordings';
import { LETTER_KINDS, type Letters } from '@shared/model/letters';
import { OPTION_NAMES, type Options } from '@shared/model/options';
import type { Privacy } from '@shared/model/privacy';
import type { RememberedHeadings } from '@shared/model/remembered-headings';
import { missingCase } from '@shared/model/result';
import { SettingSchema, type Agreement, type Office, type Setting } from '@shared/model/settings';
import { bankHolidays, holidaysCheckedUntil, SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { DEFAULT_FOLLOW_UP } from '@shared/rules/work-dates';
import { formatUkDate } from '@shared/rules/uk-date';
import type { ChangedField } from './changed-field';
import { FOLLOW_UP_WORDS } from './follow-up-words';
import { LETTER_WORDS } from './letter-words';
import { OPTION_WORDS } from './option-words';
import { rememberedHeadingText } from './remembered-heading-text';

/** What changed from one image of a setting to the next, in words; nothing where one of them is none. */
export function changedSetting(before: unknown, after: unknown): ChangedField[] {
  const was = SettingSchema.safeParse(before);
  const is = SettingSchema.safeParse(after);
  if (!was.success || !is.success) return [];
  return compare(was.data, is.data).filter((field) => field.before !== field.after);
}

function compare(was: Setting, is: Setting): ChangedField[] {
  switch (is.id) {
    case 'agreement':
      return was.id === is.id ? changedAgreement(was.value, is.value) : [];
    case 'office':
      return was.id === is.id ? changedOffice(was.value, is.value) : [];
    case 'privacy':
      return was.id === is.id ? changedPrivacy(was.value, is.value) : [];
    case 'holidays':
      return was.id === is.id ? changedHolidays(tableOf(was.value.versions), tableOf(is.value.versions)) : [];
    case 'restrictedNotes':
      // Keys are nothing to read; what was done to them stands in the line itself.
      return [];
    case 'erasures':
      // Ids and numbers; the line itself says who was erased when.
      return [];
    case 'importHeadings':
      return was.id === is.id ? changedList('headings', headingLines(was.value), headingLines(is.value)) : [];
    case 'letters':
      return was.id === is.id ? changedLetters(was.value, is.value) : [];
    case 'options':
      return was.id === is.id ? changedOptions(was.value, is.value) : [];
    default:
      return missingCase(is);
  }
}

function changedAgreement(was: Agreement, is: Agreement): ChangedField[] {
  const agreedOn = ({ agreedOn: day }: Agreement) => (day ? formatUkDate(day) : 'empty');
  return [
    ...agreementDifferences(is, was).map(({ setting, here, there }) => ({ name: setting, before: there, after: here })),
    { name: 'Agreed with', before: was.agreedWith || 'empty', after: is.agreedWith || 'empty' },
    { name: 'Agreed on', before: agreedOn(was), after: agreedOn(is) },
  ];
}

function changedOffice(was: Office, is: Office): ChangedField[] {
  return [
    { name: 'Group', before: was.group, after: is.group },
    { name: 'Name at the first start', before: was.userName, after: is.userName },
    { name: 'Due soon, in days', before: String(was.dueSoonDays), after: String(is.dueSoonDays) },
    {
      name: 'Follow-up offered',
      before: FOLLOW_UP_WORDS[was.followUp ?? DEFAULT_FOLLOW_UP],
      after: FOLLOW_UP_WORDS[is.followUp ?? DEFAULT_FOLLOW_UP],
    },
    ...changedList('groups', was.groups, is.groups),
    ...changedList('kinds of work', was.kindsOfWork, is.kindsOfWork),
    ...changedList('skills', was.skills, is.skills),
  ];
}

function changedOptions(was: Options, is: Options): ChangedField[] {
  const word = (on = false) => (on ? 'on' : 'off');
  return OPTION_NAMES.map((name) => ({
    name: OPTION_WORDS[name].title,
    before: word(was[name]),
    after: word(is[name]),
  }));
}

function changedLetters(was: Letters, is: Letters): ChangedField[] {
  return LETTER_KINDS.flatMap((kind) => {
    const [before, after] = [wordingOf(kind, was), wordingOf(kind, is)];
    return [
      { name: `${LETTER_WORDS[kind].title}, subject`, before: before.subject, after: after.subject },
      { name: `${LETTER_WORDS[kind].title}, text`, before: before.body, after: after.body },
    ];
  });
}

function changedPrivacy(was: Privacy, is: Privacy): ChangedField[] {
  const field = (name: string, of: keyof Privacy) => ({ name, before: String(was[of]), after: String(is[of]) });
  return [
    field('Purpose', 'purpose'),
    field('Lawful basis', 'lawfulBasis'),
    field('Special category', 'condition'),
    field('Enquiries, months until review', 'enquiryMonths'),
    field('Peers who left, months until review', 'leaverMonths'),
    field('Peers not used, months until review', 'unusedMonths'),
    field('Choice of peers, months until deleted', 'offerMonths'),
  ];
}

function changedHolidays(was: HolidayTable, is: HolidayTable): ChangedField[] {
  const lines = (table: HolidayTable) => bankHolidays(table).map(({ day, name }) => `${name}, ${formatUkDate(day)}`);
  const until = (table: HolidayTable) => formatUkDate(holidaysCheckedUntil(table));
  return [
    ...changedList('bank holidays', lines(was), lines(is)),
    { name: 'Bank holidays checked to', before: until(was), after: until(is) },
  ];
}

function headingLines({ headings }: RememberedHeadings): readonly string[] {
  return headings.map(rememberedHeadingText);
}

function tableOf(versions: readonly HolidayTable[]): HolidayTable {
  return versions.at(-1) ?? SHIPPED_HOLIDAYS;
}

/** What came to a list and what went from it: the whole list twice would hide the one word that is new. */
function changedList(name: string, was: readonly string[], is: readonly string[]): ChangedField[] {
  const without = (list: readonly string[], other: readonly string[]) =>
    list.filter((one) => !other.includes(one)).join('; ');
  return [
    { name: `Added to ${name}`, before: '', after: without(is, was) },
    { name: `Taken from ${name}`, before: '', after: without(was, is) },
  ];
}
