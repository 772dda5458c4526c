import Search from '@mui/icons-material/Search';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { reasonText } from '@shared/import/reason-text';
import type { PreviewRow } from '@shared/import/types';
import { compareText } from '@shared/import/values/text';
import { rowName } from './row-name';

/** Finds rows of the spreadsheet by what they say, whom they are about, why, or where they stand. */
export function RowsSearch({ value, onChange }: { value: string; onChange: (search: string) => void }) {
  return (
    <TextField
      type="search"
      label="Search these rows"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search aria-hidden />
            </InputAdornment>
          ),
        },
      }}
      sx={{ width: 320, maxWidth: '100%', my: 1 }}
    />
  );
}

/** The rows that hold every word searched for; all without one. */
export function rowsFound(rows: readonly PreviewRow[], search: string): readonly PreviewRow[] {
  const words = compareText(search).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = compareText(textOf(row));
    return words.every((word) => text.includes(word));
  });
}

function textOf(row: PreviewRow): string {
  const reasons = [row.reason, ...row.notes, ...row.questions.map(({ reason }) => reason)].map(reasonText);
  return [row.sheet, rowName(row), row.peerName, row.says, ...reasons].join(' ');
}
