import { councilWithin } from './council-within';
import { fieldOfHeader, isEitherCouncil } from './header-synonyms';
import { builtInCouncils, namesOneCouncil } from './known-council';
import { LABELLED } from './person-of-sheet';
import type { RawSheet } from './types';
import { cellText, tidy } from './values/text';

/** What is done at a council: beside such words a council is the one supported, and not the peers' own. */
const WORK =
  /\b(?:cpc|fpc|peer (?:challenge|review|support)|corporate (?:peer )?challenge|progress review|challenge|mentoring|revisit)s?\b/i;

/**
 * The council supported by all the work of a list, where it has no column for that: a title such as "Host council: Leeds" or
 * "Corporate peer challenge Leeds", or the name of the sheet. Only a proposal: it is shown to be checked.
 */
export function councilOfSheet(sheet: RawSheet, headerRows: readonly number[]): string | undefined {
  const first = headerRows[0] ?? 0;
  const titles = sheet.rows
    .filter(({ row }) => row < first)
    .map(({ cells }) => cells.map((cell) => cellText(cell)).filter((text) => text !== ''));
  const texts = [...titles.flatMap(beside), ...titles.flat(), sheet.part?.of ?? sheet.name];
  return texts.map(councilIn).find((name) => name !== undefined);
}

/** A label and what stands in the cell beside it, as one text: "Host council" and "Leeds". */
function beside(texts: readonly string[]): string[] {
  return texts.slice(1).map((text, index) => `${(texts[index] ?? '').replace(/:\s*$/, '')}: ${text}`);
}

function councilIn(text: string): string | undefined {
  const [, label = '', said = ''] = LABELLED.exec(text) ?? [];
  if (!isEitherCouncil(label) && fieldOfHeader(label, 'days') === 'councilSupported')
    return namesOneCouncil(said) ? said : undefined;
  if (!WORK.test(text)) return undefined;
  const bare = tidy(text.replace(WORK, ' ').replace(/\S*\d\S*|[_:\u2013-]/g, ' '));
  const named = councilAmong(bare);
  if (named === undefined || named === bare) return named;
  // Work at two councils is of neither in every row.
  const besides = tidy(bare.replace(named, ' ').replace(/[,&+]/g, ' '));
  return councilAmong(besides) === undefined ? named : undefined;
}

function councilAmong(text: string): string | undefined {
  return namesOneCouncil(text) ? text : councilWithin(text, builtInCouncils(), []);
}
