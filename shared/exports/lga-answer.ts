import { fromQuarterDays } from '@shared/model/quarter-days';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Column } from './column';
import { answerFileName } from './file-name';
import { buildTable, textCell, type PageSheet, type ReturnWorkbook } from './sheet';
import type { ShortProfile } from './short-profile';

/** One peer whom an answer puts forward, in amounts and words. */
export type AnswerPeer = ShortProfile & {
  name: string;
  homeCouncil: string;
  group: string;
  /** In the year of the work; negative where over the limit. */
  leftQuarterDays: number;
  /** The same if everything pencilled in goes ahead. */
  leftIfAllQuarterDays: number;
  /** What to mind, a sentence each. */
  notes: readonly string[];
};

/** An answer to the LGA as e-mail and spreadsheet have it; every name and text is given as it is to be read. */
export type LgaAnswer = {
  ref: string;
  councilSupported: string;
  sentOn: CalendarDay;
  /** Name of the year that the days left are of: "FY2026/27". */
  year: string;
  facts: readonly { label: string; text: string }[];
  peers: readonly AnswerPeer[];
  /** What is still to come, a sentence each. */
  pending: readonly string[];
  /** Political opinion: only where the office ticked it. */
  withGroup: boolean;
  /** What to mind about each peer: free text about people. */
  withNotes: boolean;
};

/** The name of the report in the export log. */
export const LGA_ANSWER = 'Answer to the LGA';

/** The columns of the peers put forward. Source: issue 6, point 6 (names, short profiles, days left, caveats). */
export function answerColumns({ year, withGroup, withNotes }: LgaAnswer): readonly Column<AnswerPeer>[] {
  return [
    { title: 'Peer', kind: 'text', width: 28, value: ({ name }) => name },
    { title: 'Home council', kind: 'text', width: 30, value: ({ homeCouncil }) => homeCouncil },
    ...(withGroup
      ? [
          {
            title: 'Group',
            kind: 'text' as const,
            width: 20,
            sensitive: 'political opinion' as const,
            value: ({ group }: AnswerPeer) => group,
          },
        ]
      : []),
    { title: 'Roles', kind: 'text', width: 34, value: ({ roles }) => roles },
    { title: 'Skills', kind: 'text', width: 40, value: ({ skills }) => skills },
    { title: `Left ${year}`, kind: 'days', width: 12, value: (peer) => peer.leftQuarterDays },
    {
      title: 'Left if all go ahead',
      kind: 'days',
      width: 18,
      value: (peer) => peer.leftIfAllQuarterDays,
    },
    ...(withNotes
      ? [
          {
            title: 'To note',
            kind: 'text' as const,
            width: 60,
            sensitive: 'free text about a person' as const,
            value: ({ notes }: AnswerPeer) => notes.join(' '),
          },
        ]
      : []),
  ];
}

/** The table of an e-mail: the same columns, with everything in words, a profile in one of them. */
export function answerTable(answer: LgaAnswer): { head: readonly string[]; rows: readonly (readonly string[])[] } {
  const { year, withGroup, withNotes, peers } = answer;
  const head = [
    'Peer',
    'Home council',
    ...(withGroup ? ['Group'] : []),
    'Profile',
    `Days left in ${year}`,
    ...(withNotes ? ['To note'] : []),
  ];
  const rows = peers.map((peer) => [
    peer.name,
    peer.homeCouncil,
    ...(withGroup ? [peer.group] : []),
    [peer.roles, peer.skills].filter(Boolean).join('\n'),
    leftInWords(peer),
    ...(withNotes ? [peer.notes.join('\n')] : []),
  ]);
  // A column in which nothing stands about anybody is left out.
  const filled = head.map((_title, column) => rows.some((row) => row[column] !== ''));
  const kept = (cells: readonly string[]) => cells.filter((_cell, column) => filled[column]);
  return { head: kept(head), rows: rows.map(kept) };
}

function leftInWords({ leftQuarterDays: left, leftIfAllQuarterDays: leftIfAll }: AnswerPeer): string {
  const words = (quarterDays: number) =>
    quarterDays < 0 ? `${fromQuarterDays(-quarterDays)} over` : String(fromQuarterDays(quarterDays));
  return left === leftIfAll ? words(left) : `${words(left)}\n${words(leftIfAll)} if all pencilled in goes ahead`;
}

/** The answer as a workbook: the peers, and a page with the work and what is still to come. */
export function buildAnswerWorkbook(answer: LgaAnswer): ReturnWorkbook {
  const { facts, pending, peers } = answer;
  const page: PageSheet = {
    layout: 'page',
    name: 'Request',
    widths: [22, 80],
    landscape: false,
    cells: [
      ...facts.map(({ label, text }) => [textCell(label), textCell(text)]),
      [textCell('Answered on'), { value: answer.sentOn, kind: 'date' }],
      ...pending.map((text, index) => [textCell(index === 0 ? 'Still to come' : ''), textCell(text)]),
    ],
  };
  return {
    fileName: answerFileName(answer.ref, answer.councilSupported, answer.sentOn),
    title: `${LGA_ANSWER}, ${answer.ref}`,
    sheets: [buildTable('Peers put forward', answerColumns(answer), peers.length, () => peers), page],
  };
}
