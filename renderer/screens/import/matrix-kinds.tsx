import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useAgreement } from '@renderer/data/desk-context';
import { mapKindOfWork, mapPeriod } from '@shared/import/matrix/correct-matrix';
import { daysColumns } from '@shared/import/matrix/matrix-cells';
import { columnName } from '@shared/import/matrix/turned-place';
import type { SheetMapping } from '@shared/import/types';
import { readActivity } from '@shared/import/values/activities';

type Props = { mapping: SheetMapping; onChange: (mapping: SheetMapping) => void };

/** Across a matrix of days: what each kind of work is taken as, and the months whose year nothing says. */
export function MatrixKinds({ mapping, onChange }: Props) {
  const { activities } = useAgreement();
  const columns = daysColumns(mapping);
  const kinds = new Map(columns.map(({ period }) => [period.work, period.activity]));
  const isDated = mapping.columns.some(({ field }) => field === 'date');
  const undated = isDated ? [] : columns.filter(({ period }) => !/\d{4}/.test(period.when));
  if (columns.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mt: 2, mb: 1 }}>
      {[...kinds].map(([work, activity]) => (
        <TextField
          key={work}
          select
          label={work === '' ? 'All days are taken as' : `${work} is taken as`}
          value={readActivity(activity, activities) ?? 'other'}
          onChange={(event) => onChange(mapKindOfWork(mapping, work, event.target.value))}
          sx={{ width: 220 }}
        >
          {activities.map(({ code, name }) => (
            <MenuItem key={code} value={code}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      ))}
      {undated.map(({ column, period }) => (
        <TextField
          key={column}
          label={`${columnName(mapping, column)} is of`}
          defaultValue={period.when}
          placeholder="April 2026"
          helperText="Month and year"
          error
          onBlur={(event) => onChange(mapPeriod(mapping, column, event.target.value))}
          sx={{ width: 160 }}
        />
      ))}
    </Box>
  );
}
