import { useCouncilBook, useTable, useToday } from '@renderer/data/desk-context';
import { useAssignmentsByRequest } from '@renderer/data/request-clocks';
import { useLimitIn } from '@renderer/panels/use-limit-in';
import { useThisYear } from '@renderer/panels/use-this-year';
import { PEER_STATUS_WORDS } from '@renderer/screens/peers/peer-words';
import { REQUEST_STATE_WORDS } from '@renderer/words/request-state-words';
import { PROJECT_STATE_WORDS } from '@renderer/words/project-words';
import { countOf } from '@renderer/words/table-words';
import { missingCase } from '@shared/model/result';
import { daysInWords } from '@shared/model/quarter-days';
import { councilRecords } from '@shared/rules/council-records';
import { peerLeft } from '@shared/rules/peer-left';
import { projectState } from '@shared/rules/project-state';
import { requestState } from '@shared/rules/request-state';
import type { FindLine } from '@shared/views/find-line';

/** What stands at the right of a line that was found: days left, the state, how many peers. For the lines in sight only. */
export function useBeside(): (line: FindLine) => string {
  const peers = useTable('peers');
  const book = useCouncilBook();
  const requests = useTable('requests');
  const projects = useTable('projects');
  const assignments = useAssignmentsByRequest();
  const today = useToday();
  const limitOfPeer = useLimitIn(useThisYear());

  const daysLeft = (id: string) => {
    const peer = peers.get(id);
    const limit = peer && limitOfPeer(peer.id);
    if (!limit) return '';
    return peerLeft(peer) ? PEER_STATUS_WORDS[peer.status] : `${daysInWords(limit.leftQuarterDays)} left`;
  };
  const stateOfRequest = (id: string) => {
    const request = requests.get(id);
    return request ? REQUEST_STATE_WORDS[requestState(request, assignments.get(request.id) ?? [])] : '';
  };
  const ofCouncil = (id: string) => {
    const council = book.all.find((one) => one.id === id);
    if (!council) return '';
    const records = { requests: requests.all, projects: projects.all, peers: peers.all };
    const { requests: asked, projects: work, peers: there } = councilRecords(council.id, records);
    return (
      [
        ['requests', asked.length],
        ['projects', work.length],
        ['peers', there.length],
      ] as const
    )
      .flatMap(([table, count]) => (count > 0 ? countOf(table, count) : []))
      .join(', ');
  };
  const stateOfProject = (id: string) => {
    const project = projects.get(id);
    return project ? PROJECT_STATE_WORDS[projectState(project, today)] : '';
  };
  return ({ kind, id }) => {
    switch (kind) {
      case 'peer':
        return daysLeft(id);
      case 'request':
        return stateOfRequest(id);
      case 'council':
        return ofCouncil(id);
      case 'project':
        return stateOfProject(id);
      case 'action':
        return '';
      default:
        return missingCase(kind);
    }
  };
}
