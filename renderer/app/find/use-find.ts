import { useCouncilBook, useTable, useToday } from '@renderer/data/desk-context';
import { requestTitle } from '@renderer/screens/requests/request-words';
import { ACTIONS, type ActionId } from '@shared/model/actions';
import { ASSIGNMENT_WORDS } from '@renderer/words/assignment-words';
import { MARK_CLAIM } from '@renderer/words/claim-words';
import { afterWorkOf, nextClaimStep } from '@shared/rules/after-work';
import { hasBegun } from '@shared/rules/work-dates';
import { toFindLine, type FindLine } from '@shared/views/find-line';
import { searchLines, type FoundOfKind } from '@shared/views/search-lines';
import { useCallback } from 'react';
import { useRunAction } from '../actions/use-run-action';
import { useFindLines } from './use-find-lines';

/** Lines shown of each kind; the count says when there are more. */
const MOST_OF_KIND = 6;

const ACTION_LINES: ReadonlyMap<ActionId, FindLine> = new Map(
  ACTIONS.map(({ id, title, also, kind }) => [
    id,
    toFindLine({ kind: 'action', id, title, detail: kind === 'go' ? 'Go to' : '', also }),
  ]),
);

/** These begin the id of an action for one peer; the peer's id follows. */
export const DAYS_FOR = 'record-days ';
export const EDIT_PEER = 'edit-peer ';
/** The same for the claim of one piece of work, by its assignment. */
export const CLAIM_OF = 'claim ';
/** The same for what becomes of one piece of work: it is confirmed, or the peer withdraws. */
export const CONFIRM_OF = 'confirm ';
export const WITHDRAW_OF = 'withdraw ';
/** The same for one council. */
export const REQUEST_FOR = 'add-request ';

export type Found = { found: readonly FoundOfKind[]; count: number };

/** Finds what is typed; before anything is, what can be done. The function stays the same until a record changes. */
export function useFind(): (typed: string) => Found {
  const lines = useFindLines();
  const { actions } = useRunAction();
  const peers = useTable('peers');
  const claimsOf = useClaimsOf();
  const movesOf = useMovesOf();
  return useCallback(
    (typed) => {
      // "Find" is where one is already.
      const possible = actions.filter(({ id }) => id !== 'find');
      if (typed.trim() === '') {
        const toDo = possible.filter(({ kind }) => kind === 'do').flatMap(({ id }) => ACTION_LINES.get(id) ?? []);
        return { found: [{ kind: 'action' as const, lines: toDo, count: toDo.length }], count: 0 };
      }
      const all = [...lines, ...possible.flatMap(({ id }) => ACTION_LINES.get(id) ?? [])];
      const found = searchLines(all, typed, MOST_OF_KIND);
      const firstOf = (wanted: FindLine['kind']) => {
        const first = found.find(({ kind }) => kind === wanted)?.lines[0];
        return first?.past ? undefined : first;
      };
      const peer = firstOf('peer');
      const council = firstOf('council');
      const more = [
        ...(peer && peers.get(peer.id)
          ? [
              actionFor(DAYS_FOR, 'Record days for', peer),
              actionFor(EDIT_PEER, 'Edit', peer),
              ...movesOf(peer),
              ...claimsOf(peer),
            ]
          : []),
        ...(council ? [actionFor(REQUEST_FOR, 'Add request for', council)] : []),
      ];
      return { found: withActions(found, more), count: found.reduce((sum, each) => sum + each.count, 0) };
    },
    [lines, actions, peers, claimsOf, movesOf],
  );
}

/** Pieces of work whose claim can be taken on from the box; the others stand on the page of the peer. */
const MOST_CLAIMS = 2;

/** The next step of the claims for what a peer did last. */
function useClaimsOf(): (peer: FindLine) => readonly FindLine[] {
  const assignments = useTable('assignments').all;
  const projects = useTable('projects');
  const today = useToday();
  return useCallback(
    ({ id, title }) =>
      afterWorkOf(id, assignments, projects.get, today)
        .flatMap(({ assignment, project }) => {
          const next = nextClaimStep(assignment.claim);
          if (!next) return [];
          const words = `${MARK_CLAIM[next]}: claim of ${title}, ${project.name}`;
          return toFindLine({ kind: 'action', id: `${CLAIM_OF}${assignment.id}`, title: words, detail: '' });
        })
        .slice(0, MOST_CLAIMS),
    [assignments, projects, today],
  );
}

/** What can become of the work that a peer was put forward for, or confirmed for and has not begun; each ends on its request. */
function useMovesOf(): (peer: FindLine) => readonly FindLine[] {
  const assignments = useTable('assignments').all;
  const requests = useTable('requests');
  const projects = useTable('projects');
  const book = useCouncilBook();
  const today = useToday();
  return useCallback(
    (peer) =>
      assignments
        .filter(({ peerId, state }) => peerId === peer.id && (state === 'put forward' || state === 'confirmed'))
        .flatMap(({ id, requestId, projectId, state }) => {
          const request = requests.get(requestId ?? '');
          if (!request) return [];
          const move = (begins: string, words: string) =>
            toFindLine({
              kind: 'action',
              id: `${begins}${id}`,
              title: `${words} ${peer.title}, ${requestTitle(request, book)}`,
              detail: '',
            });
          const withdraw = move(WITHDRAW_OF, `${ASSIGNMENT_WORDS.withdrawn}:`);
          if (state === 'put forward') return [move(CONFIRM_OF, 'Confirm'), withdraw];
          return hasBegun(today, projects.get(projectId ?? request.projectId ?? ''), request) ? [] : [withdraw];
        }),
    [assignments, requests, projects, book, today],
  );
}

function actionFor(begins: string, words: string, { id, title }: FindLine): FindLine {
  return toFindLine({ kind: 'action', id: `${begins}${id}`, title: `${words} ${title}`, detail: '' });
}

function withActions(found: readonly FoundOfKind[], more: readonly FindLine[]): readonly FoundOfKind[] {
  if (more.length === 0) return found;
  const actions = found.find(({ kind }) => kind === 'action');
  const lines = [...(actions?.lines ?? []), ...more];
  return [...found.filter(({ kind }) => kind !== 'action'), { kind: 'action', lines, count: lines.length }];
}
