import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { FormDialog } from '@renderer/components/form-dialog';
import type { Erasure } from '@renderer/data/erasure/erasure';
import type { GivenUp } from '@renderer/data/erasure/given-up';
import { useGivenUp } from '@renderer/panels/use-given-up';
import { backupTime } from '@renderer/words/backup-words';
import { problemText } from '@renderer/words/problem-text';
import { useState } from 'react';

/** Records on this computer that were given up, which no erasure reaches, and deleting them after a question. */
export function GivenUpRecords({ erasure }: { erasure: Erasure }) {
  const { givenUp, lookAgain } = useGivenUp(erasure);
  const [asking, setAsking] = useState<GivenUp>();
  const [deleted, setDeleted] = useState(false);
  const done = deleted ? <Deleted /> : null;
  if (!givenUp || givenUp.length === 0) return done;
  const remove = async () => {
    const failed = asking && (await erasure.deleteGivenUp(asking));
    if (failed) return problemText(failed);
    await lookAgain();
    setAsking(undefined);
    setDeleted(true);
    return undefined;
  };
  return (
    <>
      <p>
        These records on this computer were given up, when a colleague&#8217;s were taken over or after a repair. They
        are as they were then, encrypted, and may hold the person still. No screen shows them.
      </p>
      {done}
      <DataTable
        label="Records that were given up"
        rows={givenUp}
        columns={columns(setAsking)}
        rowKey={({ database }) => database}
        minWidth={640}
      />
      {asking ? (
        <FormDialog
          title="Delete the records that were given up"
          submitText="Delete them"
          onSubmit={remove}
          onClose={() => setAsking(undefined)}
          width={480}
        >
          <Typography>{question(asking)} This cannot be undone. Your present records stay as they are.</Typography>
        </FormDialog>
      ) : null}
    </>
  );
}

/** The button that was pressed is gone, so the focus comes here. */
function Deleted() {
  return (
    <p role="status" tabIndex={-1} ref={(line) => line?.focus()}>
      The records that were given up were deleted from this computer.
    </p>
  );
}

function changesOf({ own, settled }: GivenUp): string {
  if (own === undefined) return 'They do not open any more';
  if (own === 0) return 'All in your present records';
  const changes = own === 1 ? '1 change' : `${own.toLocaleString('en-GB')} changes`;
  return settled ? `${changes}, looked through by you or a colleague` : `${changes} that nobody looked through`;
}

function question({ own, settled }: GivenUp): string {
  if (own === undefined) return 'These records do not open any more, so nobody can say what they hold.';
  if (own === 0) return 'Everything in them is in your present records too.';
  if (settled)
    return 'Their own changes were looked through: what was accepted is in your present records, the rest goes.';
  return 'They hold changes of this computer that nobody looked through, and that are lost with them.';
}

function columns(onDelete: (given: GivenUp) => void): TableColumn<GivenUp>[] {
  return [
    {
      id: 'at',
      title: 'Last change',
      width: 150,
      render: ({ lastAt }) => (lastAt ? backupTime(lastAt) : 'not known'),
    },
    { id: 'own', title: 'Changes of their own', render: changesOf },
    {
      id: 'act',
      title: '',
      titleText: 'Delete',
      width: 110,
      align: 'right',
      render: (given) => (
        <Button
          size="small"
          aria-label={`Delete the records of ${given.lastAt ? backupTime(given.lastAt) : 'an unknown day'}`}
          onClick={() => onDelete(given)}
        >
          Delete…
        </Button>
      ),
    },
  ];
}
