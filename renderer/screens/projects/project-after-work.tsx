import { useTable, useToday } from '@renderer/data/desk-context';
import { AfterWorkSection } from '@renderer/panels/after-work/after-work-section';
import { PeerLink } from '@renderer/panels/peer-link';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import type { Project } from '@shared/model/project';
import { isAfterWork } from '@shared/rules/after-work';

/** What followed the work of each peer in the project. */
export function ProjectAfterWork({ project }: { project: Project }) {
  const today = useToday();
  const nameOf = usePeerNames();
  const rows = useTable('assignments')
    .all.filter((assignment) => assignment.projectId === project.id && isAfterWork(assignment, project, today))
    .map((assignment) => ({
      assignment,
      name: nameOf(assignment.peerId) ?? 'Peer no longer here',
      title: <PeerLink peerId={assignment.peerId} />,
    }));
  return <AfterWorkSection rows={rows} />;
}
