import type { CouncilId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import type { Project } from '@shared/model/project';
import type { Request } from '@shared/model/request';

type Records = { requests: readonly Request[]; projects: readonly Project[]; peers: readonly Peer[] };

/**
 * What the office has with a council: the requests and projects that it is supported by, the newest first, and the peers who
 * sit there. Who was removed from the pool or erased is not among them.
 * Decided: 2026-11-23, product owner.
 */
export function councilRecords(councilId: CouncilId, { requests, projects, peers }: Records): Records {
  return {
    requests: requests.filter(({ councilSupportedId }) => councilSupportedId === councilId).toReversed(),
    projects: projects.filter(({ councilSupportedId }) => councilSupportedId === councilId).toReversed(),
    peers: peers.filter(
      ({ homeCouncilId, status, erasedOn }) =>
        homeCouncilId === councilId && status !== 'removed' && erasedOn === undefined,
    ),
  };
}
