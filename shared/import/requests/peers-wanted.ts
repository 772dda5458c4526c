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

function numbersIn(text: string): readonly number[] {
  const figures = [...text.matchAll(/\d+/g)].map(([figure]) => Number(figure));
  const words = text.split(/[^a-z]+/).map((word) => WORDS.indexOf(word) + 1);
  return [...figures, ...words.filter((number) => number > 0)];
}
