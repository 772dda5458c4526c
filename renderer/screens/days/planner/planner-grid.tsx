import Box from '@mui/material/Box';
import { useTask } from '@renderer/components/use-task';
import { useHolidayTable, useToday } from '@renderer/data/desk-context';
import type { PlannerMonth } from '@shared/rules/planner';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useMemo, useRef, useState, type MouseEvent } from 'react';
import { GridHead } from './grid-head';
import { GridRow } from './grid-row';
import { GRID_STYLES, NAME_WIDTH, ROW_HEIGHT, templateOf } from './grid-styles';
import { CellMenu, type OpenCell } from './cell-menu';
import { columnsOf } from './planner-columns';
import type { PlannerRow } from './planner-rows';
import { usePlannerWords } from './planner-words';
import { useGridKeys } from './use-grid-keys';

type Props = {
  rows: readonly PlannerRow[];
  month: PlannerMonth;
  months: readonly PlannerMonth[];
  onMonth: (key: string) => void;
};

/**
 * The grid of the planner: one stop of the Tab key, walked with the arrows; only what is in sight is drawn. A press on a
 * cell opens the day that stands there, or records days for an empty one.
 */
export function PlannerGrid({ rows, month, months, onMonth }: Props) {
  const id = useId();
  const task = useTask();
  const today = useToday();
  const holidays = useHolidayTable();
  const words = usePlannerWords();
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => columnsOf(month, holidays, today), [month, holidays, today]);
  const keys = useMemo(() => rows.map(({ peer }) => peer.id), [rows]);
  const [open, setOpen] = useState<OpenCell>();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    // What stands over the rows while they scroll.
    scrollPaddingStart: ROW_HEIGHT + 8,
  });
  const press = (place: { row: number; day: number }) => {
    const row = rows[place.row];
    const column = columns[place.day];
    if (!row || !column) return;
    const entries = row.cells.get(column.day)?.entries ?? [];
    const [only] = entries;
    if (only && entries.length === 1) task.open('edit-day', { entry: only.id });
    else if (entries.length === 0) task.open('record-days', { peers: row.peer.id, from: column.day });
    else setOpen({ row, day: column.day, entries, anchor: document.getElementById(cellId(place)) ?? scroller.current });
  };
  const { active, setActive, onKeyDown } = useGridKeys({
    keys,
    dayCount: columns.length,
    pageRows: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2),
    onMove: ({ row, day }) => {
      virtual.scrollToIndex(row);
      scrollIntoColumn(scroller.current, day);
    },
    onPress: press,
    onPast: (step) => {
      const next = months[months.findIndex(({ key }) => key === month.key) + step];
      if (!next) return undefined;
      onMonth(next.key);
      return step < 0 ? next.days.length - 1 : 0;
    },
  });
  const cellId = ({ row, day }: { row: number; day: number }) => `${id}${row}-${day}`;
  const items = virtual.getVirtualItems();
  const isDrawn = items.some(({ index }) => index === active.row);
  const placeOf = (event: MouseEvent): { row: number; day: number } | undefined => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-day]') : null;
    return cell ? { row: Number(cell.dataset['row']), day: Number(cell.dataset['day']) } : undefined;
  };
  const activeRow = rows[active.row];
  const activeColumn = columns[active.day];
  return (
    <>
      <Box
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label="Days of the month by peer"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 2}
        aria-activedescendant={isDrawn ? cellId(active) : undefined}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const place = placeOf(event);
          if (!place) return;
          setActive(place);
          press(place);
        }}
        sx={{ ...GRID_STYLES, '--planner-columns': templateOf(columns.length) }}
      >
        <GridHead columns={columns} />
        <div role="rowgroup" className="body" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index];
            return row ? (
              <GridRow
                key={row.peer.id}
                row={row}
                index={index}
                top={start}
                columns={columns}
                words={words}
                cellIds={id}
                activeDay={active.row === index ? active.day : undefined}
              />
            ) : null;
          })}
        </div>
      </Box>
      {/* What a screen reader says of the cell, for who sees it. */}
      <Box aria-hidden sx={{ fontSize: 12, minHeight: 20, pt: 0.5, color: 'text.secondary' }}>
        {activeRow && activeColumn
          ? words.cell(activeRow.name, activeColumn.day, activeRow.cells.get(activeColumn.day), activeColumn.holiday)
          : null}
      </Box>
      {open ? <CellMenu {...open} words={words} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}

/** Brings a day into sight where the grid is wider than its room. */
function scrollIntoColumn(scroller: HTMLElement | null, day: number): void {
  const head = scroller?.querySelectorAll<HTMLElement>('[role="columnheader"]')[day + 1];
  if (!scroller || !head) return;
  const left = head.offsetLeft - NAME_WIDTH;
  const right = head.offsetLeft + head.offsetWidth - scroller.clientWidth;
  if (scroller.scrollLeft > left) scroller.scrollLeft = left;
  else if (scroller.scrollLeft < right) scroller.scrollLeft = right;
}
