import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ProblemLine } from '@renderer/components/problem-line';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { FormDialog } from '@renderer/components/form-dialog';
import type { Backups } from '@renderer/data/backups/backups';
import type { RestorePlan } from '@renderer/data/backups/read-copy';
import { BackupPassphraseInput } from '@renderer/panels/backup-passphrase-input';
import { useCorrection } from '@renderer/panels/use-correction';
import { backupTime } from '@renderer/words/backup-words';
import { problemText } from '@renderer/words/problem-text';
import { TABLE_WORDS } from '@renderer/words/table-words';
import { capitalised } from '@shared/exports/words';
import type { CopySource } from '@shared/ipc/copies-calls';
import { RECORD_TABLES, type RecordTable } from '@shared/model/change';
import type { Problem, Result } from '@shared/model/result';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';

type Props = {
  source: CopySource;
  title: string;
  backups: Backups;
  onClose: () => void;
  onRestored: () => void;
};

/** Opens and checks a backup, shows what restoring it would change, and restores it. */
export function RestoreDialog({ source, title, backups, onClose, onRestored }: Props) {
  const [planned, setPlanned] = useState<Result<RestorePlan>>();
  const correction = useCorrection();
  const form = useForm({ defaultValues: { passphrase: '' } });
  useEffect(() => {
    let wanted = true;
    void backups.planRestore(source).then((result) => wanted && setPlanned(result));
    return () => {
      wanted = false;
    };
  }, [backups, source]);

  const wantsPassphrase = planned?.ok === false && planned.problem.code === 'passphrase-wanted';
  const plan = planned?.ok ? planned.value : undefined;
  const openWithPassphrase = async () => {
    const passphrase = form.getValues('passphrase').trim();
    if (!passphrase) return void form.setError('passphrase', { message: 'passphrase-missing' }, { shouldFocus: true });
    const opened = await backups.planRestore(source, passphrase);
    if (opened.ok) return void setPlanned(opened);
    if (opened.problem.code !== 'wrong-passphrase') return problemText(opened.problem);
    form.setError('passphrase', { message: 'wrong-passphrase' }, { shouldFocus: true });
    return undefined;
  };
  const submit = async () => {
    if (!plan) return openWithPassphrase();
    const restored = await backups.restore(plan, correction.reason);
    if (!restored.ok) {
      correction.ask(restored.problem);
      return problemText(restored.problem);
    }
    onRestored();
    onClose();
    return undefined;
  };
  return (
    <FormDialog
      title={title}
      submitText={wantsPassphrase ? 'Open backup' : 'Restore'}
      onSubmit={submit}
      onClose={onClose}
      disabled={!wantsPassphrase && !plan?.operations.length}
      foot={plan?.operations.length ? 'The records as they are now are backed up first.' : undefined}
    >
      {wantsPassphrase ? (
        <>
          <Typography variant="body2">
            This backup was made on another computer, or this one has other keys now. It opens with the passphrase of
            the office that made it.
          </Typography>
          <BackupPassphraseInput control={form.control} />
        </>
      ) : plan ? (
        <>
          <Planned plan={plan} />
          {correction.field}
        </>
      ) : (
        <Reading problem={planned?.ok === false ? planned.problem : undefined} />
      )}
    </FormDialog>
  );
}

function Reading({ problem }: { problem: Problem | undefined }) {
  return problem ? (
    <ProblemLine text={problemText(problem)} />
  ) : (
    <Box role="status">Opening and checking the backup.</Box>
  );
}

type Line = { table: RecordTable; now: number; copied: number; added: number; changed: number; removed: number };

function linesOf({ byTable, header, now }: RestorePlan): Line[] {
  return RECORD_TABLES.map((table) => ({
    table,
    now: now[table],
    copied: header.counts[table],
    ...(byTable[table] ?? { added: 0, changed: 0, removed: 0 }),
  })).filter((line) => line.now + line.copied + line.added > 0);
}

/** The keys of restricted notes are among the records: a backup brings back those of its day. */
function restrictedKeysText({ operations }: RestorePlan): string {
  const keys = operations.find(({ table, key }) => table === 'settings' && key === 'restrictedNotes');
  if (!keys) return '';
  return keys.after === null
    ? ' Restricted notes were not turned on yet: they go, until the restore is undone.'
    : ' Restricted notes then open with the passphrase that they had on that day.';
}

function Planned({ plan }: { plan: RestorePlan }) {
  const figure = (id: keyof Omit<Line, 'table'>, title: string): TableColumn<Line> => ({
    id,
    title,
    width: id === 'copied' ? 110 : 84,
    align: 'right',
    render: (line) => line[id].toLocaleString('en-GB'),
  });
  const columns: TableColumn<Line>[] = [
    { id: 'table', title: 'Records', render: ({ table }) => capitalised(TABLE_WORDS[table].many) },
    figure('now', 'Now'),
    figure('copied', 'In the backup'),
    figure('added', 'Added'),
    figure('changed', 'Changed'),
    figure('removed', 'Removed'),
  ];
  return (
    <>
      <Typography variant="body2">
        Made {backupTime(plan.header.at)}, opened and checked.{' '}
        {plan.operations.length === 0
          ? 'Your records are as in this backup: there is nothing to restore.'
          : 'Restoring turns your records into those of the backup. Undo takes it back.'}
        {restrictedKeysText(plan)}
      </Typography>
      <DataTable
        label="What restoring would change"
        rows={linesOf(plan)}
        columns={columns}
        rowKey={({ table }) => table}
      />
    </>
  );
}
