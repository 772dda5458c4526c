import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { Section } from '@renderer/components/page';
import { ToldLine, type Told } from '@renderer/components/told-line';
import { useAgreement, useCouncilBook, useRefusal, useTable } from '@renderer/data/desk-context';
import { ListWaysOut } from '@renderer/panels/list-ways-out';
import { instantText } from '@renderer/words/instant-text';
import { FOR_US, lastReturns, sheetsOf } from '@shared/exports/last-return';
import type { ExportLog } from '@shared/model/export-log';
import { yearFromKey, yearText } from '@shared/rules/year';
import type { ListColumn } from '@shared/views/list-column';
import { useMemo, useState } from 'react';
import { useMakeReturn } from './use-make-return';

const LEAVING: readonly ListColumn<ExportLog>[] = [
  { id: 'recipient', title: 'For whom', kind: 'text', value: ({ recipient }) => recipient },
  { id: 'at', title: 'Last made', kind: 'text', value: ({ at }) => instantText(at) },
  { id: 'year', title: 'Year', kind: 'text', value: ({ yearKey }) => yearText(yearKey) },
  { id: 'sheets', title: 'Sheets', kind: 'text', value: (line) => sheetsOf(line).join(', ') },
];

/** What goes to whom: the last return to each recipient, and the same again in one press. */
export function ReturnsSection() {
  const log = useTable('exportLog');
  const agreement = useAgreement();
  const reading = useRefusal() !== undefined;
  const { make } = useMakeReturn(useCouncilBook());
  const last = useMemo(() => lastReturns(log.all), [log]);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();

  const makeAgain = async (line: ExportLog): Promise<Told | undefined> => {
    const year = yearFromKey(line.yearKey, agreement);
    if (!year)
      return {
        severity: 'error',
        text: `Nothing was made: the year ${yearText(line.yearKey)} is counted otherwise by now. Press \u201CExport\u201D and choose the year.`,
      };
    const asCsv = line.fileName.endsWith('.csv');
    const includeUnused = line.recipient === FOR_US || (line.includeUnused ?? false);
    try {
      const made = await make(
        { year, recipient: line.recipient, sheets: sheetsOf(line), includeUnused, asCsv },
        () => undefined,
      );
      if (!made.saved) return made.sentence === undefined ? undefined : { severity: 'error', text: made.sentence };
      const notLogged = reading ? ' The export log of the office does not have it: tell whoever writes.' : '';
      return { severity: 'success', text: `Saved as ${made.fileName}.${notLogged}` };
    } catch {
      return {
        severity: 'error',
        text: 'The spreadsheet could not be made. Your records are as they were. Please try again.',
      };
    }
  };
  const again = async (line: ExportLog) => {
    setBusy(true);
    setTold(undefined);
    setTold(await makeAgain(line).finally(() => setBusy(false)));
  };
  if (last.length === 0) return null;
  const columns: TableColumn<ExportLog>[] = [
    { id: 'recipient', title: 'For whom', width: 180, render: (line) => line.recipient },
    { id: 'at', title: 'Last made', width: 140, render: (line) => instantText(line.at) },
    { id: 'year', title: 'Year', width: 100, render: (line) => yearText(line.yearKey) },
    {
      id: 'sheets',
      title: 'Sheets',
      render: (line) => {
        const text = sheetsOf(line).join(', ');
        return <span title={text}>{text}</span>;
      },
    },
    {
      id: 'again',
      title: '',
      width: 190,
      align: 'right',
      render: (line) => (
        <Button
          size="small"
          disabled={busy}
          aria-label={`The same return again, for ${line.recipient}`}
          onClick={() => void again(line)}
        >
          The same return again
        </Button>
      ),
    },
  ];
  return (
    <Section
      title="Returns made before"
      count={last.length}
      right={<ListWaysOut small label="Returns made before" rows={last} columns={LEAVING} />}
    >
      <DataTable
        label="Returns made before"
        rows={last}
        columns={columns}
        rowKey={(line) => line.recipient}
        minWidth={760}
      />
      {busy ? <LinearProgress sx={{ mt: 1 }} aria-label="Making the spreadsheet" /> : null}
      <ToldLine told={told} />
    </Section>
  );
}
