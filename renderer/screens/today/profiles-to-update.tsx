import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { WritersOnly } from '@renderer/panels/writers-only';
import { PROFILE_MONTHS, type ProfileDue } from '@shared/rules/profiles-due';

/** Peers who are to be asked whether what we hold of them is still right: one line, as they are asked together. */
export function ProfilesToUpdate({ rows }: { rows: readonly ProfileDue[] }) {
  const task = useTask();
  const again = rows.filter(({ askedOn }) => askedOn !== null).length;
  return (
    <Section title="Profiles out of date" count={rows.length}>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 2,
          minHeight: 36,
          py: 0.5,
          borderTop: 1,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          {rows.length === 1 ? 'One peer has' : `${rows.length.toLocaleString('en-GB')} peers have`} not confirmed their
          profile for {PROFILE_MONTHS} months, or not since an election or a new role.
          {again > 0 ? ` ${again === 1 ? 'One was' : `${again.toLocaleString('en-GB')} were`} asked before.` : ''}
        </Box>
        <WritersOnly>
          <Button size="small" sx={{ flex: 'none' }} onClick={() => task.open('ask-profiles')}>
            Ask for updates
          </Button>
        </WritersOnly>
      </Box>
    </Section>
  );
}
