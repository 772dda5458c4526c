import { ProblemLine } from '@renderer/components/problem-line';
import type { TableColumn } from '@renderer/components/data-table';
import { FittingTable } from '@renderer/components/fitting-table';
import { HiddenText, Section } from '@renderer/components/page';
import { WritersOnly } from '@renderer/panels/writers-only';
import { useState, type ReactNode } from 'react';

/** Shows what went wrong with an act above its list; nothing where it went well. */
export type OnProblem = (sentence: string | undefined) => void;

type Props<Row> = Pick<Parameters<typeof FittingTable<Row>>[0], 'dropFirst' | 'shorter'> & {
  title: string;
  /** At the end of the title. */
  right?: ReactNode;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly TableColumn<Row>[];
  /** What can be done about a row, at its end. */
  renderActions: (row: Row, onProblem: OnProblem) => ReactNode;
  /** In pixels. */
  actionsWidth: number;
};

/** A list of Today, of which each row is acted on in place. */
export function TodayList<Row>({ title, right, rows, columns, renderActions, actionsWidth, ...table }: Props<Row>) {
  const [problem, setProblem] = useState<string>();
  const all: TableColumn<Row>[] = [
    ...columns,
    {
      id: 'actions',
      title: <HiddenText>Actions</HiddenText>,
      width: actionsWidth,
      align: 'right',
      render: (row) => <WritersOnly>{renderActions(row, setProblem)}</WritersOnly>,
    },
  ];
  return (
    <Section title={title} count={rows.length} right={right}>
      <ProblemLine text={problem} />
      <FittingTable label={title} rows={rows} columns={all} {...table} />
    </Section>
  );
}
