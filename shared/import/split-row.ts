import type { ImportDecisions, RowDecision, RowPiece } from './types';

/** The id of a piece of a row, counted from 1. */
export function pieceId(id: string, piece: number): string {
  return `${id}#${piece}`;
}

/** The id of the row that this is a piece of; the id itself for a whole row. */
function wholeId(id: string): string {
  return id.replace(/#\d+$/, '');
}

/** The decisions with a row read as several rows, each of which starts with what its piece says. */
export function splitRow({ rows, ...rest }: ImportDecisions, id: string, pieces: readonly RowPiece[]): ImportDecisions {
  const now = new Map(rows).set(id, { splitInto: pieces.length });
  for (const [index, cells] of pieces.entries()) now.set(pieceId(id, index + 1), { cells });
  return { ...rest, rows: now };
}

/** The decisions with the row that was split read as one again. */
export function joinRow({ rows, ...rest }: ImportDecisions, id: string): ImportDecisions {
  const whole = wholeId(id);
  return { ...rest, rows: new Map([...rows].filter(([each]) => wholeId(each) !== whole)) };
}

/** How many rows a row is read as: one, unless somebody split it. */
export function piecesOf(decision: RowDecision | undefined): number {
  return decision?.splitInto ?? 1;
}
