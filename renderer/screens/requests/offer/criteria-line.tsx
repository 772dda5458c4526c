import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { WritersOnly } from '@renderer/panels/writers-only';
import { COUNCIL_TYPE_WORDS } from '@renderer/words/council-words';
import type { OfferCriteria } from '@shared/model/offer';

/** What peers are looked at by, how many meet it, and in which order they stand. */
export function CriteriaLine({
  criteria,
  count,
  onChange,
}: {
  criteria: OfferCriteria;
  count: number;
  onChange: () => void;
}) {
  const meet = count === 1 ? '1 peer meets' : `${count.toLocaleString('en-GB')} peers meet`;
  return (
    <Box sx={{ display: 'flex', columnGap: 2, flexWrap: 'wrap', mb: 0.5, lineHeight: '20px' }}>
      <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
        <span role="status">
          <strong>{meet}</strong> what was asked
        </span>
        : {criteriaText(criteria)}.{' '}
        <WritersOnly>
          <Link component="button" type="button" onClick={onChange} sx={{ verticalAlign: 'baseline' }}>
            Change what is asked
          </Link>
        </WritersOnly>
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: 12 }}>in order: meets what was asked, fewest days used, name</Box>
    </Box>
  );
}

/** "Leader or Cabinet member; Housing and SEND; free on the dates". */
function criteriaText(criteria: OfferCriteria): string {
  const or = (words: readonly string[]) => words.join(' or ');
  const parts = [
    or(criteria.roles),
    criteria.skills.join(criteria.skillsNeeded === 'all' ? ' and ' : ' or '),
    or(criteria.councilTypes.map((type) => COUNCIL_TYPE_WORDS[type].toLowerCase())),
    or(criteria.regions),
    or(criteria.parties),
    criteria.groups.length > 0 ? `${or(criteria.groups)} group` : '',
    criteria.free ? 'free on the dates' : '',
    criteria.trainingMet ? 'training met' : '',
  ];
  return parts.filter(Boolean).join('; ') || 'nothing but to be in the pool';
}
