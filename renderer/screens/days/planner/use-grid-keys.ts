import { useState, type KeyboardEvent } from 'react';

/** A cell by its row and its day, both from 0. */
export type GridPlace = { row: number; day: number };

type Grid = {
  /** What each row is known by: the place stays with its row where the order changes. */
  keys: readonly string[];
  dayCount: number;
  /** Rows that Page Up and Page Down go. */
  pageRows: () => number;
  /** The place has moved. */
  onMove: (place: GridPlace) => void;
  /** Enter or the space bar. */
  onPress: (place: GridPlace) => void;
  /** Goes on past the first (-1) or last day (1); answers with the day to stand on, none where there is no way on. */
  onPast: (step: -1 | 1) => number | undefined;
};

/** The cell that the arrows stand on, and the keys that move it: arrows, Home, End (with Ctrl to the corners), Page Up and Down. */
export function useGridKeys(grid: Grid) {
  const [place, setPlace] = useState<GridPlace & { key: string | undefined }>({ row: 0, day: 0, key: undefined });
  const moved = place.key === undefined || grid.keys[place.row] === place.key ? -1 : grid.keys.indexOf(place.key);
  // Fewer rows or days than before may be left.
  const active = {
    row: clamp(moved === -1 ? place.row : moved, grid.keys.length),
    day: clamp(place.day, grid.dayCount),
  };
  const setActive = (next: GridPlace) => setPlace({ ...next, key: grid.keys[next.row] });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      grid.onPress(active);
      return;
    }
    const next = movedTo(event, active, grid);
    if (!next) return;
    event.preventDefault();
    setActive(next);
    grid.onMove(next);
  };
  return { active, setActive, onKeyDown };
}

function movedTo({ key, ctrlKey }: KeyboardEvent, { row, day }: GridPlace, grid: Grid): GridPlace | undefined {
  const [lastRow, lastDay] = [grid.keys.length - 1, grid.dayCount - 1];
  const toRow = (to: number) => ({ row: clamp(to, grid.keys.length), day });
  switch (key) {
    case 'ArrowUp':
      return toRow(row - 1);
    case 'ArrowDown':
      return toRow(row + 1);
    case 'PageUp':
      return toRow(row - grid.pageRows());
    case 'PageDown':
      return toRow(row + grid.pageRows());
    case 'ArrowLeft':
      return { row, day: day > 0 ? day - 1 : (grid.onPast(-1) ?? day) };
    case 'ArrowRight':
      return { row, day: day < lastDay ? day + 1 : (grid.onPast(1) ?? day) };
    case 'Home':
      return { row: ctrlKey ? 0 : row, day: 0 };
    case 'End':
      return { row: ctrlKey ? lastRow : row, day: lastDay };
    default:
      return undefined;
  }
}

function clamp(place: number, count: number): number {
  return Math.max(0, Math.min(place, count - 1));
}
