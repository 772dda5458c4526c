import { formatLongDate } from '@shared/rules/uk-date';
import { dayOfWeek } from '@shared/rules/calendar';
import type { PlannerColumn } from './planner-columns';

const LETTERS = ['S', 'M', 'T', 'W', 'T', 'F', 'S'];

/** The days across: letter of the weekday over the number; bank holidays by name. */
export function GridHead({ columns }: { columns: readonly PlannerColumn[] }) {
  return (
    <div role="rowgroup" className="head">
      <div role="row" aria-rowindex={1}>
        <span role="columnheader" className="name" aria-colindex={1}>
          Peer
        </span>
        {columns.map(({ day, holiday, look }, index) => {
          const words = `${formatLongDate(day)}${holiday ? `, ${holiday}` : ''}`;
          return (
            <span
              key={day}
              role="columnheader"
              className={look}
              aria-colindex={index + 2}
              aria-label={words}
              title={words}
            >
              {LETTERS[dayOfWeek(day)]}
              <br />
              {Number(day.slice(8))}
            </span>
          );
        })}
        <span role="columnheader" aria-colindex={columns.length + 2} title="Days of the month whose date is not known">
          No
          <br />
          date
        </span>
      </div>
    </div>
  );
}
