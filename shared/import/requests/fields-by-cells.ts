import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import type { FieldName } from '../fields';
import type { HeaderColumn } from '../header-columns';
import { headerKey } from '../header-synonyms';
import { namesCouncil } from '../known-council';
import { textCell } from '../row-reader';
import type { RawCell, RawSheet } from '../types';
import { readActivity } from '../values/activities';
import { knownParty } from '../values/party';
import { stripNameEnds } from '../values/name-words';
import { cellText, isPlaceholder } from '../values/text';
import { offeredNames } from './offered-names';
import { readOutcome } from './read-outcome';

type Known = readonly (FieldName | undefined)[];
type Said = { readonly dates: number; readonly people: number; readonly outcomes: number; readonly filled: number };

const ROWS_LOOKED_AT = 200;
const MOST = 0.5;
/** Days on which something happened; when work is wanted may be told in words. */
const DAYS: readonly FieldName[] = ['receivedOn', 'answeredOn', 'acknowledgedOn'];
const DATE_IN_TEXT =
  /\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}(?:st|nd|rd|th)?[ -]?(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:same|next|that|following) (?:working )?day\b|\bdays? (?:later|after)\b/i;
/** Whoever has such a column stands in the office or at the LGA, or leads the council. */
const OF_THE_OFFICE =
  /\b(?:officer|office|owner|by|lead|leading|handled|handling|contact|chief|ceo|ce|leader|initials|manager|advis[eo]r|from|who|pa|pcm|staff|assigned|allocated to|region|area|county)\b/;

/**
 * What the columns of a log of requests stand for by their headings, as far as their cells agree: a column without a date in it is no
 * day of answer ("Names sent" over names is the peers offered, "Reply" over words is the outcome), and of two that may be the same
 * day the one with the dates is it.
 */
export function fittingCells(
  sheet: RawSheet,
  headerRows: readonly number[],
  headings: readonly HeaderColumn[],
  known: Known,
): Known {
  const said = whatCellsSay(sheet, headerRows, headings.length);
  const fits = known.map((field, column) => fieldThatFits(field, said[column] ?? NOTHING));
  const claims = (field: FieldName) => known.filter((each, column) => each === field && fits[column] === field).length;
  return fits.map((field, column) => {
    if (field === undefined) return undefined;
    if (field !== known[column]) return claims(field) === 0 && fits.indexOf(field) === column ? field : undefined;
    if (!DAYS.includes(field)) return field;
    const dates = fits.map((each, at) => (each === field ? (said[at]?.dates ?? 0) : -1));
    return dates.indexOf(Math.max(...dates)) === column ? field : undefined;
  });
}

/** The one column under an unknown heading that holds people's names: the peers offered, where no heading speaks of them. */
export function peersByCells(
  sheet: RawSheet,
  headerRows: readonly number[],
  headings: readonly HeaderColumn[],
  known: Known,
): Known {
  if (known.includes('peersOffered')) return known;
  const said = whatCellsSay(sheet, headerRows, headings.length);
  const found = headings.flatMap(({ text }, column) => {
    const { people, filled } = said[column] ?? NOTHING;
    const isFree = known[column] === undefined && text !== '' && !OF_THE_OFFICE.test(headerKey(text));
    return isFree && people > 1 && people > filled * MOST ? [column] : [];
  });
  return found.length === 1 ? known.map((field, column) => (column === found[0] ? 'peersOffered' : field)) : known;
}

const NOTHING: Said = { dates: 0, people: 0, outcomes: 0, filled: 0 };

function fieldThatFits(field: FieldName | undefined, said: Said): FieldName | undefined {
  const { dates, people, outcomes, filled } = said;
  if (filled === 0 || field === undefined) return field;
  if (DAYS.includes(field) && dates === 0) {
    if (field === 'receivedOn') return people > filled * MOST ? 'receivedFrom' : field;
    if (people > 0 && people + outcomes > filled * MOST) return 'peersOffered';
    return outcomes > filled * MOST ? 'outcome' : field;
  }
  if (field === 'peersOffered' && people === 0 && dates > filled * MOST) return 'answeredOn';
  return field;
}

function whatCellsSay(sheet: RawSheet, headerRows: readonly number[], width: number): readonly Said[] {
  const below = sheet.rows.filter(({ row }) => row > Math.max(0, ...headerRows)).slice(0, ROWS_LOOKED_AT);
  return Array.from({ length: width }, (_, column) => {
    const cells = below.flatMap(({ cells: all }) => all[column] ?? []).filter((cell) => !isPlaceholder(cellText(cell)));
    const count = (is: (cell: RawCell) => boolean) => cells.filter(is).length;
    return {
      dates: count(saysDay),
      people: count(namesPeople),
      outcomes: count((cell) => readOutcome(cellText(cell)) !== undefined),
      filled: cells.length,
    };
  });
}

/** A serial number counts as a date too: 20000 is in 1954. */
function saysDay(cell: RawCell): boolean {
  if (typeof cell.value === 'number') return cell.isDateFormat || cell.value > 20_000;
  return DATE_IN_TEXT.test(cellText(cell));
}

/** Every person in the cell has a first and a last name with capitals, and is no council, party or kind of work. */
function namesPeople(cell: RawCell): boolean {
  if (typeof cell.value !== 'string') return false;
  const names = offeredNames(textCell(cell.value));
  return names.length > 0 && names.every(isPerson);
}

function isPerson(name: string): boolean {
  const plain = name.replace(/\([^()]*\)|\s[-\u2013\u2014]\s.*$/g, ' ').trim();
  const { words } = stripNameEnds(plain.replace(/,/g, ' ').split(/\s+/).filter(Boolean));
  if (words.length < 2 || words.length > 4 || !words.every((word) => IS_NAME.test(word))) return false;
  if (knownParty(plain) !== undefined || namesCouncil(plain)) return false;
  return readActivity(plain, DEFAULT_AGREEMENT.activities) === undefined;
}

const IS_NAME = /^(?:\p{Lu}[\p{L}'\u2019.-]*|(?:van|von|de|del|der|di|da|du|la|le|bin|ap))$/u;
