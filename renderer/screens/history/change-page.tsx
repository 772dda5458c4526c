import Button from '@mui/material/Button';
import { NotHerePage } from '@renderer/components/not-here-page';
import { Page, Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useChangeList } from '@renderer/data/change-list';
import type { ChangedPage } from '@renderer/data/desk';
import { useDesk, useRefusal, useTable } from '@renderer/data/desk-context';
import { LABELS_OUTSIDE_UNDO } from '@renderer/data/undo/undo-stack';
import { useNameOf } from '@renderer/panels/use-name-of';
import { instantText } from '@renderer/words/instant-text';
import type { ChangeId } from '@shared/model/ids';
import { useEffect, useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { ChangedRecord } from './changed-record';
import { undoneChanges } from './history-rows';
import { stepText } from './step-text';

const BACK = { to: '/reports/history', title: 'History' };
/** Records drawn at first, and with each press on "Show more". */
const SHOWN = 40;

/** One change: who made it when, each record before and after in words, and the way back. */
export function ChangePage() {
  const { changeId = '' } = useParams();
  return <OneChange key={changeId} changeId={changeId} />;
}

function OneChange({ changeId }: { changeId: string }) {
  const { page, isMissing, more } = useChangedBy(changeId);
  const { changes } = useChangeList();
  const undone = useMemo(() => undoneChanges(changes), [changes]);
  const corrections = useTable('yearCorrections');
  const isReading = useRefusal() !== undefined;
  const task = useTask();
  const nameOf = useNameOf();
  const [shown, setShown] = useState(SHOWN);
  if (isMissing)
    return (
      <NotHerePage
        record="change"
        back={BACK}
        all="The whole history"
        text="The history holds no change under this address. It may belong to other records than those that are open."
      />
    );
  if (!page) return null;
  const { change, records } = page;
  const isUndone = undone.has(change.id);
  const correction = corrections.get(change.id);
  const canUndo = !isUndone && !isReading && !LABELS_OUTSIDE_UNDO.has(change.label.code);
  const left = change.operationCount - Math.min(shown, records.length);
  return (
    <Page
      title={stepText(change, nameOf)}
      back={BACK}
      detail={
        <>
          <span>{instantText(change.at)}</span>
          <span>{change.by}</span>
          {isUndone ? <span>Taken back since</span> : null}
          {change.operationsWere === undefined ? null : <span>Without what an erasure took out of it</span>}
        </>
      }
      actions={
        canUndo ? (
          <Button variant="contained" onClick={() => task.open('undo', { change: change.id })}>
            {change.undoes === null ? 'Undo' : 'Redo'}
          </Button>
        ) : null
      }
    >
      {correction ? <p>Locked year corrected: {correction.reason || 'the reason was erased'}</p> : null}
      <Section title="Records" count={change.operationCount}>
        {change.operationCount === 0 ? <p>No record became another by it.</p> : null}
        {records.slice(0, shown).map((record) => (
          <ChangedRecord key={`${record.table} ${record.key}`} record={record} nameOf={nameOf} />
        ))}
        {left > 0 ? (
          <Button
            onClick={() => {
              setShown(shown + SHOWN);
              if (shown + SHOWN > records.length) more();
            }}
          >
            Show more ({left.toLocaleString('en-GB')})
          </Button>
        ) : null}
      </Section>
    </Page>
  );
}

/** The records of a change, as far as they were asked for. */
function useChangedBy(changeId: string) {
  const desk = useDesk();
  const [page, setPage] = useState<ChangedPage>();
  const [isMissing, setMissing] = useState(false);
  // Safe: an id that is none finds no change.
  const id = changeId as ChangeId;
  useEffect(() => {
    let wanted = true;
    desk.changedBy(id, 0).then(
      (read) => wanted && setPage(read),
      () => wanted && setMissing(true),
    );
    return () => {
      wanted = false;
    };
  }, [desk, id]);
  const more = () => {
    if (page?.next === undefined) return;
    void desk
      .changedBy(id, page.next)
      .then((read) => setPage({ ...read, records: [...page.records, ...read.records] }));
  };
  return { page, isMissing, more };
}
