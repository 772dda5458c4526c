import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { PlannerMonth } from '@shared/rules/planner';
import { formatMonth } from '@shared/rules/uk-date';

/** The month shown, with the others of the year, and the ones beside it in one press. */
export function MonthMenu(props: {
  months: readonly PlannerMonth[];
  month: PlannerMonth;
  onChange: (key: string) => void;
}) {
  const { months, month, onChange } = props;
  const place = months.findIndex(({ key }) => key === month.key);
  const [before, after] = [months[place - 1], months[place + 1]];
  return (
    <>
      <IconButton
        size="small"
        aria-label="Month before"
        disabled={!before}
        onClick={() => before && onChange(before.key)}
      >
        <ChevronLeft />
      </IconButton>
      <TextField
        select
        value={month.key}
        onChange={({ target }) => onChange(target.value)}
        slotProps={{ select: { SelectDisplayProps: { 'aria-label': 'Month' } } }}
        sx={{ width: 146 }}
      >
        {months.map(({ key, days: [first] }) => (
          <MenuItem key={key} value={key}>
            {first ? formatMonth(first) : key}
          </MenuItem>
        ))}
      </TextField>
      <IconButton size="small" aria-label="Month after" disabled={!after} onClick={() => after && onChange(after.key)}>
        <ChevronRight />
      </IconButton>
    </>
  );
}
