import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ProblemLine } from '@renderer/components/problem-line';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { HiddenText, Section } from '@renderer/components/page';
import { takenAs } from '@renderer/words/remembered-heading-text';
import { SHEET_KIND_WORDS } from '@renderer/words/sheet-kind-words';
import { problemText } from '@renderer/words/problem-text';
import { KIND_OF_WORK, type RememberedHeading } from '@shared/model/remembered-headings';
import { useState } from 'react';
import { useRememberedHeadings } from './use-remembered-headings';

const KIND_WORDS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SHEET_KIND_WORDS),
  [KIND_OF_WORK, 'Days across: a kind of work'],
]);

/** The headings that the office corrected: its next spreadsheet is taken the same way, unless they are forgotten here. */
export function RememberedHeadings() {
  const { remembered, keep } = useRememberedHeadings();
  const [problem, setProblem] = useState<string>();
  if (remembered.headings.length + remembered.sheets.length === 0) return null;
  const forget = async (headings: readonly RememberedHeading[]) => {
    const saved = await keep({ headings: [...headings], sheets: headings.length === 0 ? [] : remembered.sheets });
    setProblem(saved.ok ? undefined : problemText(saved.problem));
  };
  const columns: TableColumn<RememberedHeading>[] = [
    { id: 'heading', title: 'Heading', render: ({ heading }) => heading },
    { id: 'holds', title: 'In a sheet of', width: 180, render: ({ holds }) => KIND_WORDS.get(holds) ?? holds },
    { id: 'field', title: 'Taken as', width: 200, render: takenAs },
    {
      id: 'forget',
      title: <HiddenText>Actions</HiddenText>,
      width: 100,
      align: 'right',
      render: (line) => (
        <Button
          size="small"
          aria-label={`Forget the heading ${line.heading}`}
          onClick={() => void forget(remembered.headings.filter((each) => each !== line))}
        >
          Forget
        </Button>
      ),
    },
  ];
  return (
    <Box sx={{ mt: 4 }}>
      <Section
        title="Headings that you corrected"
        count={remembered.headings.length}
        right={
          <Button size="small" onClick={() => void forget([])}>
            Forget all
          </Button>
        }
      >
        <ProblemLine text={problem} />
        <DataTable
          label="Headings that you corrected"
          rows={remembered.headings}
          columns={columns}
          rowKey={({ holds, heading }) => `${holds} ${heading}`}
        />
      </Section>
    </Box>
  );
}
