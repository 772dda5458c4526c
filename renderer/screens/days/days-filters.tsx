import FilterList from '@mui/icons-material/FilterList';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { FilterChips } from '@renderer/components/filter-chips';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import { limitOf } from '@shared/rules/limit-of-year';
import { yearText, type Year } from '@shared/rules/year';
import { useId, useMemo, useState, type ReactNode } from 'react';
import {
  countFilters,
  DAYS_ORDERS,
  daysChoices,
  filterIn,
  FILTER_NAMES,
  filterText,
  type DaysFilter,
  type DaysOrder,
} from './days-list';
import type { DaysRow } from './days-rows';
import type { DaysView } from './use-days-view';

const OTHER = 'other';

// Safe: the keys of the table are just the names.
const ORDERS = Object.keys(DAYS_ORDERS) as DaysOrder[];

type Props = {
  rows: readonly DaysRow[];
  /** The year shown holds today. */
  isThisYear: boolean;
  year: Year;
  view: DaysView;
  onChange: (changed: Partial<DaysView>) => void;
};

/** For a narrow window: one row with a button that opens the filters, and says how many are on. */
export function DaysFiltersBehindButton(props: Props & { start: ReactNode; end: ReactNode; waysOut: ReactNode }) {
  const { start, end, ...filters } = props;
  const { filter, region, skill, conditions } = filters.view;
  const [open, setOpen] = useState(false);
  const id = useId();
  const on = [filterIn(filter, props.isThisYear) !== 'all', region !== '', skill !== '', ...conditions].filter(
    Boolean,
  ).length;
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        {start}
        <Button
          startIcon={<FilterList />}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {on === 0 ? 'Filters' : `Filters: ${on} on`}
        </Button>
        {end}
      </Box>
      {open ? (
        <Box id={id}>
          <DaysFilters {...filters} />
        </Box>
      ) : null}
    </>
  );
}

/** Filters with their counts; below them what is given, the order, and the region and skill. */
export function DaysFilters(props: Props & { start?: ReactNode; waysOut: ReactNode }) {
  const { rows, year, view, onChange } = props;
  const ofYear = limitOf(year, useAgreement());
  const shown = filterIn(view.filter, props.isThisYear);
  const today = useToday();
  const counts = useMemo(() => countFilters(rows, today), [rows, today]);
  const isKnown = (value: DaysFilter) => value !== 'unused' || rows.some(({ isUnused }) => isUnused !== null);
  return (
    <>
      <Box sx={{ mb: 1 }}>
        <FilterChips
          label="Which peers"
          chips={FILTER_NAMES.filter((value) => value === filterIn(value, props.isThisYear)).map((value) => ({
            value,
            text: filterText(value, ofYear),
            count: isKnown(value) ? counts[value] : undefined,
          }))}
          value={shown}
          onChange={(filter) => onChange({ filter })}
        />
        {shown === view.filter ? null : (
          <Box sx={{ color: 'text.secondary', fontSize: 12, mt: 0.75 }}>
            &ldquo;{filterText(view.filter, ofYear)}&rdquo; is known of the year that holds today alone. Every peer is
            shown in {yearText(year.key)}; back in that year it is asked again.
          </Box>
        )}
      </Box>
      <Box sx={{ display: 'flex', columnGap: 1, rowGap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        {props.start}
        <DaysChoices rows={rows} view={view} onChange={onChange} />
        {props.waysOut}
      </Box>
    </>
  );
}

/** The order, and the region and skill of the peers. */
export function DaysChoices({ rows, view, onChange }: Omit<Props, 'isThisYear' | 'year'>) {
  const { regions, skills } = useMemo(() => daysChoices(rows), [rows]);
  const order = ORDERS.find((name) => JSON.stringify(DAYS_ORDERS[name].sort) === JSON.stringify(view.sort)) ?? OTHER;
  return (
    <>
      <TextField
        select
        value={order}
        onChange={({ target }) => {
          const chosen = ORDERS.find((name) => name === target.value);
          if (chosen) onChange({ sort: [...DAYS_ORDERS[chosen].sort] });
        }}
        slotProps={{ select: { SelectDisplayProps: { 'aria-label': 'Order' } } }}
        sx={{ width: 142 }}
      >
        {ORDERS.map((name) => (
          <MenuItem key={name} value={name}>
            {DAYS_ORDERS[name].text}
          </MenuItem>
        ))}
        {order === OTHER ? <MenuItem value={OTHER}>By a column</MenuItem> : null}
      </TextField>
      <Choice
        label="Region"
        all="All regions"
        choices={regions}
        width={110}
        value={view.region}
        onChange={(region) => onChange({ region })}
      />
      <Choice
        label="Skill"
        all="All skills"
        choices={skills}
        width={98}
        value={view.skill}
        onChange={(skill) => onChange({ skill })}
      />
    </>
  );
}

/** A search by name or home council. */
export function DaysSearch({ value, onChange }: { value: string; onChange: (search: string) => void }) {
  return (
    <TextField
      type="search"
      value={value}
      placeholder="Name or home council"
      onChange={(event) => onChange(event.target.value.slice(0, 200))}
      slotProps={{ htmlInput: { 'aria-label': 'Search by name or home council' } }}
      sx={{ width: 176 }}
    />
  );
}

/** One of the words that the peers have, or all of them. */
function Choice(props: {
  label: string;
  all: string;
  choices: readonly string[];
  width: number;
  value: string;
  onChange: (value: string) => void;
}) {
  const { choices, value } = props;
  return (
    <TextField
      select
      value={value}
      onChange={({ target }) => props.onChange(target.value)}
      slotProps={{ select: { displayEmpty: true, SelectDisplayProps: { 'aria-label': props.label } } }}
      sx={{ width: props.width }}
    >
      <MenuItem value="">{props.all}</MenuItem>
      {(value === '' || choices.includes(value) ? choices : [value, ...choices]).map((choice) => (
        <MenuItem key={choice} value={choice}>
          {choice}
        </MenuItem>
      ))}
    </TextField>
  );
}
