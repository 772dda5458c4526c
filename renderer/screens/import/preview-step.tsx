import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ProblemLine } from '@renderer/components/problem-line';
import { Section } from '@renderer/components/page';
import { mergeDecisions, proposedAnswer } from '@shared/import/row-answers';
import type { ImportPreview, PreviewRow, RowDecision, RowPiece } from '@shared/import/types';
import type { RowOutcome } from '@shared/model/import-batch';
import { useDeferredValue, useMemo, useState } from 'react';
import { AfterImport } from './after-import';
import { ColourWarning, colouredRows } from './colour-warning';
import { OUTCOME_WORDS } from './outcome-words';
import { PreviewCounts } from './preview-counts';
import { PreviewRows, PreviewWaysOut } from './preview-rows';
import { Reconciled } from './reconciled';
import { RowDialog } from './row-dialog';
import { rowsFound, RowsSearch } from './rows-search';
import { StepFoot } from './step-foot';
import type { ImportStep } from './use-import';
import { useRowsNotTaken } from './use-rows-not-taken';

type Props = {
  state: Extract<ImportStep, { step: 'preview' }>;
  /** Everything that is settled of a row, in place of what was settled before. */
  onSettle: (rowId: string, decision: RowDecision) => void;
  /** One row read as several, or as one again. */
  onSplit: (rowId: string, pieces: readonly RowPiece[]) => void;
  onJoin: (rowId: string) => void;
  onCreateUnknown: () => void;
  onAcceptProposed: () => void;
  onBack: () => void;
  onCancel: () => void;
  onCommit: () => Promise<string | undefined>;
  /** Ends the preview without writing: their list beside our records. */
  onCompare: () => void;
};

/** Every row before anything is written: a sum that adds up, the rows that need a person, and what changes. */
export function PreviewStep(props: Props) {
  const { state, onSettle, onSplit, onJoin, onCreateUnknown, onAcceptProposed, onBack, onCancel, onCommit, onCompare } =
    props;
  const { preview, isPlanning } = state;
  const [shown, setShown] = useState<RowOutcome>(() => firstToShow(preview));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const notTaken = useRowsNotTaken(preview);
  // The rows are drawn after the counts, and what stands below after the rows: together they would hold up the window.
  const drawn = useDeferredValue<ImportPreview | undefined>(preview, undefined);
  const below = useDeferredValue<ImportPreview | undefined>(drawn, undefined);
  const [search, setSearch] = useState('');
  const [onlyColoured, setOnlyColoured] = useState(false);
  const coloured = useMemo(() => colouredRows(preview, state.mappings), [preview, state.mappings]);
  const show = (outcome: RowOutcome) => {
    setOnlyColoured(false);
    setShown(outcome);
  };
  const ofOutcome = useMemo(
    () => (onlyColoured ? coloured : rowsToShow(preview, shown)),
    [preview, shown, onlyColoured, coloured],
  );
  const rows = useMemo(() => rowsFound(ofOutcome, search), [ofOutcome, search]);
  const [edited, setEdited] = useState<{ row: PreviewRow; texts: readonly string[] }>();
  const edit = async (row: PreviewRow) => setEdited({ row, texts: await state.file.rowTexts(row.sheet, row.row) });
  const decide = (rowId: string, decision: RowDecision) =>
    onSettle(rowId, mergeDecisions(state.decisions.rows.get(rowId), decision));
  const proposed = useMemo(() => ofOutcome.filter((row) => proposedAnswer(row) !== undefined).length, [ofOutcome]);
  const review = preview.counts['needs review'];
  const title = titleOf(shown, { onlyColoured, waiting: review, rows: ofOutcome.length });
  const unknown = useMemo(
    () => preview.rows.filter(({ questions }) => questions.some(({ reason }) => reason.code === 'peer-unknown')).length,
    [preview],
  );
  const commit = async () => {
    setBusy(true);
    const sentence = await onCommit().finally(() => setBusy(false));
    setError(sentence);
  };
  return (
    <>
      <PreviewCounts preview={preview} shown={onlyColoured ? null : shown} onShow={show} />
      <ColourWarning
        mappings={state.mappings}
        count={coloured.length}
        isShown={onlyColoured}
        onShow={() => setOnlyColoured(!onlyColoured)}
      />
      <Section
        title={title}
        count={rows.length}
        right={
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'flex-end' }}>
            {!onlyColoured && shown === 'needs review' && unknown > 0 ? (
              <Button size="small" onClick={onCreateUnknown}>
                Add the unknown people as peers
              </Button>
            ) : null}
            {!onlyColoured && shown === 'needs review' && proposed > 1 ? (
              <Button size="small" onClick={onAcceptProposed}>
                {`Take the ${proposed.toLocaleString('en-GB')} that are proposed`}
              </Button>
            ) : null}
            {notTaken.button}
            {rows.length > 0 ? <PreviewWaysOut title={title} rows={rows} /> : null}
          </Box>
        }
      >
        {notTaken.problem}
        {!onlyColoured && shown === 'needs review' && ofOutcome.length > review ? (
          <Box sx={{ pb: 1, fontSize: 13, color: 'text.secondary' }}>
            {besideText(review, ofOutcome.length - review)}
          </Box>
        ) : null}
        {!onlyColoured && shown === 'needs review' && unknown > 0 ? (
          <Box sx={{ pb: 1, fontSize: 13, color: 'text.secondary' }}>{unknownText(unknown)}</Box>
        ) : null}
        {ofOutcome.length > FEW_ROWS ? <RowsSearch value={search} onChange={setSearch} /> : null}
        {drawn ? (
          <PreviewRows rows={rows} onDecide={decide} onSplit={onSplit} onEdit={(row) => void edit(row)} />
        ) : null}
      </Section>
      {edited ? (
        <RowDialog
          row={edited.row}
          texts={edited.texts}
          mappings={state.mappings}
          decision={state.decisions.rows.get(edited.row.id)}
          onSettle={(decision) => onSettle(edited.row.id, decision)}
          onSplit={(pieces) => onSplit(edited.row.id, pieces)}
          onJoin={() => onJoin(edited.row.id)}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
      {below ? <Reconciled lines={below.reconciliation} /> : null}
      {below ? <AfterImport preview={below} /> : null}
      <ProblemLine text={error} sx={{ mb: 2 }} />
      <StepFoot
        text="Nothing is written yet. Afterwards the whole import can be undone in one step."
        onCancel={onCancel}
        onBack={onBack}
      >
        <Button onClick={onCompare} disabled={busy || isPlanning}>
          Compare only
        </Button>
        <Button
          variant="contained"
          onClick={() => void commit()}
          disabled={busy || isPlanning || preview.operations.length === 0}
        >
          {importText(preview.counts.new + preview.counts.update, review)}
        </Button>
      </StepFoot>
    </>
  );
}

/** The rows of an outcome; those that go in with something to look at stand after the ones that wait, too. */
function rowsToShow({ rows }: ImportPreview, shown: RowOutcome): readonly PreviewRow[] {
  const own = rows.filter(({ outcome }) => outcome === shown);
  if (shown !== 'needs review') return own;
  return [...own, ...rows.filter(({ outcome, questions }) => outcome !== shown && questions.length > 0)];
}

/** What the rows are that are shown here and go in all the same. */
function besideText(waiting: number, goIn: number): string {
  const rows = goIn === 1 ? '1 row goes' : `${goIn.toLocaleString('en-GB')} rows go`;
  const first =
    waiting === 0
      ? 'No row waits. '
      : `${waiting.toLocaleString('en-GB')} ${waiting === 1 ? 'waits' : 'wait'} for an answer. `;
  return `${first}${rows} in as proposed; something in ${goIn === 1 ? 'it' : 'them'} is worth a look.`;
}

/** What can be done about people who are not in the pool: in a new office that is everybody. */
function unknownText(rows: number): string {
  const name = rows === 1 ? '1 row names somebody who is' : `${rows.toLocaleString('en-GB')} rows name people who are`;
  const who = rows === 1 ? 'that person' : 'them all';
  return `${name} not in the pool. \u201cAdd the unknown people as peers\u201d takes ${who} in as new; or choose who is meant.`;
}

function titleOf(
  shown: RowOutcome,
  { onlyColoured, waiting, rows }: { onlyColoured: boolean; waiting: number; rows: number },
): string {
  if (onlyColoured) return 'Rows that stand out by colour';
  return shown === 'needs review' && waiting === 0 && rows > 0 ? 'Worth a look' : OUTCOME_WORDS[shown];
}

/** Below this many rows there is nothing to search. */
const FEW_ROWS = 9;

function importText(taken: number, review: number): string {
  if (taken === 0) return 'Nothing to import';
  const rows = `Import ${taken.toLocaleString('en-GB')} ${taken === 1 ? 'row' : 'rows'}`;
  return review > 0 ? `${rows}, leave ${review} for later` : rows;
}

function firstToShow({ counts, rows }: ImportPreview): RowOutcome {
  if (counts['needs review'] > 0 || rows.some(({ questions }) => questions.length > 0)) return 'needs review';
  if (counts.new > 0) return 'new';
  return counts.update > 0 ? 'update' : 'unchanged';
}
