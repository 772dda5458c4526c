import Link from '@mui/material/Link';
import { HiddenText } from '@renderer/components/page';
import { daysAsFigure } from '@shared/model/quarter-days';
import { memo } from 'react';
import { Link as RouterLink } from 'react-router';
import type { PlannerColumn } from './planner-columns';
import type { PlannerRow } from './planner-rows';
import { CELL_LETTERS, type PlannerWords } from './planner-words';

type Props = {
  row: PlannerRow;
  index: number;
  top: number;
  columns: readonly PlannerColumn[];
  words: PlannerWords;
  /** What the ids of the cells begin with. */
  cellIds: string;
  /** Place of the cell that the arrows stand on, where it is in this row. */
  activeDay: number | undefined;
};

/** One peer's days of the month. Drawn again only when something of it is another one. */
export const GridRow = memo(function GridRow({ row, index, top, columns, words, cellIds, activeDay }: Props) {
  const sometime = row.sometime.reduce((sum, { quarterDays }) => sum + quarterDays, 0);
  return (
    <div role="row" aria-rowindex={index + 2} style={{ transform: `translateY(${top}px)` }}>
      <span role="rowheader" className="name" aria-colindex={1} title={row.name}>
        {/* Reached from the list of all peers by the keyboard; the grid is one stop. */}
        <Link component={RouterLink} to={`/peers/${row.peer.id}`} tabIndex={-1} underline="hover">
          {row.name}
        </Link>
      </span>
      {columns.map(({ day, holiday, look }, place) => {
        const cell = row.cells.get(day);
        const isActive = place === activeDay;
        const text = cell || isActive ? words.cell(row.name, day, cell, holiday) : undefined;
        return (
          <span
            key={day}
            role="gridcell"
            id={`${cellIds}${index}-${place}`}
            aria-colindex={place + 2}
            aria-label={text}
            title={text}
            className={isActive ? `${look} active` : look}
            data-row={index}
            data-day={place}
          >
            {cell ? (
              <span
                className={`fill ${cell.kind} ${cell.part} ${cell.unavailable && cell.entries.length > 0 ? 'away' : ''}`}
              >
                {CELL_LETTERS[cell.kind]}
              </span>
            ) : null}
          </span>
        );
      })}
      <span role="gridcell" className="sometime" aria-colindex={columns.length + 2}>
        {sometime > 0 ? (
          <span title={row.sometime.map(words.entry).join('; ')}>
            {daysAsFigure(sometime)}
            <HiddenText> days without a date: {row.sometime.map(words.entry).join('; ')}</HiddenText>
          </span>
        ) : null}
      </span>
    </div>
  );
});
