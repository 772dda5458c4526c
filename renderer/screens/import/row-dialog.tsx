import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { FIELD_TITLES, JOINED_FIELDS, REPEATED_FIELDS, type FieldName } from '@shared/import/fields';
import { cellName } from '@shared/import/matrix/turned-place';
import { reasonText } from '@shared/import/reason-text';
import type { PreviewRow, RowDecision, RowPiece, SheetMapping } from '@shared/import/types';
import { useState } from 'react';
import { rowName } from './row-name';

type Props = {
  row: PreviewRow;
  /** What its cells say, by column. */
  texts: readonly string[];
  mappings: readonly SheetMapping[];
  decision: RowDecision | undefined;
  onSettle: (decision: RowDecision) => void;
  /** The row as several rows, or, where it is a piece of one, as one again. */
  onSplit: (pieces: readonly RowPiece[]) => void;
  onJoin: () => void;
  onClose: () => void;
};

/** A cell of the row; `letter` is for one of several cells of days or events, which is known by its column. */
type Cell = {
  readonly key: string;
  readonly field: FieldName;
  readonly letter: string | null;
  readonly title: string;
  readonly place: string;
  readonly said: string;
};

/** One row of the spreadsheet, its cells to be put right; the file itself is not touched. */
export function RowDialog(props: Props) {
  const { row, texts: saidTexts, mappings, decision, onSettle, onSplit, onJoin, onClose } = props;
  const pieces = row.questions.flatMap((question) => question.pieces ?? []);
  const cells = cellsOf(row, saidTexts, mappings);
  const before = textsOf(cells, decision);
  const [texts, setTexts] = useState(before);
  const put = (key: string, text: string) => setTexts(new Map(texts).set(key, text));
  const changed = cells.filter(({ key }) => texts.get(key) !== before.get(key));
  const andClose = (act: () => void) => {
    act();
    onClose();
  };
  const leave = (leaveOut: boolean) => {
    const { leaveOut: _before, ...rest } = decision ?? {};
    onSettle(leaveOut ? { ...rest, leaveOut } : rest);
    onClose();
  };
  const take = () => {
    const { cells: _before, columns: _columns, leaveOut: _left, ...rest } = decision ?? {};
    const told = cells.filter(({ key, said }) => texts.get(key) !== said);
    const textOf = ({ key }: Cell) => texts.get(key) ?? '';
    const byField = told.flatMap((cell) => (cell.letter === null ? [[cell.field, textOf(cell)]] : []));
    const byColumn = told.flatMap((cell) => (cell.letter === null ? [] : [[cell.letter, textOf(cell)]]));
    onSettle({
      ...rest,
      ...(looksLikeNoData(row) && { isData: true }),
      ...(byField.length > 0 && { cells: Object.fromEntries(byField) }),
      ...(byColumn.length > 0 && { columns: Object.fromEntries(byColumn) }),
    });
    onClose();
    return Promise.resolve(undefined);
  };
  return (
    <FormDialog
      title={`${rowName(row)} of ${row.sheet}`}
      submitText="Take it like this"
      onSubmit={take}
      onClose={onClose}
      dirty={changed.length > 0}
      disabled={cells.length === 0}
      foot={
        <>
          {pieces.length > 1 ? (
            <Button size="small" variant="outlined" sx={{ mr: 1 }} onClick={() => andClose(() => onSplit(pieces))}>
              {`Split into ${pieces.length}`}
            </Button>
          ) : null}
          {row.piece === undefined ? null : (
            <Button size="small" sx={{ mr: 1 }} onClick={() => andClose(onJoin)}>
              One row again
            </Button>
          )}
          <Button size="small" onClick={() => leave(!decision?.leaveOut)}>
            {decision?.leaveOut ? 'Take this row after all' : 'Leave this row out'}
          </Button>
        </>
      }
    >
      <Box sx={{ color: 'text.secondary' }}>{why(row)} Your spreadsheet itself stays as it is.</Box>
      <FieldRow>
        {cells.map(({ key, title, place, said }) => (
          <TextField
            key={key}
            label={title}
            value={texts.get(key) ?? ''}
            helperText={texts.get(key) === said ? place : `${place} says \u201c${said}\u201d`}
            onChange={(event) => put(key, event.target.value)}
            sx={{ flexBasis: '240px !important' }}
          />
        ))}
      </FieldRow>
      {cells.map((cell) => (
        <OneOf
          key={cell.key}
          cell={cell}
          row={row}
          chosen={texts.get(cell.key)}
          onChoose={(text) => put(cell.key, text)}
        />
      ))}
    </FormDialog>
  );
}

/** The few texts that a cell may mean, each to press. */
function OneOf({
  cell,
  row,
  chosen,
  onChoose,
}: {
  cell: Cell;
  row: PreviewRow;
  chosen: string | undefined;
  onChoose: (text: string) => void;
}) {
  const options = row.questions.find(({ field }) => field === cell.field)?.options ?? [];
  if (options.length === 0) return null;
  return (
    <Box
      role="group"
      aria-label={`${cell.title}: which is meant`}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 1 }}
    >
      <Box component="span">{cell.title}:</Box>
      {options.map((text) => (
        <Button
          key={text}
          size="small"
          variant="outlined"
          aria-pressed={chosen === text}
          onClick={() => onChoose(text)}
        >
          {text}
        </Button>
      ))}
    </Box>
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
  return (mapping?.columns ?? []).flatMap(({ field, column, letter, header, period }): readonly Cell[] => {
    const said = texts[column] ?? '';
    // Of a matrix the cells that are filled are enough: there may be forty.
    const isOneOfSeveral = field !== null && REPEATED_FIELDS.has(field);
    if (field === null || (field === 'periodDays' && said === '')) return [];
    const joined = JOINED_FIELDS.has(field) ? (mapping?.columns.filter((each) => each.field === field) ?? []) : [];
    if (joined.length > 1) {
      if (joined[0]?.column !== column) return [];
      const all = joined.map((each) => texts[each.column] ?? '').filter((text) => text !== '');
      const where = joined.map((each) => cellName(mapping ?? {}, row, each.column)).join(', ');
      return [{ key: field, field, letter: null, title: FIELD_TITLES[field], place: where, said: all.join('; ') }];
    }
    const place = `${cellName(mapping ?? {}, row, column)}, ${header || 'no header'}`;
    if (!isOneOfSeveral) return [{ key: field, field, letter: null, title: FIELD_TITLES[field], place, said }];
    const title = [period?.when, period?.work].filter(Boolean).join(', ') || header;
    return [{ key: letter, field, letter, title, place, said }];
  });
}

function textsOf(cells: readonly Cell[], decision: RowDecision | undefined): ReadonlyMap<string, string> {
  const settled = ({ field, letter }: Cell) =>
    letter === null ? decision?.cells?.[field] : decision?.columns?.[letter];
  return new Map(cells.map((cell) => [cell.key, settled(cell) ?? cell.said]));
}
