import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { FilterChips } from '@renderer/components/filter-chips';
import { Section } from '@renderer/components/page';
import { ToldLine } from '@renderer/components/told-line';
import { capitalised } from '@shared/exports/words';
import {
  COMPARED,
  type Compared,
  type ComparedPeer,
  type ComparedRow,
  type Comparison,
} from '@shared/import/compare/comparison';
import { reasonText } from '@shared/import/reason-text';
import { yearText } from '@shared/rules/year';
import { useMemo, useState } from 'react';
import { StepFoot } from './step-foot';
import { useSaveComparison } from './use-save-comparison';

/** Past this many lines a table scrolls in its own place. */
const MOST_FLOWING = 8;

type Props = { comparison: Comparison; onBack: () => void; onCancel: () => void };

/** Their list beside our records: rows by how they compare, days per peer side by side. Nothing is written. */
export function CompareStep({ comparison, onBack, onCancel }: Props) {
  const [shown, setShown] = useState<Compared>(() => firstToShow(comparison));
  const { save, busy, told } = useSaveComparison(comparison);
  const rows = useMemo(() => comparison.rows.filter(({ is }) => is === shown), [comparison, shown]);
  const { notCompared, ignored } = comparison;
  return (
    <>
      <Box sx={{ mb: 2 }}>
        <FilterChips
          label="Rows compared"
          chips={COMPARED.map((is) => ({ value: is, text: capitalised(is), count: comparison.counts[is] }))}
          value={shown}
          onChange={setShown}
        />
        <Box sx={{ color: 'text.secondary', mt: 1 }}>{restText(notCompared.length, ignored)}</Box>
      </Box>
      <Section title={capitalised(shown)} count={rows.length}>
        <Rows rows={rows} shown={shown} />
      </Section>
      {notCompared.length > 0 ? (
        <Section title="Not compared" count={notCompared.length}>
          <Tall tall={notCompared.length > MOST_FLOWING}>
            <DataTable
              fill={notCompared.length > MOST_FLOWING}
              label="Rows not compared"
              rows={notCompared}
              columns={NOT_COMPARED_COLUMNS}
              rowKey={({ sheet, row }) => `${sheet} ${row}`}
              minWidth={640}
            />
          </Tall>
        </Section>
      ) : null}
      <Section title="Days per peer, side by side" count={comparison.peers.length}>
        {comparison.peers.length === 0 ? (
          <Box sx={{ py: 1, color: 'text.secondary' }}>Their list names no days.</Box>
        ) : (
          <Tall tall={comparison.peers.length > MOST_FLOWING}>
            <DataTable
              fill={comparison.peers.length > MOST_FLOWING}
              label="Days per peer, theirs and ours"
              rows={comparison.peers}
              columns={PEER_COLUMNS}
              rowKey={({ peerId, yearKey }) => `${peerId} ${yearKey}`}
              minWidth={720}
            />
          </Tall>
        )}
      </Section>
      <ToldLine told={told} />
      <StepFoot text="Compared only: nothing of this list goes into your records." onCancel={onCancel} onBack={onBack}>
        <Button variant="contained" startIcon={<FileDownloadOutlined />} disabled={busy} onClick={() => void save()}>
          Save as a spreadsheet
        </Button>
      </StepFoot>
    </>
  );
}

const ROW_COLUMNS: TableColumn<ComparedRow>[] = [
  { id: 'what', title: 'What', width: 80, render: ({ what }) => what },
  { id: 'peer', title: 'Peer', width: 170, render: ({ peerName }) => <span title={peerName}>{peerName}</span> },
  { id: 'place', title: 'Their row', width: 130, render: ({ sheet, row }) => (row === null ? '' : `${sheet}, ${row}`) },
  { id: 'theirs', title: 'They say', render: ({ theirs }) => <span title={theirs}>{theirs}</span> },
  { id: 'ours', title: 'We have', render: ({ ours }) => <span title={ours}>{ours}</span> },
  { id: 'differs', title: 'What differs', width: 260, render: ({ differs }) => <span title={differs}>{differs}</span> },
];

/** Columns that say nothing of rows that compare so. */
const EMPTY_IN: Readonly<Record<Compared, readonly string[]>> = {
  same: ['differs'],
  different: [],
  'only theirs': ['ours', 'differs'],
  'only ours': ['place', 'theirs', 'differs'],
};

const NOT_COMPARED_COLUMNS: TableColumn<Comparison['notCompared'][number]>[] = [
  { id: 'place', title: 'Their row', width: 150, render: ({ sheet, row }) => `${sheet}, ${row}` },
  { id: 'says', title: 'They say', render: ({ says }) => <span title={says}>{says}</span> },
  { id: 'why', title: 'Why', width: 320, render: ({ why }) => why.map(reasonText).join('; ') },
];

const PEER_COLUMNS: TableColumn<ComparedPeer>[] = [
  { id: 'peer', title: 'Peer', render: ({ peerName }) => <span title={peerName}>{peerName}</span> },
  { id: 'year', title: 'Year', width: 110, render: ({ yearKey }) => yearText(yearKey) },
  {
    id: 'theirs',
    title: 'Theirs',
    width: 90,
    align: 'right',
    render: ({ theirsQuarterDays }) => <DaysFigure quarterDays={theirsQuarterDays} />,
  },
  {
    id: 'ours',
    title: 'Ours',
    width: 90,
    align: 'right',
    render: ({ oursQuarterDays }) => <DaysFigure quarterDays={oursQuarterDays} />,
  },
  {
    id: 'difference',
    title: 'Difference',
    width: 110,
    align: 'right',
    render: ({ theirsQuarterDays, oursQuarterDays }) => (
      <DaysFigure quarterDays={theirsQuarterDays - oursQuarterDays} bold />
    ),
  },
  { id: 'is', title: 'Result', width: 130, render: ({ is }) => capitalised(is) },
];

function Rows({ rows, shown }: { rows: readonly ComparedRow[]; shown: Compared }) {
  if (rows.length === 0) return <Box sx={{ py: 1, color: 'text.secondary' }}>No row.</Box>;
  const tall = rows.length > MOST_FLOWING;
  return (
    <Tall tall={tall}>
      <DataTable
        fill={tall}
        label="Rows compared"
        rows={rows}
        columns={ROW_COLUMNS.filter(({ id }) => !EMPTY_IN[shown].includes(id))}
        rowKey={({ id }) => id}
        minWidth={900}
      />
    </Tall>
  );
}

function Tall({ tall, children }: { tall: boolean; children: React.ReactNode }) {
  return <Box sx={tall ? { height: 340, display: 'flex', flexDirection: 'column' } : {}}>{children}</Box>;
}

function firstToShow({ counts }: Comparison): Compared {
  return (['different', 'only theirs', 'only ours'] as const).find((is) => counts[is] > 0) ?? 'same';
}

/** What of their rows stands in none of the four. */
function restText(notCompared: number, ignored: number): string {
  const waiting =
    notCompared === 0
      ? 'Every row of theirs was compared.'
      : `${notCompared.toLocaleString('en-GB')} ${notCompared === 1 ? 'row needs' : 'rows need'} an answer first and ${notCompared === 1 ? 'was' : 'were'} not compared: go back to answer.`;
  const others =
    ignored === 0
      ? ''
      : ` ${ignored.toLocaleString('en-GB')} of their rows ${ignored === 1 ? 'holds' : 'hold'} no record.`;
  return waiting + others;
}
