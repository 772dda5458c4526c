import type { Column } from '@shared/exports/column';
import { capitalised } from '@shared/exports/words';
import { buildTable, textCell, type PageSheet, type ReturnWorkbook } from '@shared/exports/sheet';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { CouncilId } from '@shared/model/ids';
import { fromQuarterDays } from '@shared/model/quarter-days';
import { formatUkDate } from '@shared/rules/uk-date';
import { reasonText } from '../reason-text';
import { COMPARED, type ComparedPeer, type ComparedRow, type Comparison, type NotCompared } from './comparison';

/** How councils are named. */
export type CouncilNames = { nameOf: (id: CouncilId | null, text: string) => string };

/** The comparison as a spreadsheet: days per peer side by side, every row, what could not be compared, and what it all means. */
export function comparisonWorkbook(
  comparison: Comparison,
  { councils, today }: { councils: CouncilNames; today: CalendarDay },
): ReturnWorkbook {
  const { peers, rows, notCompared } = comparison;
  return {
    fileName: `comparison-${today}.xlsx`,
    title: 'Comparison',
    sheets: [
      buildTable('Days per peer', peerColumns(councils), peers.length, () => peers),
      buildTable('Rows', ROW_COLUMNS, rows.length, () => rows),
      buildTable('Not compared', NOT_COMPARED_COLUMNS, notCompared.length, () => notCompared),
      notes(comparison, today),
    ],
  };
}

function peerColumns(councils: CouncilNames): readonly Column<ComparedPeer>[] {
  return [
    { title: 'Peer', kind: 'text', width: 28, value: ({ peerName }) => peerName },
    { title: 'CRM ID', kind: 'text', width: 14, value: ({ crmId }) => crmId },
    {
      title: 'Home council',
      kind: 'text',
      width: 34,
      value: ({ homeCouncilId, homeCouncilText }) => councils.nameOf(homeCouncilId, homeCouncilText),
    },
    { title: 'Year', kind: 'text', width: 12, value: ({ yearKey }) => yearKey },
    { title: 'Theirs', kind: 'days', width: 10, value: ({ theirsQuarterDays }) => fromQuarterDays(theirsQuarterDays) },
    { title: 'Ours', kind: 'days', width: 10, value: ({ oursQuarterDays }) => fromQuarterDays(oursQuarterDays) },
    {
      title: 'Difference',
      kind: 'days',
      width: 12,
      value: ({ theirsQuarterDays, oursQuarterDays }) => fromQuarterDays(theirsQuarterDays - oursQuarterDays),
    },
    { title: 'Result', kind: 'text', width: 14, value: ({ is }) => capitalised(is) },
  ];
}

const ROW_COLUMNS: readonly Column<ComparedRow>[] = [
  { title: 'Result', kind: 'text', width: 14, value: ({ is }) => capitalised(is) },
  { title: 'What', kind: 'text', width: 10, value: ({ what }) => what },
  { title: 'Peer', kind: 'text', width: 28, value: ({ peerName }) => peerName },
  { title: 'Sheet', kind: 'text', width: 18, value: ({ sheet }) => sheet },
  { title: 'Row', kind: 'number', width: 8, value: ({ row }) => row },
  { title: 'They say', kind: 'text', width: 60, value: ({ theirs }) => theirs, sensitive: 'free text about a person' },
  { title: 'We have', kind: 'text', width: 44, value: ({ ours }) => ours },
  {
    title: 'What differs',
    kind: 'text',
    width: 50,
    value: ({ differs }) => differs,
    sensitive: 'free text about a person',
  },
];

const NOT_COMPARED_COLUMNS: readonly Column<NotCompared>[] = [
  { title: 'Sheet', kind: 'text', width: 18, value: ({ sheet }) => sheet },
  { title: 'Row', kind: 'number', width: 8, value: ({ row }) => row },
  { title: 'They say', kind: 'text', width: 60, value: ({ says }) => says, sensitive: 'free text about a person' },
  { title: 'Why', kind: 'text', width: 60, value: ({ why }) => why.map(reasonText).join('; ') },
];

function notes({ fileName, counts, notCompared, ignored }: Comparison, today: CalendarDay): PageSheet {
  const lines: readonly (readonly [string, string])[] = [
    ['Compared with', fileName],
    ['Run on', formatUkDate(today)],
    ...COMPARED.map((is): [string, string] => [capitalised(is), counts[is].toLocaleString('en-GB')]),
    ['Not compared', notCompared.length.toLocaleString('en-GB')],
    ['Titles, totals and notes of theirs', ignored.toLocaleString('en-GB')],
    ['Same', 'Their row says what stands here'],
    ['Different', 'The same peer, day or request, and something of it differs'],
    ['Only theirs', 'In their list and not here'],
    ['Only ours', 'Here, and not in their list, of the years, days or peers that it covers'],
    ['Not compared', 'A row of theirs that needs an answer first, such as a name that is not in the pool'],
    ['Days per peer', 'Days that count to the limit: worked, booked and pencilled in; cancelled ones left out'],
    ['Difference', 'Theirs - ours'],
  ];
  return {
    layout: 'page',
    name: 'Notes',
    widths: [34, 90],
    landscape: false,
    cells: lines.map(([word, meaning]) => [textCell(word), textCell(meaning)]),
  };
}
