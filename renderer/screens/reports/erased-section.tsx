import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { FormDialog } from '@renderer/components/form-dialog';
import { Section } from '@renderer/components/page';
import type { Erasure } from '@renderer/data/erasure/erasure';
import { useDesk, useTable, useToday } from '@renderer/data/desk-context';
import { useErasureLeft } from '@renderer/data/erasure/use-erasure-left';
import { useBackups } from '@renderer/data/backups/use-backups';
import { backupTime } from '@renderer/words/backup-words';
import { problemText } from '@renderer/words/problem-text';
import { copyExpiries } from '@shared/copies/copy-expiry';
import type { CopyEntry } from '@shared/ipc/copies-calls';
import type { CalendarDay } from '@shared/model/calendar-day';
import { formatUkDate } from '@shared/rules/uk-date';
import { useEffect, useMemo, useState } from 'react';
import { GivenUpRecords } from './given-up-records';

/** Who was erased, by number, and the backups that may hold them still, with when those go. */
export function ErasedSection() {
  const { erasure } = useDesk();
  const setting = useTable('settings').get('erasures');
  const backups = useBackups();
  const left = useErasureLeft(erasure);
  if (!erasure || !backups || setting?.id !== 'erasures') return null;
  const { peers } = setting.value;
  const last = peers
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  return (
    <Section title="Erased peers" count={peers.length}>
      <p>
        {peers.length === 1 ? 'One peer was erased, on ' : `${peers.length} peers were erased, the last one on `}
        {last ? formatUkDate(last) : ''}.{' '}
        {left
          ? 'Nothing of them is in these records and their history. The last erasure is not ended yet: the safety copy or the backups in Peer Desk’s own folder may hold the person still, as the note at the top says.'
          : 'Nothing of them is in these records, their history, the safety copy or the backups in Peer Desk’s own folder.'}
      </p>
      {backups.state.list?.folder ? <OlderBackups erasure={erasure} copies={backups.state.list.copies} /> : null}
      <GivenUpRecords erasure={erasure} />
    </Section>
  );
}

function OlderBackups({ erasure, copies }: { erasure: Erasure; copies: readonly CopyEntry[] }) {
  const today = useToday();
  const [asking, setAsking] = useState(false);
  const [deleted, setDeleted] = useState(0);
  const [older, setOlder] = useState<readonly CopyEntry[]>();
  useEffect(() => {
    let wanted = true;
    // A failure to read the records is said by what shows them.
    erasure.olderCopies(copies).then(
      (found) => wanted && setOlder(found),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [erasure, copies]);
  const expiries = useMemo(
    () =>
      copyExpiries(
        copies.map(({ name, state }) => ({ name, good: state === 'checked' })),
        today,
      ),
    [copies, today],
  );
  if (!older) return null;
  const done = deleted > 0 ? <Deleted count={deleted} /> : null;
  if (older.length === 0) return done ?? <p>No backup in the folder that you chose is from before that.</p>;
  const ours = older.filter(({ state }) => state !== 'unchecked');
  const remove = async () => {
    const failed = await erasure.removeCopies(ours.map(({ name }) => name));
    if (failed) return problemText(failed);
    setAsking(false);
    setDeleted(ours.length);
    return undefined;
  };
  const these = ours.length === 1 ? 'this backup' : `these ${ours.length} backups`;
  return (
    <>
      <p>
        These backups in the folder that you chose are from before the last erasure and may hold the person still.
        Restored here, they do not bring anybody back.
      </p>
      {done}
      <DataTable
        label="Backups from before the last erasure"
        rows={older}
        columns={columns(expiries)}
        rowKey={({ name }) => name}
        minWidth={640}
      />
      {ours.length > 0 ? (
        <Button size="small" onClick={() => setAsking(true)} sx={{ mt: 1 }}>
          Delete {these} now
        </Button>
      ) : null}
      {asking ? (
        <FormDialog
          title={`Delete ${these}`}
          submitText={`Delete ${these}`}
          onSubmit={remove}
          onClose={() => setAsking(false)}
          width={480}
        >
          <Typography>
            The files are deleted from the folder that you chose; this cannot be undone. Your records and the newer
            backups stay.
          </Typography>
        </FormDialog>
      ) : null}
    </>
  );
}

/** The button that was pressed is gone, so the focus comes here. */
function Deleted({ count }: { count: number }) {
  return (
    <p role="status" tabIndex={-1} ref={(line) => line?.focus()}>
      {count === 1 ? 'The older backup was deleted' : `${count} older backups were deleted`} from the folder that you
      chose.
    </p>
  );
}

function columns(expiries: ReadonlyMap<string, CalendarDay>): TableColumn<CopyEntry>[] {
  const goes = ({ name, state }: CopyEntry) => {
    const day = expiries.get(name);
    if (state === 'unchecked') return 'Not written here: delete it by hand';
    return day ? `${formatUkDate(day)}, if there is a backup each day` : 'Stays until newer ones are made';
  };
  return [
    { id: 'at', title: 'Made', width: 150, render: (copy) => backupTime(copy.at) },
    { id: 'name', title: 'File', render: ({ name }) => <span title={name}>{name}</span> },
    { id: 'goes', title: 'Goes by itself on', width: 280, render: goes },
  ];
}
