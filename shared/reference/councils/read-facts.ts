import { CalendarDaySchema, type CalendarDay } from '@shared/model/calendar-day';
import type { CouncilType } from '@shared/model/council';
import type { CouncilFact, CouncilRegion } from '@shared/reference/councils/council-fact';

const LEADING = /^(The )?((London|Royal|Metropolitan) )?(Borough( Council)?|City and County|City|Council) of (the )?/;
const TRAILING =
  / ((Metropolitan )?(Borough|District) Council|Metropolitan District|Metropolitan Borough|City and District Council|City Council|County Borough Council|County Council|Council)$/;

/**
 * Reads facts written one council a line: `<gss> <full name>`, then any of these, each after a bar: `short <name>`,
 * `aka <name>; <name>`, `from <day>`, `until <day>`, `then <gss>, <gss>`. Type and region hold for the whole block.
 * The short name is the full one without "Council" and the like, unless given. Throws on a line it cannot read.
 */
export function readFacts(type: CouncilType, region: CouncilRegion, lines: string): CouncilFact[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => readFact(type, region, line));
}

function readFact(type: CouncilType, region: CouncilRegion, line: string): CouncilFact {
  const [head = '', ...marks] = line.split('|').map((part) => part.trim());
  const [gss = '', ...words] = head.split(' ');
  const name = words.join(' ');
  if (!/^([EW]\d{8}|(new|former)-[a-z-]+)$/.test(gss) || name === '') throw new Error(`Not a council line: ${line}`);
  const given = readMarks(marks, line);
  return { gss, name, type, region, ...given, shortName: given.shortName ?? toShortName(name) };
}

function readMarks(marks: readonly string[], line: string): Mutable<Partial<CouncilFact>> {
  const given: Mutable<Partial<CouncilFact>> = {};
  for (const mark of marks) {
    const [word = '', ...rest] = mark.split(' ');
    const text = rest.join(' ');
    if (word === 'short') given.shortName = text;
    else if (word === 'aka') given.aliases = text.split('; ');
    else if (word === 'from') given.startsOn = readDay(text);
    else if (word === 'until') given.endsOn = readDay(text);
    else if (word === 'then') given.replacedBy = text.split(', ');
    else throw new Error(`Not a mark: ${mark} in ${line}`);
  }
  return given;
}

function readDay(text: string): CalendarDay {
  return CalendarDaySchema.parse(text);
}

function toShortName(name: string): string {
  return name.replace(LEADING, '').replace(TRAILING, '').replace(/ Fire and Rescue Authority$/, ' Fire and Rescue');
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
