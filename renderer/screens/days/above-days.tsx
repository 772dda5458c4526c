import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { LimitBarLegend } from '@renderer/components/limit-bar';
import { useToday } from '@renderer/data/desk-context';
import { isInYear } from '@shared/rules/year';
import { memo, type RefObject } from 'react';
import { DaysFilters, DaysFiltersBehindButton, DaysSearch } from './days-filters';
import { PoolChart } from './pool-chart';
import { DaysWaysOut, type DaysWaysOutProps } from './days-ways-out';

/** Px that the filters and the orders take in one row or two; where there is less they stand behind a button. */
const ROOM_FOR_FILTERS = 960;

type Props = DaysWaysOutProps & {
  hasBars: boolean;
  room: RefObject<HTMLDivElement | null>;
  width: number;
  onExplain: () => void;
  charted: boolean;
  onChart: (charted: boolean) => void;
};

/** What stands above the table of days: its search and filters, the ways out, and what explains the figures. */
export const AboveDays = memo(({ hasBars, room, width, onExplain, charted, onChart, ...props }: Props) => {
  const { rows, year, view, onChange } = props;
  const today = useToday();
  const waysOut = <DaysWaysOut {...props} />;
  const filters = { rows, year, view, onChange, isThisYear: isInYear(today, year) };
  const isNarrow = width > 0 && width < ROOM_FOR_FILTERS;
  const explain = (
    <Link component="button" type="button" onClick={onExplain} sx={{ fontSize: 12 }}>
      How is this worked out?
    </Link>
  );
  const search = <DaysSearch value={view.search} onChange={(text) => onChange({ search: text })} />;
  return (
    <Box ref={room}>
      {isNarrow ? (
        <DaysFiltersBehindButton {...filters} start={search} end={explain} waysOut={waysOut} />
      ) : (
        <DaysFilters {...filters} start={search} waysOut={waysOut} />
      )}
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        {hasBars ? <LimitBarLegend /> : null}
        <Link
          component="button"
          type="button"
          aria-expanded={charted}
          onClick={() => onChart(!charted)}
          sx={{ fontSize: 12, ml: 'auto' }}
        >
          Use over the year
        </Link>
        {isNarrow ? null : explain}
      </Box>
      {charted ? <PoolChart rows={props.shown} year={year} /> : null}
    </Box>
  );
});
