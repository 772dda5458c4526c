import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useCouncilBook, useTable } from '@renderer/data/desk-context';
import { peerName } from '@renderer/words/peer-name';
import { FIELD_TITLES } from '@shared/import/fields';
import { answerWho, answerWith, repeatsDays } from '@shared/import/row-answers';
import type { PreviewRow, RowDecision, RowPiece, RowQuestion } from '@shared/import/types';
import type { PeerId } from '@shared/model/ids';
import { useDeferredValue, useState } from 'react';
import { rowName } from './row-name';

type Props = {
  row: PreviewRow;
  question: RowQuestion;
  onDecide: (rowId: string, decision: RowDecision) => void;
  /** The row as several rows. */
  onSplit: (rowId: string, pieces: readonly RowPiece[]) => void;
};

/** The answer to one thing that a row asks; the next one follows it. */
export function TakeAs({ row, onDecide, onSplit }: Omit<Props, 'question'>) {
  // Menus take the longest of all that a row shows: they are drawn after its texts, in pieces, so that the window goes on.
  const isTime = useDeferredValue(true, false);
  // What the row waits for comes before what lets it in.
  const question = row.questions.find(({ holdsUp }) => holdsUp) ?? row.questions[0];
  if (!question || !isTime) return null;
  const props = { row, question, onDecide, onSplit };
  const isAboutPerson = question.peers.length > 0 && question.reason.code !== 'recorded-otherwise';
  if (isAboutPerson || question.reason.code.startsWith('peer')) return <ChoosePeer {...props} />;
  if (question.reason.code === 'recorded-otherwise' || repeatsDays(question)) return <BesideOrInstead {...props} />;
  if (question.options && question.options.length > 0) return <ChooseText {...props} options={question.options} />;
  // Another question, another text: what was typed for the one before is no answer.
  return <TypeCell key={`${question.reason.code} ${question.column}`} {...props} />;
}

/** Days like these were recorded by hand with another amount: only a person knows whether they are the same days. */
function BesideOrInstead({ row, question, onDecide }: Props) {
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
        select: { displayEmpty: true, inputProps: { 'aria-label': `${rowName(row)}: choose what becomes of it` } },
      }}
    >
      <MenuItem value="" disabled>
        Choose
      </MenuItem>
      <MenuItem value="add">Other days: keep both</MenuItem>
      {repeatsDays(question) ? null : <MenuItem value="update">The same days: take this amount</MenuItem>}
      <MenuItem value="leave">
        {repeatsDays(question) ? 'The same days: count them once' : 'Leave this row out'}
      </MenuItem>
    </TextField>
  );
}

/** Whom the row is about: one press where one person is proposed, a choice otherwise. */
function ChoosePeer({ row, question, onDecide, onSplit }: Props) {
  const peers = useTable('peers');
  const councils = useCouncilBook();
  const { pieces = [] } = question;
  const [proposed] = question.level === 'confirm' && question.peers.length === 1 ? question.peers : [];
  const choose = (value: string) => {
    if (value === 'leave') onDecide(row.id, { leaveOut: true });
    // Safe: the menu offers "new" and ids of peers only.
    else onDecide(row.id, answerWho(question, value as PeerId | 'new'));
  };
  const nameOf = (id: PeerId) => {
    const peer = peers.get(id);
    if (!peer) return question.peerNames?.[question.peers.indexOf(id)] ?? question.propose ?? id;
    return withPlace(peerName(peer), councils.shortNameOf(peer.homeCouncilId, peer.homeCouncilText));
  };
  return (
    <Box sx={{ display: 'flex', gap: 0.5 }}>
      <TextField
        select
        // Nothing counts as chosen before: choosing the one who is proposed is an answer too.
        value=""
        onChange={(event) => choose(event.target.value)}
        sx={{ flex: '1 1 0', minWidth: 0 }}
        slotProps={{
          select: {
            displayEmpty: true,
            ...(proposed && { renderValue: () => nameOf(proposed) }),
            inputProps: { 'aria-label': `${rowName(row)}: choose the peer` },
          },
        }}
      >
        <MenuItem value="" disabled>
          Choose the peer
        </MenuItem>
        {[...new Set(question.peers)].map((id) => (
          <MenuItem key={id} value={id}>
            {nameOf(id)}
          </MenuItem>
        ))}
        <MenuItem value="new">A new peer</MenuItem>
        <MenuItem value="leave">Leave this row out</MenuItem>
      </TextField>
      {proposed ? (
        <Button
          size="small"
          sx={{ flex: 'none' }}
          aria-label={`${rowName(row)}: take it as ${nameOf(proposed)}`}
          onClick={() => choose(proposed)}
        >
          Take
        </Button>
      ) : null}
      {pieces.length > 1 ? (
        <Button
          size="small"
          sx={{ flex: 'none' }}
          aria-label={`${rowName(row)}: a row for each of ${pieces.map(({ name }) => name).join(', ')}`}
          onClick={() => onSplit(row.id, pieces)}
        >
          {`Make ${pieces.length} rows`}
        </Button>
      ) : null}
    </Box>
  );
}

/** One of a few texts may be meant, such as the councils of one name. */
function ChooseText({ row, question, options, onDecide }: Props & { options: readonly string[] }) {
  const choose = (text: string) =>
    onDecide(row.id, text === LEAVE ? { leaveOut: true } : answerWith(row, question, text));
  return (
    <TextField
      select
      value=""
      onChange={(event) => choose(event.target.value)}
      slotProps={{
        select: { displayEmpty: true, inputProps: { 'aria-label': `${rowName(row)}: choose which is meant` } },
      }}
    >
      <MenuItem value="" disabled>
        Choose which is meant
      </MenuItem>
      {options.map((text) => (
        <MenuItem key={text} value={text}>
          {text}
        </MenuItem>
      ))}
      <MenuItem value={LEAVE}>Leave this row out</MenuItem>
    </TextField>
  );
}

/** No text of a cell. */
const LEAVE = '\u0000';

/** Two people of one name are told apart by where they are. */
function withPlace(name: string, council: string): string {
  return council === '' ? name : `${name}, ${council}`;
}

function TypeCell({ row, question, onDecide }: Props) {
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
  const take = () => (text.trim() || mayBeEmpty) && onDecide(row.id, answerWith(row, question, text.trim()));
  return (
    <Box sx={{ display: 'flex', gap: 0.5 }}>
      <TextField
        value={text}
        placeholder={FIELD_TITLES[field]}
        sx={{ flex: '1 1 0', minWidth: 0 }}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
        slotProps={{ htmlInput: { 'aria-label': `${rowName(row)}: ${FIELD_TITLES[field]}, take it as` } }}
      />
      <Button size="small" sx={{ flex: 'none' }} aria-label={`${rowName(row)}: take it`} onClick={take}>
        Take
      </Button>
      <Button
        size="small"
        sx={{ flex: 'none' }}
        aria-label={`${rowName(row)}: leave this row out`}
        onClick={() => onDecide(row.id, { leaveOut: true })}
      >
        Leave out
      </Button>
    </Box>
  );
}
