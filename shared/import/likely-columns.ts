import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { REPEATED_FIELDS, type FieldName } from './fields';
import type { HeaderColumn } from './header-columns';
import { headerKey, isEitherCouncil } from './header-synonyms';
import { namesCouncil } from './known-council';
import { likelyDayField } from './likely-day-headers';
import { likelyRequestField } from './requests/likely-headers';
import type { RawSheet, SheetKind } from './types';
import { readActivity } from './values/activities';
import { readStatusText } from './values/peer-status-text';
import { cellText, isPlaceholder } from './values/text';

type Known = readonly (FieldName | undefined)[];

const ROWS_LOOKED_AT = 200;
const FEWEST = 2;
const MOST = 0.7;
/** "LGA" names a kind of work, and who pays. */
const OF_SOMEBODY = /\b(?:by|who|whom|paid|funded|funder|organiser|contact|from)\b/i;

/**
 * What the columns under headings that are not known stand for, in a list of peers or a log of days or requests: by the words of the heading in a log
 * of requests, else by what nearly all their cells are. A field that a known heading has, or that two columns could be, is left.
 */
export function withLikely(
  sheet: RawSheet,
  headerRows: readonly number[],
  headings: readonly HeaderColumn[],
  holds: SheetKind,
  known: Known,
): Known {
  if (holds === 'peers') return withStatus(sheet, headerRows, headings, known);
  if (holds !== 'days' && holds !== 'requests') return known;
  const worded = byWords(headings, known, holds === 'requests' ? likelyRequestField : likelyOther);
  const texts = textsByColumn(sheet, headerRows, headings.length);
  const isFree = (column: number) =>
    worded[column] === undefined && headings[column]?.text !== '' && !isEitherCouncil(headings[column]?.text ?? '');
  const hasCouncil = headings.some(({ text }) => isEitherCouncil(text)) || worded.includes('councilSupported');
  const council = hasCouncil ? undefined : onlyOne(texts, isFree, namesCouncil);
  const hasWork = worded.includes('activity') || worded.includes('kindOfWork');
  const work =
    hasWork || holds !== 'days'
      ? undefined
      : onlyOne(texts, (column) => isFree(column) && !OF_SOMEBODY.test(headings[column]?.text ?? ''), isWork);
  return worded.map((field, column) =>
    column === council ? 'councilSupported' : column === work ? 'activity' : field,
  );
}

/** A list of peers that says under another heading, such as "Position", who is active and who has retired. */
function withStatus(
  sheet: RawSheet,
  headerRows: readonly number[],
  headings: readonly HeaderColumn[],
  known: Known,
): Known {
  if (known.includes('status')) return known;
  const texts = textsByColumn(sheet, headerRows, headings.length);
  const isFilled = (column: number) => (texts[column] ?? []).filter((text) => text !== '').length >= FEWEST;
  const mayBe = (column: number) => (known[column] === undefined || known[column] === 'role') && isFilled(column);
  const status = onlyOne(texts, mayBe, (text) => readStatusText(text).is !== 'unknown');
  return known.map((field, column) => (column === status ? 'status' : field));
}

/** A date is told with its cells, before this. */
function likelyOther(key: string): FieldName | undefined {
  const field = likelyDayField(key);
  return field === 'date' ? undefined : field;
}

function byWords(
  headings: readonly HeaderColumn[],
  known: Known,
  likelyOf: (key: string) => FieldName | undefined,
): Known {
  const taken = new Set(known);
  return known.map((field, column) => {
    const { text = '' } = headings[column] ?? {};
    if (field !== undefined || text === '' || isEitherCouncil(text)) return field;
    const likely = likelyOf(headerKey(text));
    if (likely === undefined || (taken.has(likely) && !REPEATED_FIELDS.has(likely))) return undefined;
    taken.add(likely);
    return likely;
  });
}

function onlyOne(
  texts: readonly (readonly string[])[],
  isFree: (column: number) => boolean,
  is: (text: string) => boolean,
): number | undefined {
  const found = texts.flatMap((filled, column) => {
    if (!isFree(column) || filled.length < FEWEST) return [];
    return filled.filter(is).length >= filled.length * MOST ? [column] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

function isWork(text: string): boolean {
  return readActivity(text, DEFAULT_AGREEMENT.activities) !== undefined;
}

function textsByColumn(sheet: RawSheet, headerRows: readonly number[], width: number): readonly (readonly string[])[] {
  const below = sheet.rows.filter(({ row }) => row > Math.max(0, ...headerRows)).slice(0, ROWS_LOOKED_AT);
  return Array.from({ length: width }, (_, column) =>
    below.map(({ cells }) => cellText(cells[column])).filter((text) => !isPlaceholder(text)),
  );
}
