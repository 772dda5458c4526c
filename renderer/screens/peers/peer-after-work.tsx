import Box from '@mui/material/Box';
import { useTable, useToday } from '@renderer/data/desk-context';
import { AfterWorkSection } from '@renderer/panels/after-work/after-work-section';
import { ProjectLink } from '@renderer/panels/project-link';
import { projectDates } from '@renderer/words/project-words';
import type { PeerId } from '@shared/model/ids';
import { afterWorkOf } from '@shared/rules/after-work';

/** What followed each piece of work of the peer, the newest first. */
export function PeerAfterWork({ peerId }: { peerId: PeerId }) {
  const today = useToday();
  const assignments = useTable('assignments').all;
  const projects = useTable('projects');
  const rows = afterWorkOf(peerId, assignments, projects.get, today).map(({ assignment, project }) => ({
    assignment,
    name: project.name,
    title: (
      <>
        <ProjectLink project={project} />{' '}
        <Box component="span" sx={{ color: 'text.secondary', fontSize: 12 }}>
          {projectDates(project, today)}
        </Box>
      </>
    ),
  }));
  return <AfterWorkSection rows={rows} />;
}
