import { DEFAULT_SKILLS } from '@shared/model/settings';
import type { HeaderColumn } from '../header-columns';
import { isEventHeader } from '../header-synonyms';
import type { RawSheet } from '../types';
import { cellText, compareText } from '../values/text';

/** How offices head the columns of areas, beside the words of the list of skills itself. */
const SHORT_FORMS: readonly (readonly [pattern: RegExp, skill: string])[] = [
  [/^(?:adult ?s?c|asc|adults?(?: social services| services)?|social care)$/, 'Adult social care'],
  [
    /^(?:cyp|child(?:ren)?'?s?(?: and families| & families| social care)?|csc|children and young people)$/,
    'Children\u2019s services',
  ],
  [/^(?:fin|finances?|resources|s151|finance and resources|finance & resources)$/, 'Finance / S151'],
  [/^(?:econ(?:omic)? ?dev(?:elopment)?|economy|regen(?:eration)?|growth)$/, 'Economic growth'],
  [/^(?:comms?|media|communication)$/, 'Communications'],
  [/^(?:health|public health|h&w|hwb|health and wellbeing)$/, 'Health & wellbeing'],
  [/^(?:lgr|devo|devolution|reorganisation|local government reorganisation)$/, 'Devolution / LGR'],
  [/^(?:o&s|overview and scrutiny|overview & scrutiny)$/, 'Scrutiny'],
  [/^(?:edi|equalit(?:y|ies)|equality and diversity|diversity)$/, 'Equality'],
  [/^(?:climate change|net zero|environment and climate)$/, 'Climate'],
  [/^(?:procurement|commissioning)$/, 'Commissioning & procurement'],
  [/^(?:it|ict|digital and it|digital & it|technology)$/, 'Digital'],
  [/^(?:hsg|homelessness and housing)$/, 'Housing'],
];

const TICK =
  /^(?:x|y|yes|1|true|\*|\u2022|\u25cf|\u2713|\u2714|\u2705|\u2611|\u221a|\u2714\ufe0f|tick(?:ed)?|lead|experienced|some)$/;
const NO_TICK = /^(?:n|no|0|false|\u2717|\u2718|\u2610|-|\u2013|\u2014|n\/a|none|nil)$/;
const LEVEL = /^(?:lead|experienced|some)$/;

/** What a cell under an area says: that it is one of the peer's, how strong, or in words what shows it. */
export type Tick = { readonly level: 'lead' | 'experienced' | 'some' | null; readonly evidence: string };

/** Reads a cell under an area; `undefined` where it says that the area is none of the peer's, or nothing. */
export function readTick(text: string): Tick | undefined {
  const typed = compareText(text);
  if (typed === '' || typed.startsWith('?') || NO_TICK.test(typed)) return undefined;
  // Safe: the pattern lets only the three levels through.
  if (LEVEL.test(typed)) return { level: typed as Tick['level'], evidence: '' };
  return { level: null, evidence: TICK.test(typed) ? '' : text.slice(0, 400) };
}

/** The skill of the office's list that a heading names, by its own words or a common short form; `undefined` for none. */
export function skillOfHeading(heading: string, skills: readonly string[] = DEFAULT_SKILLS): string | undefined {
  const typed = compareText(lastPart(heading))
    .replace(/[?.:*]/g, '')
    .trim();
  if (typed === '') return undefined;
  const named = skills.find((skill) => keyOf(skill) === keyOf(typed));
  if (named) return named;
  const short = SHORT_FORMS.find(([pattern]) => pattern.test(typed))?.[1];
  return short !== undefined && skills.includes(short) ? short : undefined;
}

/** The heading as a skill is called where the list has none of that name: without the group that it stands under. */
export function lastPart(heading: string): string {
  return heading.split(' / ').at(-1)?.trim() ?? heading;
}

function keyOf(text: string): string {
  return compareText(text)
    .replace(/\band\b/g, '&')
    .replace(/[\s']+/g, '');
}

/** Ticks that say something else than an area. */
const OF_OTHER_THINGS =
  /\?\s*$|\b(?:available|active|willing|agreed|accepted|signed|consent|gdpr|retired|left|leader|chair|member|peer|lead|accredited|standing|no)\b/i;
const ROWS_LOOKED_AT = 200;
/** So many areas of the list side by side make the other ticked columns beside them areas too. */
const FEWEST_AREAS = 2;

/**
 * The columns of a list of peers that tick areas: those headed by an area of the list with ticks below, and where there are
 * several of these, other columns of ticks between or beside them. `isFree` tells the columns that are nothing else.
 */
export function skillColumns(
  sheet: RawSheet,
  headerRows: readonly number[],
  headings: readonly HeaderColumn[],
  isFree: (column: number) => boolean,
): ReadonlySet<number> {
  const below = sheet.rows.filter(({ row }) => row > Math.max(0, ...headerRows)).slice(0, ROWS_LOOKED_AT);
  const isTicked = (column: number, mayBeEmpty: boolean) => {
    const texts = below.map(({ cells }) => compareText(cellText(cells[column]))).filter((text) => text !== '');
    const ticks = texts.filter((text) => TICK.test(text) || NO_TICK.test(text)).length;
    return texts.length === 0 ? mayBeEmpty : ticks * 2 >= texts.length;
  };
  const free = headings.filter(({ column, text }) => text !== '' && isFree(column) && !isEventHeader(text));
  const named = free.filter(({ column, text }) => skillOfHeading(text) !== undefined && isTicked(column, true));
  const filled = named.filter(({ column }) => isTicked(column, false));
  if (filled.length < FEWEST_AREAS) return new Set(filled.map(({ column }) => column));
  const found = new Set(named.map(({ column }) => column));
  const [first, last] = [Math.min(...found), Math.max(...found)];
  for (const { column, text } of free) {
    const isBeside = column >= first - 1 && column <= last + 1;
    if (isBeside && !OF_OTHER_THINGS.test(text) && isTicked(column, false)) found.add(column);
  }
  return found;
}
