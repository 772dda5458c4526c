import { askAbout } from './plan-context';
import type { DayField } from './fields';
import type { RowReader } from './row-reader';
import type { RowQuestion } from './types';
import { rememberedByText } from './values/remembered';
import { readYesNo } from './values/states';
import { compareText } from './values/text';

/** What a remark bears on, and the reading that is proposed for it. */
type Remark = { readonly code: string; readonly field: DayField; readonly propose: string };

const NOT_COUNTED: Remark = { code: 'not-counted', field: 'counts', propose: 'No' };
const UNPAID: Remark = { code: 'unpaid', field: 'counts', propose: 'No' };
const SHADOWED: Remark = { code: 'shadowed', field: 'activity', propose: 'Shadowing' };
const UNCONFIRMED: Remark = { code: 'unconfirmed', field: 'state', propose: 'Pencilled in' };

const SAYS: readonly (readonly [RegExp, Remark])[] = [
  [
    /\b(?:(?:not|never) (?:to be )?count\w*|(?:does|do|did)(?: not|n't) count|un-?counted|discount(?:ed)? from|(?:not|outside|over and above|on top of|exclud\w+ from|extra to|in addition to) (?:(?:of|from|against|towards?|part of|in|within) )?(?:the |his |her |their )?(?:40|limit|allowance|total|count)\b|no count\b)/,
    NOT_COUNTED,
  ],
  [
    /\b(?:unpaid|not (?:to be )?paid|no (?:fee|fees|charge|payment)|without (?:a )?(?:fee|charge|payment)|free of charge|voluntary|as a volunteer|pro bono|goodwill)\b/,
    UNPAID,
  ],
  [/\bshadow(?:ing|ed)\b/, SHADOWED],
  [
    /\b(?:un-?confirmed|not (?:yet )?(?:been )?confirmed|awaiting confirmation|provisional(?:ly)?|pencilled(?: in)?|to be confirmed with (?:peer|member|cllr|councillor))\b/,
    UNCONFIRMED,
  ],
];

const NOTHING: readonly never[] = [];

/** What is known of a row: that another mark settles its state, its work, and that it counts. */
type Known = { readonly state: boolean; readonly activity: string | undefined; readonly counts: () => boolean };

/** Work that counts where it is paid. Source: DOMAIN R6 ("prep if paid", "LGA-internal paid work"). */
const COUNTS_IF_PAID: ReadonlySet<string | undefined> = new Set(['prep', 'LGA internal']);

const FIELDS: readonly DayField[] = ['notes', 'activity', 'whatFor', 'kindOfWork'];

/**
 * What the remarks of a row put in doubt: whether its days count, whether they were shadowing, whether they are confirmed. Each
 * is a reading to confirm, and asked only where nothing in the row says it.
 */
export function readRemarks(reader: RowReader, knows: Known): readonly RowQuestion[] {
  const confirmed = reader.fact('confirmed');
  const isTold = (field: DayField) => reader.text(field) !== '' && remarksOf(reader.text(field)).length > 0;
  if (confirmed === '' && !FIELDS.some(isTold) && !reader.row.cells.some((cell) => cell?.comment)) return NOTHING;
  const questions = new Map<DayField, RowQuestion>();
  if (confirmed !== '' && readYesNo(confirmed) === false && !knows.state && reader.fact('state') === '') {
    const reason = { code: 'unconfirmed', facts: { text: confirmed } };
    questions.set('state', {
      ...askAbout(reader, 'state', reason, UNCONFIRMED.propose),
      column: reader.column('confirmed'),
    });
  }
  const consider = (text: string, column: number | null) => {
    if (text === '') return;
    for (const { code, field, propose } of remarksOf(text)) {
      if (questions.has(field) || isSaid(reader, field, knows)) continue;
      const reason = { code, facts: { text } };
      // Of other work than that no paper says that it counts only where it is paid: nothing is proposed.
      const isOpen = code === UNPAID.code && !COUNTS_IF_PAID.has(knows.activity);
      const question = isOpen
        ? { ...askAbout(reader, field, reason), options: ['Yes', 'No'] }
        : askAbout(reader, field, reason, propose);
      questions.set(field, { ...question, column });
    }
  };
  for (const field of FIELDS) consider(reader.text(field), reader.column(field));
  reader.row.cells.forEach((cell, column) => {
    if (cell?.comment) consider(cell.comment, column);
  });
  return [...questions.values()];
}

/** The row says it in a cell of its own, or somebody settled it. */
function isSaid(reader: RowReader, field: DayField, { state, activity, counts }: Known): boolean {
  if (reader.isSettled(field)) return true;
  if (field === 'activity') return activity === 'shadowing';
  if (field === 'counts' && !counts()) return true;
  return field === 'state' ? state || reader.fact('state') !== '' : readYesNo(reader.text(field)) !== undefined;
}

const remarksOf = rememberedByText((text): readonly Remark[] => {
  const typed = compareText(text);
  return SAYS.filter(([says]) => says.test(typed)).map(([, remark]) => remark);
});
