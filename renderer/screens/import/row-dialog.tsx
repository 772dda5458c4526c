import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { FIELD_TITLES, type FieldName } from '@shared/import/fields';
import { reasonText } from '@shared/import/reason-text';
import type { PreviewRow, RowDecision, SheetMapping } from '@shared/import/types';
import { useState } from 'react';

type Props = {
  row: PreviewRow;
  /** What its cells say, by column. */
  texts: readonly string[];
  mappings: readonly SheetMapping[];
  decision: RowDecision | undefined;
  onSettle: (decision: RowDecision) => void;
  onClose: () => void;
};

type Cell = { readonly field: FieldName; readonly place: string; readonly said: string };

/** One row of the spreadsheet, its cells to be put right; the file itself is not touched. */
export function RowDialog({ row, texts: saidTexts, mappings, decision, onSettle, onClose }: Props) {
  const cells = cellsOf(row, saidTexts, mappings);
  const before = textsOf(cells, decision);
  const [texts, setTexts] = useState(before);
  const changed = cells.filter(({ field }) => texts.get(field) !== before.get(field));
  const leave = (leaveOut: boolean) => {
    const { leaveOut: _before, ...rest } = decision ?? {};
    onSettle(leaveOut ? { ...rest, leaveOut } : rest);
    onClose();
  };
  const take = () => {
    const { cells: _before, leaveOut: _left, ...rest } = decision ?? {};
    const told = cells.filter(({ field, said }) => texts.get(field) !== said);
    onSettle({
      ...rest,
      ...(looksLikeNoData(row) && { isData: true }),
      ...(told.length > 0 && { cells: Object.fromEntries(told.map(({ field }) => [field, texts.get(field) ?? ''])) }),
    });
    onClose();
    return Promise.resolve(undefined);
  };
  return (
    <FormDialog
      title={`Row ${row.row} of ${row.sheet}`}
      submitText="Take it like this"
      onSubmit={take}
      onClose={onClose}
      dirty={changed.length > 0}
      disabled={cells.length === 0}
      foot={
        <Button size="small" onClick={() => leave(!decision?.leaveOut)}>
          {decision?.leaveOut ? 'Take this row after all' : 'Leave this row out'}
        </Button>
      }
    >
      <Box sx={{ color: 'text.secondary' }}>{why(row)} Your spreadsheet itself stays as it is.</Box>
      <FieldRow>
        {cells.map(({ field, place, said }) => (
          <TextField
            key={field}
            label={FIELD_TITLES[field]}
            value={texts.get(field) ?? ''}
            helperText={texts.get(field) === said ? place : `${place} says \u201c${said}\u201d`}
            onChange={(event) => setTexts(new Map(texts).set(field, event.target.value))}
            sx={{ flexBasis: '240px !important' }}
          />
        ))}
      </FieldRow>
    </FormDialog>
  );
}

/** A title, a total or a note as it was read: it is data only because the user says so. */
function looksLikeNoData({ outcome, reason }: PreviewRow): boolean {
  return outcome === 'ignored' && reason.code.startsWith('row-');
}

function why({ questions, reason }: PreviewRow): string {
  return (questions.length > 0 ? questions.map((question) => question.reason) : [reason])
    .map(reasonText)
    .map((text) => (text.endsWith('.') ? text : `${text}.`))
    .join(' ');
}

/** The cells of the row that are imported, in the order of the columns. */
function cellsOf(
  { sheet, row }: PreviewRow,
  texts: readonly string[],
  mappings: readonly SheetMapping[],
): readonly Cell[] {
  const mapping = mappings.find((each) => each.sheet === sheet);
  return (mapping?.columns ?? []).flatMap(({ field, column, letter, header }): readonly Cell[] =>
    field === null ? [] : [{ field, place: `${letter}${row}, ${header || 'no header'}`, said: texts[column] ?? '' }],
  );
}

function textsOf(cells: readonly Cell[], decision: RowDecision | undefined): ReadonlyMap<FieldName, string> {
  return new Map(cells.map(({ field, said }) => [field, decision?.cells?.[field] ?? said]));
}
