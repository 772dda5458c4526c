import type { CouncilBook } from '@renderer/data/council-book';
import { requestTitle } from '@renderer/screens/requests/request-words';
import { peerName } from '@renderer/words/peer-name';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Council } from '@shared/model/council';
import type { Peer } from '@shared/model/peer';
import type { Project } from '@shared/model/project';
import type { Request } from '@shared/model/request';
import { hasCouncilEnded } from '@shared/rules/council-ended';
import { peerLeft } from '@shared/rules/peer-left';
import { formatUkDate } from '@shared/rules/uk-date';
import { toFindLine, type FindLine } from '@shared/views/find-line';

/** The records that can be found, by their own notes too. Restricted notes, and what a review of the pool counts people by, are not among them. */
export type FindSource = {
  peers: readonly Peer[];
  requests: readonly Request[];
  projects: readonly Project[];
  book: CouncilBook;
  /** A council is one of the past from the day after its last. */
  today: CalendarDay;
};

/** The line of each record, made once for a record as it stands: a change makes another record, and so another line. */
const known = new WeakMap<CouncilBook, { today: CalendarDay; lines: WeakMap<object, FindLine> }>();

/** Makes the lines one by one, so that whoever asks can pause; the newest request first. */
export function* findLines({ peers, requests, projects, book, today }: FindSource): Generator<FindLine> {
  const before = known.get(book);
  const kept = before?.today === today ? before.lines : new WeakMap<object, FindLine>();
  known.set(book, { today, lines: kept });
  const line = <R extends object>(record: R, make: (record: R, book: CouncilBook) => FindLine): FindLine => {
    const made = kept.get(record) ?? make(record, book);
    kept.set(record, made);
    return made;
  };
  for (const peer of peers) if (peer.erasedOn === undefined) yield line(peer, peerLine);
  for (const request of requests.toReversed()) yield line(request, requestLine);
  for (const council of book.all) yield line(council, (one) => councilLine(one, today));
  for (const project of projects.toReversed()) yield line(project, projectLine);
}

// Party and group stand on no list, and nobody is found by them.
function peerLine(peer: Peer, book: CouncilBook): FindLine {
  return toFindLine({
    kind: 'peer',
    id: peer.id,
    title: peerName(peer),
    detail: book.shortNameOf(peer.homeCouncilId, peer.homeCouncilText),
    past: peerLeft(peer) !== undefined,
    also: [peer.knownAs, peer.title, peer.ward, peer.email, peer.phone],
    codes: [peer.crmId, peer.externalRef].filter(Boolean),
    texts: [
      { where: 'expertise', text: peer.expertise },
      { where: 'notes', text: peer.notes },
    ],
  });
}

function requestLine(request: Request, book: CouncilBook): FindLine {
  return toFindLine({
    kind: 'request',
    id: request.id,
    title: requestTitle(request, book),
    detail: request.ref,
    past: request.outcome !== 'none',
    also: [
      book.nameOf(request.councilSupportedId, ''),
      request.receivedFrom,
      request.skillsWanted.join(' '),
      request.rolesWanted,
    ],
    codes: [request.ref, request.theirRef].filter(Boolean),
    texts: [
      { where: 'notes', text: request.notes },
      { where: 'brief', text: request.brief },
    ],
  });
}

function councilLine(council: Council, today: CalendarDay): FindLine {
  return toFindLine({
    kind: 'council',
    id: council.id,
    title: council.name,
    detail: council.region,
    past: hasCouncilEnded(council, today),
    also: [council.shortName, ...council.aliases],
    codes: [council.gss].filter(Boolean),
  });
}

function projectLine(project: Project, book: CouncilBook): FindLine {
  const council = book.shortNameOf(project.councilSupportedId, project.councilSupportedText);
  return toFindLine({
    kind: 'project',
    id: project.id,
    title: project.name,
    // Most projects are named for their council, and every few years there is another of that name.
    detail: [project.name.includes(council) ? '' : council, project.startsOn ? formatUkDate(project.startsOn) : '']
      .filter(Boolean)
      .join(', '),
    past: project.endedAs !== undefined,
    also: [project.kindOfWork, council],
    codes: [project.projectCode, project.purchaseOrder].filter(Boolean),
    texts: [{ where: 'notes', text: project.notes }],
  });
}
