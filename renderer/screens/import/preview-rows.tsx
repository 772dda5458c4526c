import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { HiddenText } from '@renderer/components/page';
import { useCouncilBook, useTable } from '@renderer/data/desk-context';
import { peerName } from '@renderer/words/peer-name';
import { columnLetter } from '@shared/import/find-header';
import { FIELD_TITLES } from '@shared/import/fields';
import { reasonText } from '@shared/import/reason-text';
import { nameDecisionKey } from '@shared/import/requests/offered-peers';
import type { PreviewRow, RowDecision, RowQuestion } from '@shared/import/types';
import type { PeerId } from '@shared/model/ids';
import { useEffect, useRef, useState } from 'react';

type Props = {
  rows: readonly PreviewRow[];
  onDecide: (rowId: string, decision: RowDecision) => void;
  onEdit: (row: PreviewRow) => void;
};

/** Past this many rows the table scrolls in its own place, so that the totals below stay near. */
const MOST_FLOWING = 9;
const TALLEST = 380;
/** Room for two lines of why. */
const ROW_HEIGHT = 44;

const SHEET: TableColumn<PreviewRow> = { id: 'sheet', title: 'Sheet', width: 110, render: (row) => row.sheet };

/** The rows of one outcome: where they stand, what they say, why, and what to take them as. */
export function PreviewRows({ rows, onDecide, onEdit }: Props) {
  const reviewed = rows.some(({ questions }) => questions.length > 0);
  const place = useKeptFocus(rows);
  const flows = rows.length <= MOST_FLOWING;
  const several = rows.some(({ sheet }) => sheet !== rows[0]?.sheet);
  const columns: TableColumn<PreviewRow>[] = [
    ...(several ? [SHEET] : []),
    { id: 'row', title: 'Row', width: 56, align: 'right', render: (row) => row.row },
    { id: 'peer', title: 'Peer', width: 160, render: (row) => row.peerName },
    { id: 'says', title: 'The sheet says', render: (row) => <span title={row.says}>{row.says}</span> },
    { id: 'why', title: 'Why', width: 260, render: (row) => <Why row={row} whole={flows} /> },
  ];
  if (reviewed)
    columns.push({
      id: 'take',
      title: 'Take it as',
      width: 250,
      render: (row) => <TakeAs row={row} onDecide={onDecide} />,
    });
  columns.push({
    id: 'edit',
    title: <HiddenText>Actions</HiddenText>,
    width: 64,
    align: 'right',
    render: (row) => <EditRow row={row} onEdit={onEdit} />,
  });
  if (rows.length === 0) return <Box sx={{ py: 1, color: 'text.secondary' }}>No row.</Box>;
  return (
    <Box ref={place} sx={flows ? {} : { maxHeight: TALLEST, display: 'flex', flexDirection: 'column' }}>
      <DataTable
        fill={!flows}
        rowHeight={ROW_HEIGHT}
        label="Rows of the spreadsheet"
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        minWidth={900}
      />
    </Box>
  );
}

function EditRow({ row, onEdit }: { row: PreviewRow; onEdit: Props['onEdit'] }) {
  return (
    <Button size="small" aria-label={`Row ${row.row} of ${row.sheet}: edit`} onClick={() => onEdit(row)}>
      Edit
    </Button>
  );
}

/** A settled row goes, and its control with it: the focus passes to the next one that asks. */
function useKeptFocus(rows: readonly PreviewRow[]) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(rows);
  useEffect(() => {
    const changed = before.current !== rows;
    before.current = rows;
    if (changed && document.activeElement === document.body)
      place.current?.querySelector<HTMLElement>('[role="combobox"], td input, td button')?.focus();
  }, [rows]);
  return place;
}

/** Why, on as many lines as it takes; two, where the rows are drawn as they scroll into sight. */
function Why({ row, whole }: { row: PreviewRow; whole: boolean }) {
  const changes = row.makes.flatMap((record) => (record.before ? record.changes : []));
  const text = [
    ...reasonsOf(row, changes.length > 0),
    ...changes.map(
      (change) => `${FIELD_TITLES[change.field]}: ${change.before || 'empty'} \u2192 ${change.after || 'empty'}`,
    ),
    ...row.notes.map(reasonText),
  ].join('; ');
  const clamp = { display: '-webkit-box', overflow: 'hidden', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2 };
  return (
    <Box component="span" title={text} sx={{ whiteSpace: 'normal', lineHeight: '18px', ...(whole ? {} : clamp) }}>
      {text}
    </Box>
  );
}

/** What was asked, else why the row comes to what it does; changes that are listed speak for themselves. */
function reasonsOf({ questions, reason }: PreviewRow, changesAreListed: boolean): readonly string[] {
  if (questions.length > 0) return questions.map((question) => reasonText(question.reason));
  return changesAreListed ? [] : [reasonText(reason)];
}

function TakeAs({ row, onDecide }: { row: PreviewRow; onDecide: Props['onDecide'] }) {
  // What the row waits for comes before what lets it in.
  const question = row.questions.find(({ holdsUp }) => holdsUp) ?? row.questions[0];
  if (!question) return null;
  const isAboutPerson = question.peers.length > 0 && question.reason.code !== 'recorded-otherwise';
  if (isAboutPerson || question.reason.code.startsWith('peer'))
    return <ChoosePeer row={row} question={question} onDecide={onDecide} />;
  if (question.reason.code === 'recorded-otherwise') return <BesideOrInstead row={row} onDecide={onDecide} />;
  return <TypeCell row={row} question={question} onDecide={onDecide} />;
}

/** Days like these were recorded by hand with another amount: only a person knows whether they are the same days. */
function BesideOrInstead({ row, onDecide }: { row: PreviewRow; onDecide: Props['onDecide'] }) {
  const choose = (value: string) => {
    if (value === 'leave') onDecide(row.id, { leaveOut: true });
    else if (value === 'add' || value === 'update') onDecide(row.id, { recorded: value });
  };
  return (
    <TextField
      select
      value=""
      onChange={(event) => choose(event.target.value)}
      slotProps={{
        select: { displayEmpty: true, inputProps: { 'aria-label': `Row ${row.row}: choose what becomes of it` } },
      }}
    >
      <MenuItem value="" disabled>
        Choose
      </MenuItem>
      <MenuItem value="add">Other days: keep both</MenuItem>
      <MenuItem value="update">The same days: take this amount</MenuItem>
      <MenuItem value="leave">Leave this row out</MenuItem>
    </TextField>
  );
}

function ChoosePeer({
  row,
  question,
  onDecide,
}: {
  row: PreviewRow;
  question: RowQuestion;
  onDecide: Props['onDecide'];
}) {
  const peers = useTable('peers');
  const councils = useCouncilBook();
  const choose = (value: string) => {
    // Safe: the menu offers "new" and ids of peers only.
    const peer = value as PeerId | 'new';
    const { written } = question.reason.facts ?? {};
    if (value === 'leave') onDecide(row.id, { leaveOut: true });
    // One of several whom the row names.
    else if (written !== undefined) onDecide(row.id, { people: new Map([[nameDecisionKey(String(written)), peer]]) });
    else onDecide(row.id, { peer });
  };
  return (
    <TextField
      select
      value=""
      onChange={(event) => choose(event.target.value)}
      slotProps={{ select: { displayEmpty: true, inputProps: { 'aria-label': `Row ${row.row}: choose the peer` } } }}
    >
      <MenuItem value="" disabled>
        Choose the peer
      </MenuItem>
      {question.peers.map((id) => {
        const peer = peers.get(id);
        return (
          <MenuItem key={id} value={id}>
            {peer ? withPlace(peerName(peer), councils.shortNameOf(peer.homeCouncilId, peer.homeCouncilText)) : id}
          </MenuItem>
        );
      })}
      <MenuItem value="new">A new peer</MenuItem>
      <MenuItem value="leave">Leave this row out</MenuItem>
    </TextField>
  );
}

/** The answer where it belongs: in the cell of its column where the row has several cells of days or events, else in its field. */
function answerIn({ cells }: PreviewRow, { field, column }: RowQuestion, text: string): RowDecision {
  const isOneOfSeveral = (cells && field === 'days') || field === 'attendance';
  if (isOneOfSeveral && column !== null) return { columns: { [columnLetter(column)]: text } };
  return field === null ? {} : { cells: { [field]: text } };
}

/** Two people of one name are told apart by where they are. */
function withPlace(name: string, council: string): string {
  return council === '' ? name : `${name}, ${council}`;
}

function TypeCell({
  row,
  question,
  onDecide,
}: {
  row: PreviewRow;
  question: RowQuestion;
  onDecide: Props['onDecide'];
}) {
  const [text, setText] = useState(question.propose ?? '');
  const { field } = question;
  if (field === null) {
    return (
      <Button size="small" onClick={() => onDecide(row.id, { leaveOut: true })}>
        Leave this row out
      </Button>
    );
  }
  const mayBeEmpty = question.propose === '';
  const take = () => (text.trim() || mayBeEmpty) && onDecide(row.id, answerIn(row, question, text.trim()));
  return (
    <Box sx={{ display: 'flex', gap: 0.5 }}>
      <TextField
        value={text}
        sx={{ flex: '1 1 0', minWidth: 0 }}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ htmlInput: { 'aria-label': `Row ${row.row}: take it as` } }}
      />
      <Button size="small" sx={{ flex: 'none' }} onClick={take}>
        Take
      </Button>
      <Button
        size="small"
        sx={{ flex: 'none' }}
        aria-label={`Row ${row.row}: leave this row out`}
        onClick={() => onDecide(row.id, { leaveOut: true })}
      >
        Leave out
      </Button>
    </Box>
  );
}
