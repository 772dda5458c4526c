import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { FilterChips } from '@renderer/components/filter-chips';
import { useDeferredValue, useMemo } from 'react';
import { countFilters, DAYS_FILTERS, DAYS_ORDERS, type DaysFilter, type DaysOrder } from './days-list';
import type { DaysRow } from './days-rows';
import type { DaysView } from './use-days-view';

const OTHER = 'other';

// Safe: the keys of the two tables above are just their names.
const FILTERS = Object.keys(DAYS_FILTERS) as DaysFilter[];
const ORDERS = Object.keys(DAYS_ORDERS) as DaysOrder[];

/** Filters with their counts, a search by name or home council, and the order. */
export function DaysFilters(props: {
  rows: readonly DaysRow[];
  view: DaysView;
  onChange: (changed: Partial<DaysView>) => void;
}) {
  const { rows, view, onChange } = props;
  // The table comes first: counting what every filter leaves takes as long as drawing it where there are many peers.
  const counted = useDeferredValue(rows);
  const counts = useMemo(() => countFilters(counted), [counted]);
  const order = ORDERS.find((name) => JSON.stringify(DAYS_ORDERS[name].sort) === JSON.stringify(view.sort)) ?? OTHER;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
      <FilterChips
        label="Which peers"
        chips={FILTERS.map((value) => ({ value, text: DAYS_FILTERS[value].text, count: counts[value] }))}
        value={view.filter}
        onChange={(filter) => onChange({ filter })}
      />
      <Box sx={{ ml: 'auto', display: 'flex', gap: 1, alignItems: 'center' }}>
        <TextField
          type="search"
          value={view.search}
          placeholder="Name or home council"
          onChange={(event) => onChange({ search: event.target.value.slice(0, 200) })}
          slotProps={{ htmlInput: { 'aria-label': 'Search by name or home council' } }}
          sx={{ width: 176 }}
        />
        <TextField
          select
          value={order}
          onChange={({ target }) => {
            const chosen = ORDERS.find((name) => name === target.value);
            if (chosen) onChange({ sort: [...DAYS_ORDERS[chosen].sort] });
          }}
          slotProps={{ select: { SelectDisplayProps: { 'aria-label': 'Order' } } }}
          sx={{ width: 148 }}
        >
          {ORDERS.map((name) => (
            <MenuItem key={name} value={name}>
              {DAYS_ORDERS[name].text}
            </MenuItem>
          ))}
          {order === OTHER ? <MenuItem value={OTHER}>By a column</MenuItem> : null}
        </TextField>
      </Box>
    </Box>
  );
}
