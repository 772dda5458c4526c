import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useAgreement, useTable, useToday, useTrainingBook, useYearDays } from '@renderer/data/desk-context';
import type { Agreement } from '@shared/model/settings';
import { agreementEffects } from '@shared/rules/agreement-effects';
import { yearOf, yearText } from '@shared/rules/year';
import { useMemo } from 'react';
import { AgreementTouched } from './agreement-touched';
import { agreementChanges, type ChangedFrom, type JudgedAgreement } from './agreement-changes';

/** What the terms that were typed would change, before they are saved. */
export function AgreementPreview({ draft, from }: { draft: Agreement; from: ChangedFrom }) {
  const now = useJudged(useAgreement());
  const then = useJudged(draft);
  if (!now || !then) return null;
  const { terms, holds, effects } = agreementChanges(now, then, from);
  return (
    <Box component="section" aria-labelledby="agreement-changes" sx={{ bgcolor: 'custom.sunken', p: 2 }}>
      <Typography id="agreement-changes" variant="h2" component="h3">
        What this changes
      </Typography>
      {terms.length === 0 ? 'Nothing yet.' : null}
      {terms.map((term) => (
        <div key={term}>{term}</div>
      ))}
      {[...effects, ...holds].map((sentence) => (
        <Box key={sentence} sx={{ color: 'text.secondary' }}>
          {sentence}
        </Box>
      ))}
      <AgreementTouched draft={draft} from={from} />
    </Box>
  );
}

function useJudged(agreement: Agreement): JudgedAgreement | undefined {
  const today = useToday();
  const peers = useTable('peers');
  const training = useTrainingBook();
  const year = yearOf(today, agreement);
  const days = useYearDays(year);
  return useMemo(() => {
    if (!days) return undefined;
    const entriesByPeer = days.byPeer;
    return {
      agreement,
      yearName: yearText(days.year.key),
      effects: agreementEffects({ agreement, year: days.year, entriesByPeer, peers: peers.all, training, today }),
    };
  }, [agreement, days, peers, training, today]);
}
