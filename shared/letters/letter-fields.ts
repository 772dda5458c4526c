import type { LetterKind } from '@shared/model/letters';

/** What a field is filled with: words within a line, or something that takes lines of its own (a table, a list). */
type FieldForm = 'words' | 'lines';

/** Every field that a wording may have, with what it says. */
export const LETTER_FIELDS = {
  greeting: { form: 'words', says: 'Dear, with the first name; for several peers "Dear colleague"' },
  'first name': { form: 'words', says: 'the name that the peer is known by; not in an e-mail to several' },
  name: { form: 'words', says: 'the peer\u2019s full name; not in an e-mail to several' },
  'kind of work': { form: 'words', says: 'such as Corporate peer challenge' },
  'council supported': { form: 'words', says: 'its name' },
  dates: { form: 'words', says: 'the dates of the work, as far as they are known' },
  reference: { form: 'words', says: 'our number of the request' },
  'their reference': { form: 'words', says: 'the LGA\u2019s number of the request' },
  'asked on': { form: 'words', says: 'the day on which the peer was asked; not in an e-mail to several' },
  'reply by': { form: 'words', says: 'three working days from today' },
  'answer by': { form: 'words', says: 'the day by which the LGA is to be answered' },
  today: { form: 'words', says: 'the date of today' },
  'your name': { form: 'words', says: 'who sits at the desk' },
  group: { form: 'words', says: 'the group of this office' },
  reason: { form: 'lines', says: 'the note of the answer, where there is one; on a line of its own' },
  'the work': { form: 'lines', says: 'a table of the work; on a line of its own' },
  'the days': {
    form: 'lines',
    says: 'a table of the peer\u2019s booked days; on a line of its own, not in an e-mail to several',
  },
  'the names': { form: 'lines', says: 'a table of the peers put forward; on a line of its own' },
  pending: { form: 'lines', says: 'what is still to come; on a line of its own' },
  'the profile': {
    form: 'lines',
    says: 'a table of what we hold of the peer; on a line of its own, left out of an e-mail to several',
  },
} as const satisfies Record<string, { form: FieldForm; says: string }>;
export type LetterField = keyof typeof LETTER_FIELDS;

const WORK = [
  'greeting',
  'kind of work',
  'council supported',
  'dates',
  'reference',
  'their reference',
  'today',
  'your name',
  'group',
  'the work',
] as const satisfies readonly LetterField[];

/** Which of them each e-mail may have. */
export const FIELDS_OF: Record<LetterKind, readonly LetterField[]> = {
  ask: [...WORK, 'first name', 'name', 'reply by'],
  chase: [...WORK, 'first name', 'name', 'asked on', 'reply by'],
  'not-selected': [...WORK, 'first name', 'name'],
  confirmed: [...WORK, 'first name', 'name', 'the days'],
  answer: [...WORK, 'answer by', 'the names', 'pending', 'reason'],
  nobody: [...WORK, 'answer by', 'pending', 'reason'],
  profile: ['greeting', 'first name', 'name', 'today', 'your name', 'group', 'the profile'],
};

/** The fields in braces in a text, in their order, as they are written. */
export function fieldsIn(text: string): string[] {
  return [...text.matchAll(FIELD)].map((found) => found[1] ?? '');
}

/** Words in braces on one line. */
export const FIELD = /\{([^{}\n]*)\}/g;

/** The field of that name, however it is spaced or capitalised, where such an e-mail may have it. */
export function fieldNamed(written: string, kind: LetterKind): LetterField | undefined {
  const plain = written.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return FIELDS_OF[kind].find((field) => field === plain);
}
