import type { FieldName } from './fields';
import type { HeaderColumn } from './header-columns';
import { fieldOfHeader, headerKey } from './header-synonyms';
import type { SheetKind } from './types';

const PEOPLE = /\b(?:peers?|members?|cllrs?|councillors?|names?)\b/;
/** A peer who is an officer is none of the group office's. */
const NOT_OURS = /\b(?:officer|chief|director|council|sent|date|days?|email|e-mail|phone|party|role|notes?)\b/;
const NUMBER = /\b(?:no )?(?:[1-9]|[1-9](?:st|nd|rd|th)|first|second|third|fourth|one|two|three|four|a|b|c|d)\b/g;

/** The field of a column that is one of several of the same: "Peer 1 | Peer 2", "1st name | 2nd name", "Start | Finish"; `undefined` for all others. */
export function numberedColumns(
  headings: readonly HeaderColumn[],
  holds: Extract<SheetKind, 'days' | 'requests'>,
): readonly (FieldName | undefined)[] {
  const stems = headings.map(({ text }) => stemOf(headerKey(text)));
  const wanted: FieldName = holds === 'days' ? 'name' : 'peersOffered';
  const dates = holds === 'requests' ? startAndEnd(headings) : [];
  return stems.map((stem, column) => {
    if (dates.includes(column)) return 'datesWanted';
    if (stem === undefined || stems.filter((each) => each === stem).length < 2 || NOT_OURS.test(stem)) return undefined;
    return PEOPLE.test(stem) || fieldOfHeader(stem, holds) === wanted ? wanted : undefined;
  });
}

/** "Start | Finish" in a log of requests say when the work is wanted. */
function startAndEnd(headings: readonly HeaderColumn[]): readonly number[] {
  const keys = headings.map(({ text }) => headerKey(text));
  const [start, end] = [keys.findIndex((key) => START.test(key)), keys.findIndex((key) => END.test(key))];
  return start !== -1 && end > start ? [start, end] : [];
}

const START = /^(?:work |visit |on-?site )?(?:start|starts|begin|begins|starting)(?: date| on)?$|^date start$/;
const END = /^(?:work |visit |on-?site )?(?:end|ends|finish|finishes|ending)(?: date| on)?$|^date (?:end|finish)$/;

/** A heading without its number; `undefined` where it has none. */
function stemOf(key: string): string | undefined {
  const stem = key.replace(NUMBER, ' ').replace(/\s+/g, ' ').trim();
  return stem === key || stem === '' ? undefined : stem;
}
