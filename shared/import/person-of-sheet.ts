import { fieldOfHeader, isEitherCouncil, isPersonHeader } from './header-synonyms';
import { namesOneCouncil } from './known-council';
import type { RawRow, RawSheet } from './types';
import { cellText, compareText, tidy } from './values/text';

/** Whom a sheet is about, as it is written. */
export type PersonOfSheet = { readonly written: string };

const TITLED = /^(?:cllr|councillor|cnclr|baroness|lord|lady|sir|dame|dr|mr|mrs|ms|miss)\.?\s/i;
/** A title that is a label with what it says: "Name: Jane Smith", "Host council - Leeds". */
export const LABELLED = /^(.{2,30}?)\s*(?::|\s[-\u2013]\s)\s*(.+)$/;

/** First names that are months too. */
const MONTH_AS_NAME = /^(?:april|may|june|august) (?=\S+$)/;

/** Words that the names of sheets and titles are made of, and names of people are not. */
const NO_NAME =
  /\b(?:days?|dates?|log|logs|sheet\d*|peers?|pool|list|totals?|summary|data|record|records|register|used|use|work|worked|working|requests?|training|conference|event|events|activity|activities|support|mentoring|challenge|review|remote|site|year|years|month|quarter|q[1-4]|council|councils|borough|district|county|city|group|groups|labour|conservative|conservatives|liberal|democrat|democrats|independent|independents|green|lib|dems?|team|office|notes|key|tracker|allowance|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|new|old|copy|template|current|all|other|misc|the|and|of|for|to|in|north|south|east|west|region|corporate|finance|time|timesheet|hours|expenses|member|members|councillor|councillors|import|export|table|draft|final|version)\b|\d/;

/**
 * The person whose days a sheet lists, where it has no column for names: a title such as "Name: Jane Smith" or "Cllr Jane Smith",
 * or the name of the sheet. Only a proposal: it is shown to be checked. `undefined` where neither reads like a name.
 */
export function personOfSheet(sheet: RawSheet, headerRows: readonly number[]): PersonOfSheet | undefined {
  const first = headerRows[0] ?? 0;
  const titles = sheet.rows.filter(({ row }) => row < first);
  const named = titles.map(personIn).find((name) => name !== undefined) ?? asName(sheet.part?.of ?? sheet.name, 2);
  if (named === undefined || named.endsWith(')')) return named === undefined ? undefined : { written: named };
  const council = titles.map(councilIn).find((name) => name !== undefined);
  return { written: council === undefined ? named : `${named} (${council})` };
}

/** A row of titles that says whose council it is: "Council: Leeds". */
function councilIn({ cells }: RawRow): string | undefined {
  const [first = '', second = ''] = cells.map((cell) => cellText(cell)).filter((text) => text !== '');
  const [, label = '', behind = ''] = LABELLED.exec(first) ?? [first, first.replace(/:\s*$/, ''), second];
  const said = behind || second;
  return isOwnCouncil(label) && namesOneCouncil(said) ? said : undefined;
}

function isOwnCouncil(label: string): boolean {
  return isEitherCouncil(label) || fieldOfHeader(label, 'days') === 'homeCouncil';
}

/** The person whom a row of titles names, with the council that stands beside the name: "Name: Jane Smith", "Cllr Jane Smith - Labour - Leeds". */
export function personIn(row: RawRow): string | undefined {
  const texts = row.cells.map((cell) => cellText(cell)).filter((text) => text !== '');
  for (const [index, text] of texts.entries()) {
    const [, label = '', behind = ''] = LABELLED.exec(text) ?? [];
    if (isNameLabel(label)) return asName(behind, 1);
    if (isNameLabel(text.replace(/:\s*$/, '')) && texts.length > 1) {
      const next = asName(texts[index + 1] ?? '', 1);
      if (next !== undefined) return next;
    }
    const [name = '', ...beside] = text.split(/\s[-\u2013]\s|,|:|\(/).map((part) => tidy(part.replace(/\)/g, ' ')));
    const titled = TITLED.test(text) ? asName(name, 1) : undefined;
    const council = beside.find(namesOneCouncil);
    if (titled !== undefined) return council === undefined ? titled : `${titled} (${council})`;
  }
  return undefined;
}

function isNameLabel(text: string): boolean {
  return isPersonHeader(text) && compareText(text) !== 'peers';
}

/** A text that is a name and nothing else, of two words at least. */
export function isBareName(text: string): boolean {
  return asName(text.replace(/\s*\([^)]*\)\s*$/, ''), 2) !== undefined;
}

/** The text where it reads like a name of so many words or more, with or without a title. */
function asName(text: string, fewest: number): string | undefined {
  const name = tidy(text.replace(/_/g, ' '));
  const bare = tidy(name.replace(TITLED, '').replace(/,/g, ' '));
  const words = bare.split(' ').filter((word) => word !== '');
  const isEnough = words.length >= (bare === name ? fewest : 1) && words.length <= 5;
  const areNames =
    words.every((word) => /^\p{L}[\p{L}'\u2019.-]*$/u.test(word)) && words.some((word) => /^\p{Lu}/u.test(word));
  return isEnough && areNames && bare.length <= 60 && !NO_NAME.test(compareText(bare).replace(MONTH_AS_NAME, ''))
    ? name
    : undefined;
}
