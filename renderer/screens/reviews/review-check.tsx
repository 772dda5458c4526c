import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Section } from '@renderer/components/page';
import { instantText } from '@renderer/words/instant-text';
import { reviewCauseText } from '@renderer/words/review-cause-text';
import { figureName, figureText } from '@renderer/words/review-words';
import type { PoolReview } from '@shared/model/pool-review';
import { yearText } from '@shared/rules/year';
import { useEffect, useRef } from 'react';
import type { Checked } from './use-check';

/** Differences shown; with more of them the rest is counted. */
const SHOWN = 200;
const CAUSES = 4;

type Props = { review: PoolReview; isChecking: boolean; checked: Checked | 'failed' | undefined };

/** What differs between the review and the same figures worked out from today's records, and why. */
export function ReviewCheck({ review, isChecking, checked }: Props) {
  const section = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (checked) section.current?.scrollIntoView({ block: 'nearest' });
  }, [checked]);
  if (!isChecking && !checked) return null;
  return (
    <div ref={section}>
      <Section title="Checked against today&#39;s records">
        {isChecking ? <LinearProgress aria-label="Checking" /> : null}
        {checked === 'failed' ? (
          <Alert severity="error">
            The review could not be checked. It is kept as it was, and so are your records. Please try again.
          </Alert>
        ) : null}
        {checked && checked !== 'failed' ? <Outcome review={review} checked={checked} /> : null}
      </Section>
    </div>
  );
}

function Outcome({ review, checked }: { review: PoolReview; checked: Checked }) {
  const { differences, agreement } = checked;
  const rest = differences.length - SHOWN;
  return (
    <>
      {differences.length === 0 ? (
        <Alert severity="success">
          Every figure is the same, worked out again on {instantText(checked.at)} from the records as they are now.
        </Alert>
      ) : (
        <Alert severity="warning">
          {differences.length === 1 ? '1 peer differs' : `${differences.length.toLocaleString('en-GB')} peers differ`},
          worked out again on {instantText(checked.at)} from the records as they are now. The review stays as it was.
        </Alert>
      )}
      {agreement.length > 0 ? (
        <Alert severity="info" sx={{ mt: 1 }}>
          What was agreed with the LGA has changed since:{' '}
          {agreement
            .map(({ name, before, after }) => `${name} ${before ? `${before} \u2192 ` : ''}${after}`)
            .join('; ')}
          .
        </Alert>
      ) : null}
      {differences.length > 0 ? (
        <TableContainer sx={{ mt: 1 }} tabIndex={0} role="region" aria-label="What differs">
          <Table aria-label="What differs" sx={{ minWidth: 720, '& td, & th': { verticalAlign: 'top' } }}>
            <TableHead>
              <TableRow>
                <TableCell sx={{ width: '22%' }}>Peer</TableCell>
                <TableCell sx={{ width: '33%' }}>What differs</TableCell>
                <TableCell>Why</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {differences.slice(0, SHOWN).map((difference) => (
                <Difference
                  key={difference.peerId}
                  difference={difference}
                  yearName={yearText(review.yearKey)}
                  agreementChanged={agreement.length > 0}
                />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      ) : null}
      {rest > 0 ? <p>{rest.toLocaleString('en-GB')} more peers differ.</p> : null}
    </>
  );
}

type DifferenceProps = { difference: Checked['differences'][number]; yearName: string; agreementChanged: boolean };

function Difference({ difference, yearName, agreementChanged }: DifferenceProps) {
  const { was, is, figures, causes } = difference;
  const more = causes.length - CAUSES;
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ fontWeight: 400 }}>
        {(is ?? was)?.name}
      </TableCell>
      <TableCell>
        {was && is ? (
          <Lines
            lines={figures.map(
              (figure) => `${figureName(figure)}: ${figureText(figure, was)} \u2192 ${figureText(figure, is)}`,
            )}
          />
        ) : was ? (
          'In the review, no longer in the pool'
        ) : (
          'Not in the review, in the pool now'
        )}
      </TableCell>
      <TableCell>
        <Lines
          lines={[
            ...causes.slice(0, CAUSES).map((cause) => reviewCauseText(cause, yearName)),
            ...(more > 0
              ? [`${more} more ${more === 1 ? 'change' : 'changes'}: see the history of the peer and the days`]
              : []),
            ...(causes.length === 0
              ? [agreementChanged ? 'What was agreed with the LGA has changed' : 'The history does not tell']
              : []),
          ]}
        />
      </TableCell>
    </TableRow>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <Box key={line} sx={{ overflowWrap: 'anywhere' }}>
      {line}
    </Box>
  ));
}
