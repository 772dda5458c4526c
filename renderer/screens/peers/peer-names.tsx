import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ProblemLine } from '@renderer/components/problem-line';
import { Section } from '@renderer/components/page';
import { useDesk } from '@renderer/data/desk-context';
import { WritersOnly } from '@renderer/panels/writers-only';
import { problemText } from '@renderer/words/problem-text';
import { PeerSchema, type AlsoWritten, type Peer } from '@shared/model/peer';
import { formatUkDate } from '@shared/rules/uk-date';
import { useState } from 'react';

/** The names in spreadsheets that somebody said to be this peer: an import goes by them until they are forgotten here. */
export function PeerNames({ peer }: { peer: Peer }) {
  const desk = useDesk();
  const [problem, setProblem] = useState<string>();
  const names = peer.alsoWritten ?? [];
  if (names.length === 0) return null;
  const forget = async (gone: AlsoWritten) => {
    const after = PeerSchema.parse({ ...peer, alsoWritten: names.filter((each) => each !== gone) });
    const saved = await desk.commit({
      label: { code: 'edit-peer', ids: [peer.id], count: 1 },
      operations: [{ table: 'peers', key: peer.id, after }],
    });
    setProblem(saved.ok ? undefined : problemText(saved.problem));
  };
  return (
    <Section title="Names in spreadsheets">
      <ProblemLine text={problem} />
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {names.map((each) => (
          <Box
            component="li"
            key={`${each.name} ${each.council} ${each.on}`}
            sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 2, lineHeight: '24px' }}
          >
            <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {each.council ? `${each.name}, ${each.council}` : each.name}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                , as decided on {formatUkDate(each.on)}
              </Box>
            </Box>
            <WritersOnly>
              <Button
                size="small"
                sx={{ flex: 'none' }}
                aria-label={`Forget the name ${each.name}`}
                onClick={() => void forget(each)}
              >
                Forget
              </Button>
            </WritersOnly>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
