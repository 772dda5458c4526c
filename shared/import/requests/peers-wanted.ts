import type { RawCell } from '../types';
import { cellText, compareText } from '../values/text';

const WORDS: readonly string[] = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const MOST = 50;

/**
 * How many peers are asked for: a figure, a word, or the larger of two ("1-2", "2 or 3"). `undefined` where the cell holds no
 * number from 1 to 50.
 */
export function readPeersWanted(cell: RawCell | null): number | undefined {
  if (!cell) return undefined;
  const numbers = typeof cell.value === 'number' ? [cell.value] : numbersIn(compareText(cellText(cell)));
  const most = Math.max(0, ...numbers);
  return Number.isInteger(most) && most >= 1 && most <= MOST ? most : undefined;
}

const COUNTED =
  /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) (?:[a-z-]+ ){0,2}?(?:peers?|members?|cllrs?|councillors?)\b/g;
const TIMES = /(?:\bx ?(\d{1,2})\b|\b(\d{1,2}) ?x\b)/g;

/** How many peers words such as "Leader, met, 2 peers" or "scrutiny chair x2" ask for; `undefined` where they count none. */
export function wantedInWords(text: string): number | undefined {
  const typed = compareText(text);
  const counted = [...typed.matchAll(COUNTED)].map(([, number = '']) => WORDS.indexOf(number) + 1 || Number(number));
  const times = [...typed.matchAll(TIMES)].map(([, behind, before]) => Number(behind ?? before));
  const sum = (counted.length > 0 ? counted : times).reduce((total, each) => total + each, 0);
  return sum >= 1 && sum <= MOST ? sum : undefined;
}

function numbersIn(text: string): readonly number[] {
  const figures = [...text.matchAll(/\d+/g)].map(([figure]) => Number(figure));
  const words = text.split(/[^a-z]+/).map((word) => WORDS.indexOf(word) + 1);
  return [...figures, ...words.filter((number) => number > 0)];
}
