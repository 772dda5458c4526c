import CheckCircleOutline from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import HelpOutline from '@mui/icons-material/HelpOutlined';
import Button from '@mui/material/Button';
import type { TableColumn } from '@renderer/components/data-table';
import { FittingTable } from '@renderer/components/fitting-table';
import { Status } from '@renderer/components/status';
import { backupTime, sizeText } from '@renderer/words/backup-words';
import type { CopyEntry } from '@shared/ipc/copies-calls';
import { missingCase } from '@shared/model/result';
import { useState } from 'react';

const FIRST_SHOWN = 8;

/** The backups, newest first. */
export function BackupsTable({
  copies,
  onRestore,
}: {
  copies: readonly CopyEntry[];
  onRestore: (copy: CopyEntry) => void;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? copies : copies.slice(0, FIRST_SHOWN);
  const count = (copy: CopyEntry, table: 'peers' | 'requests' | 'dayEntries') =>
    copy.counts ? copy.counts[table].toLocaleString('en-GB') : '';
  const columns: TableColumn<CopyEntry>[] = [
    { id: 'at', title: 'Made', least: 130, render: (copy) => backupTime(copy.at) },
    { id: 'peers', title: 'Peers', width: 72, align: 'right', render: (copy) => count(copy, 'peers') },
    { id: 'requests', title: 'Requests', width: 88, align: 'right', render: (copy) => count(copy, 'requests') },
    { id: 'days', title: 'Day entries', width: 100, align: 'right', render: (copy) => count(copy, 'dayEntries') },
    { id: 'size', title: 'Size', width: 80, align: 'right', render: (copy) => sizeText(copy.bytes) },
    { id: 'state', title: 'State', width: 120, render: (copy) => <StateOf copy={copy} /> },
    { id: 'place', title: 'Where', width: 130, render: (copy) => PLACES[copy.place] },
    {
      id: 'restore',
      title: '',
      titleText: 'Restore',
      width: 84,
      align: 'right',
      render: (copy) => (
        <Button
          size="small"
          aria-label={`Restore the backup of ${backupTime(copy.at)}`}
          onClick={() => onRestore(copy)}
        >
          Restore
        </Button>
      ),
    },
  ];
  return (
    <>
      <FittingTable
        label="Backups"
        rows={shown}
        columns={columns}
        rowKey={(copy) => copy.name}
        dropFirst={['size', 'requests', 'days', 'peers']}
      />
      {shown.length < copies.length ? (
        <Button size="small" onClick={() => setAll(true)}>
          Show all {copies.length}
        </Button>
      ) : null}
    </>
  );
}

const PLACES: Record<CopyEntry['place'], string> = {
  own: 'This computer',
  folder: 'Chosen folder',
  both: 'Both folders',
};

function StateOf({ copy: { state } }: { copy: CopyEntry }) {
  switch (state) {
    case 'checked':
      return (
        <Status icon={CheckCircleOutline} tone="success">
          Checked
        </Status>
      );
    case 'damaged':
      return (
        <Status icon={ErrorOutline} tone="error" bold>
          Damaged
        </Status>
      );
    case 'unchecked':
      return (
        <Status icon={HelpOutline} tone="mute">
          Not checked
        </Status>
      );
    default:
      return missingCase(state);
  }
}
