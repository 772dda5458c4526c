import type { TableColumn } from '@renderer/components/data-table';
import { FittingTable } from '@renderer/components/fitting-table';
import { Section } from '@renderer/components/page';
import { ListWaysOut } from '@renderer/panels/list-ways-out';
import type { ListColumn } from '@shared/views/list-column';
import type { AnswersLine } from './answers-of';
import { daysText, shareText } from './answer-words';
import { FigureLink, YearShown } from './figure-link';
import { useContext } from 'react';

const COUNTS = [
  {
    id: 'received',
    title: 'Received',
    of: ({ received, further }: AnswersLine['figures']) => [...received, ...further],
  },
  { id: 'answered', title: 'Answered', of: ({ answered }: AnswersLine['figures']) => answered },
  { id: 'in-time', title: 'In time', of: ({ inTime }: AnswersLine['figures']) => inTime },
  { id: 'late', title: 'Late', of: ({ late }: AnswersLine['figures']) => late },
  { id: 'open', title: 'Open', of: ({ open }: AnswersLine['figures']) => open },
] as const;

type Props = { label: string; first: string; lines: readonly AnswersLine[] };

/** A section of the report with its table, which can be copied and printed by itself. */
export function AnswersSection(table: Props) {
  return (
    <Section title={table.label} right={<AnswersWaysOut {...table} />}>
      <AnswersTable {...table} />
    </Section>
  );
}

/** Copies and prints the table as it stands, with every column. */
export function AnswersWaysOut({ label, first, lines }: Props) {
  const year = useContext(YearShown) ?? '';
  const columns: readonly ListColumn<AnswersLine>[] = [
    { id: 'name', title: first, kind: 'text', value: ({ name }) => name },
    ...COUNTS.map(({ id, title, of }): ListColumn<AnswersLine> => ({
      id,
      title,
      kind: 'number',
      value: ({ figures }) => of(figures).length,
    })),
    { id: 'share', title: '% in time', kind: 'text', value: ({ figures }) => shareText(figures) },
    { id: 'median', title: 'Days, middle', kind: 'number', value: ({ figures }) => figures.medianDays },
    { id: 'longest', title: 'Days, longest', kind: 'number', value: ({ figures }) => figures.longestDays },
  ];
  const title = first === 'Year' ? label : `${label}, ${year}`;
  return <ListWaysOut small label={`How we answered: ${title}`} rows={lines} columns={columns} yearKey={year} />;
}

/** How requests were answered, a line for each month, year, kind of work or region; counts open their requests. */
export function AnswersTable({ label, first, lines }: Props) {
  const columns: TableColumn<AnswersLine>[] = [
    { id: 'name', title: first, least: 130, render: ({ name }) => <span title={name}>{name}</span> },
    ...COUNTS.map(({ id, title, of }): TableColumn<AnswersLine> => ({
      id,
      title,
      width: 82,
      align: 'right',
      render: ({ name, figures }) => <FigureLink of={name} what={title} rounds={of(figures)} />,
    })),
    { id: 'share', title: '% in time', width: 82, align: 'right', render: ({ figures }) => shareText(figures) },
    {
      id: 'median',
      title: 'Days, middle',
      width: 100,
      align: 'right',
      render: ({ figures }) => daysText(figures.medianDays),
    },
    {
      id: 'longest',
      title: 'Days, longest',
      width: 104,
      align: 'right',
      render: ({ figures }) => daysText(figures.longestDays),
    },
  ];
  return (
    <FittingTable
      label={label}
      rows={lines}
      columns={columns}
      rowKey={({ name }) => name}
      dropFirst={['open', 'longest', 'answered', 'median', 'received']}
    />
  );
}
