import { pause } from '@renderer/workbook/pause';
import type { ListCells } from '@shared/views/list-cells';
import { memo, useEffect, useState } from 'react';

/** Rows that are made at once: few enough that the window goes on between two pieces. */
const PIECE = 100;

/** How many rows of a paper are made so far; they come a piece at a time. */
export function useRowsMade(total: number): number {
  const [made, setMade] = useState(() => Math.min(PIECE, total));
  useEffect(() => {
    if (made >= total) return undefined;
    let isGone = false;
    const makeMore = async () => {
      await pause();
      if (!isGone) setMade(Math.min(made + PIECE, total));
    };
    void makeMore();
    return () => {
      isGone = true;
    };
  }, [made, total]);
  return made;
}

/** The rows of a list on paper, as far as they are made. */
export function PrintedRows({ cells, made }: { cells: ListCells; made: number }) {
  return Array.from({ length: Math.ceil(made / PIECE) }, (_piece, place) => (
    // The rows are taken once and never change places.
    // oxlint-disable-next-line react/no-array-index-key
    <Piece key={place} cells={cells} from={place * PIECE} />
  ));
}

/** Drawn once: what stands there already is not touched again when more comes. */
const Piece = memo(function Piece({ cells, from }: { cells: ListCells; from: number }) {
  return cells.rows.slice(from, from + PIECE).map((row, place) => (
    // oxlint-disable-next-line react/no-array-index-key
    <tr key={place}>
      {row.map((cell, index) => (
        <td key={cells.titles[index]}>{cell}</td>
      ))}
    </tr>
  ));
});
