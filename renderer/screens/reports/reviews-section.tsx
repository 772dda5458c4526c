import WarningAmber from '@mui/icons-material/WarningAmber';
import { zodResolver } from '@hookform/resolvers/zod';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import { ProblemLine } from '@renderer/components/problem-line';
import { DateInput } from '@renderer/components/date-input';
import { FormDaySchema } from '@renderer/components/form-days';
import type { TableColumn } from '@renderer/components/data-table';
import { FittingTable } from '@renderer/components/fitting-table';
import { Section } from '@renderer/components/page';
import { Status } from '@renderer/components/status';
import { useCouncilBook, useDesk, usePrivacy, useRefusal, useTable, useToday } from '@renderer/data/desk-context';
import { buildReview } from '@renderer/data/reviews/make-review';
import { ListWaysOut } from '@renderer/panels/list-ways-out';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { instantText } from '@renderer/words/instant-text';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { reviewDefinitions } from '@renderer/words/review-words';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { PoolReview } from '@shared/model/pool-review';
import { daysAsFigure } from '@shared/model/quarter-days';
import { reviewDueOn } from '@shared/rules/retention';
import { formatUkDate } from '@shared/rules/uk-date';
import type { ListColumn } from '@shared/views/list-column';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link as RouterLink, useNavigate } from 'react-router';
import { z } from 'zod';
import { yearText } from '@shared/rules/year';

/** Makes a review of the pool as of a day in one press, and lists those made before. */
export function ReviewsSection() {
  const reviews = useTable('poolReviews');
  const reading = useRefusal() !== undefined;
  const privacy = usePrivacy();
  const newest = useMemo(() => reviews.all.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1)), [reviews]);
  const leaving: readonly ListColumn<PoolReview>[] = [
    { id: 'asOf', title: 'As of', kind: 'date', value: ({ asOf }) => asOf },
    { id: 'year', title: 'Year', kind: 'text', value: ({ yearKey }) => yearText(yearKey) },
    { id: 'made', title: 'Made', kind: 'text', value: ({ madeAt }) => instantText(madeAt) },
    { id: 'by', title: 'By', kind: 'text', value: ({ madeBy }) => madeBy },
    { id: 'peers', title: 'Peers', kind: 'number', value: ({ totals }) => totals.peers },
    { id: 'days', title: 'Worked and booked', kind: 'days', value: ({ totals }) => daysOf(totals) },
    { id: 'keep', title: 'Up for review', kind: 'date', value: ({ madeOn }) => reviewDueOn(madeOn, privacy) },
  ];
  return (
    <Section
      title="Reviews of the pool"
      {...(newest.length > 0 ? { count: newest.length } : {})}
      right={
        newest.length > 0 ? <ListWaysOut small label="Reviews of the pool" rows={newest} columns={leaving} /> : null
      }
    >
      <p>
        Where every peer of the pool stands against the limit on one day, with training, availability and room for
        remarks, for a reviewer to read. It is kept as it is made, with what its figures mean, and can be checked
        against the records later. For a day that has passed it is worked out from the dated days as they are recorded
        now.
      </p>
      {reading ? <p>You are reading these records: a review is made by whoever writes.</p> : <MakeReview />}
      {newest.length > 0 ? <Reviews reviews={newest} /> : null}
    </Section>
  );
}

function MakeReview() {
  const today = useToday();
  const make = useMakeReview();
  const [error, setError] = useState<string>();
  const form = useForm({ resolver: zodResolver(schemaOn(today)), defaultValues: { asOf: today } });
  const { isSubmitting } = form.formState;
  return (
    <Box
      component="form"
      aria-label="Review the pool"
      noValidate
      onSubmit={(event) => {
        event.stopPropagation();
        void form.handleSubmit(async ({ asOf }) => setError(await make(asOf)))(event);
      }}
      sx={{ mb: 1.5 }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', flexWrap: 'wrap' }}>
        <Box sx={{ width: 200 }}>
          <DateInput control={form.control} errorText={errorText} name="asOf" label="As of" today={today} required />
        </Box>
        <Button type="submit" disabled={isSubmitting}>
          Review the pool
        </Button>
      </Box>
      {isSubmitting ? <LinearProgress sx={{ mt: 1 }} aria-label="Making the review" /> : null}
      <ProblemLine text={error} sx={{ mt: 1 }} />
    </Box>
  );
}

function schemaOn(today: CalendarDay) {
  return z.object({ asOf: FormDaySchema.refine((day) => day <= today, 'review-ahead') });
}

function errorText(code: string | undefined): string | undefined {
  return code === 'review-ahead' ? 'Choose today or a day that has passed.' : fieldErrorText(code);
}

/** Makes a review, keeps it and opens it; answers with a sentence where it could not be kept. */
function useMakeReview() {
  const desk = useDesk();
  const councils = useCouncilBook();
  const nameOf = usePeerNames();
  const navigate = useNavigate();
  return async (asOf: CalendarDay): Promise<string | undefined> => {
    try {
      const { review, operations } = await buildReview(
        desk,
        { councils, nameOf, definitions: reviewDefinitions },
        asOf,
      );
      const kept = await desk.commit({ label: { code: 'review-made', ids: [], count: 1 }, operations });
      if (!kept.ok) return problemText(kept.problem);
      await navigate(`/reports/reviews/${review.id}`);
      return undefined;
    } catch {
      return 'The review could not be made. Your records are as they were. Please try again.';
    }
  };
}

const daysOf = (totals: PoolReview['totals']) => totals.workedQuarterDays + totals.bookedQuarterDays;

function Reviews({ reviews }: { reviews: readonly PoolReview[] }) {
  const today = useToday();
  const privacy = usePrivacy();
  const columns: TableColumn<PoolReview>[] = [
    {
      id: 'asOf',
      title: 'As of',
      width: 110,
      render: ({ id, asOf }) => (
        <Link component={RouterLink} to={`/reports/reviews/${id}`}>
          {formatUkDate(asOf)}
        </Link>
      ),
    },
    { id: 'year', title: 'Year', width: 100, render: ({ yearKey }) => yearText(yearKey) },
    { id: 'made', title: 'Made', width: 150, render: ({ madeAt }) => instantText(madeAt) },
    { id: 'by', title: 'By', width: 150, render: ({ madeBy }) => madeBy },
    {
      id: 'peers',
      title: 'Peers',
      width: 70,
      align: 'right',
      render: ({ totals }) => totals.peers.toLocaleString('en-GB'),
    },
    {
      id: 'days',
      title: 'Worked and booked',
      width: 150,
      align: 'right',
      render: ({ totals }) => daysAsFigure(daysOf(totals)),
    },
    {
      id: 'keep',
      title: 'Up for review',
      render: ({ madeOn }) => {
        const due = reviewDueOn(madeOn, privacy);
        return due <= today ? (
          <Status icon={WarningAmber} tone="warning">
            Since {formatUkDate(due)}: delete it if it is not needed
          </Status>
        ) : (
          `From ${formatUkDate(due)}`
        );
      },
    },
  ];
  return (
    <FittingTable
      label="Reviews of the pool"
      rows={reviews}
      columns={columns}
      rowKey={({ id }) => id}
      dropFirst={['by', 'year', 'keep']}
    />
  );
}
