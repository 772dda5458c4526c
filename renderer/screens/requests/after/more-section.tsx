import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Section } from '@renderer/components/page';
import { useWork } from '@renderer/panels/work-dates/use-work';
import { WorkDatesSection } from '@renderer/panels/work-dates/work-dates-section';
import { selectionOf } from '@shared/rules/selection';
import { useState } from 'react';
import type { ViewProps } from '../request-view';
import { SelectionTable } from './selection-table';

/** What comes after the answer: whom the LGA chose, the PO, and the dates of the work. Open once a peer is before the LGA. */
export function MoreSection(props: ViewProps) {
  const { request, assignments } = props;
  const work = useWork(null, request.id);
  const before = assignments.filter((one) => selectionOf(one) !== undefined);
  const [opened, setOpened] = useState<boolean>();
  const isOpen = opened ?? (before.length > 0 || work?.stored !== undefined);
  if (request.outcome === 'withdrawn' || !work) return null;
  return (
    <Section
      title="More"
      right={
        <Link component="button" type="button" aria-expanded={isOpen} onClick={() => setOpened(!isOpen)}>
          {isOpen ? 'Hide' : 'Show'}
        </Link>
      }
    >
      {isOpen ? (
        <>
          {before.length > 0 ? <SelectionTable {...props} rows={before} /> : null}
          <WorkDatesSection work={work} level={3} />
        </>
      ) : (
        <Box sx={{ color: 'text.secondary' }}>What the LGA said of the peers, the PO, and the dates of the work.</Box>
      )}
    </Section>
  );
}
