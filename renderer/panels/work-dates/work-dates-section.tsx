import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { HiddenText, Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { ToldLine, type Told } from '@renderer/components/told-line';
import { useToday } from '@renderer/data/desk-context';
import { WORK_DATE_WORDS } from '@shared/exports/work-date-words';
import { WORK_DATE_KINDS } from '@shared/model/work-date';
import { formatRange } from '@shared/rules/uk-date';
import { isStillOpen, workDateKinds, type WorkDate } from '@shared/rules/work-dates';
import { useState } from 'react';
import { WritersOnly } from '../writers-only';
import { PurchaseOrderLine } from './purchase-order-line';
import type { Work } from './use-work';
import { useWorkDates } from './use-work-dates';
import { SaveCalendarButton } from './save-calendar-button';
import { WorkDateActions } from './work-date-actions';
import { WorkDateStatus } from './work-date-status';
import { workFacts } from './work-facts';

/** The PO of a piece of work and its dates in their order, each of which can be noted as done. */
export function WorkDatesSection({ work, level = 2 }: { work: Work; level?: 2 | 3 }) {
  const task = useTask();
  const dates = useWorkDates()(work.project);
  const facts = workFacts(work);
  const [told, setTold] = useState<Told>();
  const columns = useColumns(work, (sentence) =>
    setTold(sentence === undefined ? undefined : { severity: 'error', text: sentence }),
  );
  const openDates = dates.filter(isStillOpen);
  const canAdd = workDateKinds(work.project).length < WORK_DATE_KINDS.length;
  return (
    <Section
      title="PO and dates of the work"
      level={level}
      right={
        dates.length > 0 ? (
          <Box sx={{ display: 'flex', gap: 1 }}>
            {canAdd ? (
              <WritersOnly>
                <Button size="small" onClick={() => task.open('work-date', facts)}>
                  Add a date
                </Button>
              </WritersOnly>
            ) : null}
            {/* Before there is a project the events would have other ids later, and stand in the calendar twice. */}
            {work.stored && openDates.length > 0 ? (
              <SaveCalendarButton work={work} dates={openDates} tell={setTold} />
            ) : null}
          </Box>
        ) : null
      }
    >
      <ToldLine told={told} />
      <PurchaseOrderLine work={work} />
      {dates.length > 0 ? (
        <DataTable
          label="Dates of the work"
          rows={dates}
          columns={columns}
          rowKey={({ kind }) => kind}
          minWidth={480}
        />
      ) : (
        <Box sx={{ color: 'text.secondary', py: 0.5 }}>
          The first day on site is not known yet. Once it is, the dates before and after it stand here.
        </Box>
      )}
      {work.stored ? null : (
        <Box sx={{ color: 'text.secondary', fontSize: 12, py: 0.5 }}>
          What is noted here makes the project of this request.
        </Box>
      )}
    </Section>
  );
}

function useColumns(work: Work, onSaved: (problem: string | undefined) => void): TableColumn<WorkDate>[] {
  const today = useToday();
  const isNarrow = useMediaQuery('(max-width: 999px)');
  return [
    { id: 'what', title: 'What', width: isNarrow ? 125 : 200, render: ({ kind }) => WORK_DATE_WORDS[kind] },
    { id: 'when', title: 'When', render: ({ from, to }) => formatRange(from, to, today) },
    { id: 'state', title: 'State', width: isNarrow ? 145 : 150, render: (date) => <WorkDateStatus date={date} /> },
    {
      id: 'actions',
      title: <HiddenText>Actions</HiddenText>,
      width: isNarrow ? 130 : 140,
      align: 'right',
      render: (date) => (
        <WritersOnly>
          <WorkDateActions work={work} date={date} onSaved={onSaved} />
        </WritersOnly>
      ),
    },
  ];
}
