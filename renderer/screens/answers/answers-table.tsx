import type { TableColumn } from '@renderer/components/data-table';
import { FittingTable } from '@renderer/components/fitting-table';
import type { AnswersLine } from './answers-of';
import { daysText, shareText } from './answer-words';
import { FigureLink } from './figure-link';
import type { Behind } from './rounds-dialog';

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

type Props = { label: string; first: string; lines: readonly AnswersLine[]; show: (behind: Behind) => void };

/** How requests were answered, a line for each month, year, kind of work or region; counts open their requests. */
export function AnswersTable({ label, first, lines, show }: Props) {
  const columns: TableColumn<AnswersLine>[] = [
    { id: 'name', title: first, least: 130, render: ({ name }) => <span title={name}>{name}</span> },
    ...COUNTS.map(({ id, title, of }): TableColumn<AnswersLine> => ({
      id,
      title,
      width: 82,
      align: 'right',
      render: ({ name, figures }) => <FigureLink of={name} what={title} rounds={of(figures)} show={show} />,
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
