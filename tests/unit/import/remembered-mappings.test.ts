import { describe, expect, it } from 'vitest';
import { mapColumn, proposeMappings, remapSheet } from '@shared/import/mapping';
import { mapKindOfWork } from '@shared/import/matrix/correct-matrix';
import { toRemember, withRemembered } from '@shared/import/remembered-mappings';
import type { SheetMapping } from '@shared/import/types';
import { KIND_OF_WORK, NOTHING_REMEMBERED, RememberedHeadingsSchema } from '@shared/model/remembered-headings';
import { sheetOf, workbookOf } from './import-fixture';

const DAYS = workbookOf(
  sheetOf('Days', [
    ['Peer', 'Council', 'Date', 'Days', 'Initials'],
    ['Jane Smith', 'Leeds', '01/06/2026', 1, 'JB'],
  ]),
);
/** Columns added, missing and moved; headings written another way. */
const LATER = workbookOf(
  sheetOf('2027', [
    ['DATE', 'Initials', 'Mileage', 'Peer', 'Days', 'council '],
    ['02/06/2026', 'JB', 12, 'Jane Smith', 1, 'Leeds'],
  ]),
);
const UNKNOWN = workbookOf(
  sheetOf('Sheet1', [
    ['Peer', 'When it was', 'How much', 'Remark'],
    ['Jane Smith', '01/06/2026', 1, 'x'],
  ]),
);

const only = (mappings: readonly SheetMapping[]): SheetMapping => {
  const [mapping] = mappings;
  if (!mapping) throw new Error('no mapping');
  return mapping;
};
const fieldUnder = (mapping: SheetMapping, header: string) =>
  mapping.columns.find((column) => column.header.trim().toLowerCase() === header)?.field;

const ACROSS = workbookOf(
  sheetOf('Days 2026', [
    ['Peer', 'April', 'April', 'May', 'May'],
    ['', 'Ment', 'Ext', 'Ment', 'Ext'],
    ['Jane Smith', 1, 2, 1, 0.5],
  ]),
);

describe('what the office corrected in a matrix of days', () => {
  const worksOf = ({ columns }: SheetMapping) =>
    columns.flatMap(({ period }) => (period ? [`${period.work}: ${period.activity}`] : []));

  it('is taken again wherever a heading names that kind of work', () => {
    const proposed = proposeMappings(ACROSS);
    const corrected = [mapKindOfWork(only(proposed), 'Ext', 'group support')];
    const remembered = toRemember(ACROSS, corrected, proposed, NOTHING_REMEMBERED);
    if (!remembered) throw new Error('nothing remembered');
    expect(RememberedHeadingsSchema.parse(remembered).headings).toEqual([
      { holds: KIND_OF_WORK, heading: 'ext', field: 'group support' },
    ]);
    const again = withRemembered(ACROSS, proposeMappings(ACROSS), remembered);
    expect(worksOf(only(again))).toEqual(['Ment: Ment', 'Ext: group support', 'Ment: Ment', 'Ext: group support']);
    expect(toRemember(ACROSS, again, again, remembered)).toBeUndefined();
  });
});

describe('what the office corrected in a mapping', () => {
  it('is not remembered where nothing was corrected', () => {
    expect(toRemember(DAYS, proposeMappings(DAYS), proposeMappings(DAYS), NOTHING_REMEMBERED)).toBeUndefined();
  });

  it('is taken again under the same headings when columns came, went and moved', () => {
    const proposed = proposeMappings(DAYS);
    const corrected = [mapColumn(mapColumn(only(proposed), 1, 'councilSupported'), 4, 'notes')];
    const remembered = toRemember(DAYS, corrected, proposed, NOTHING_REMEMBERED);
    if (!remembered) throw new Error('nothing remembered');
    expect(remembered.headings).toEqual([
      { holds: 'days', heading: 'council', field: 'councilSupported' },
      { holds: 'days', heading: 'initials', field: 'notes' },
    ]);
    const later = only(withRemembered(LATER, proposeMappings(LATER), remembered));
    expect([fieldUnder(later, 'council'), fieldUnder(later, 'initials'), fieldUnder(later, 'mileage')]).toEqual([
      'councilSupported',
      'notes',
      null,
    ]);
    expect(later.columns.every(({ question }) => question === null)).toBe(true);
  });

  it('is remembered where a question was answered as it was proposed, and asked no more', () => {
    const proposed = proposeMappings(DAYS);
    const asked = only(proposed).columns.find(({ question }) => question !== null);
    expect(asked?.header).toBe('Council');
    const remembered = toRemember(
      DAYS,
      [mapColumn(only(proposed), 1, asked?.field ?? null)],
      proposed,
      NOTHING_REMEMBERED,
    );
    const again = only(withRemembered(DAYS, proposeMappings(DAYS), remembered ?? NOTHING_REMEMBERED));
    expect(again.columns.map(({ question }) => question)).toEqual([null, null, null, null, null]);
  });

  it('gives way to a later correction', () => {
    const first = toRemember(
      DAYS,
      [mapColumn(only(proposeMappings(DAYS)), 1, 'councilSupported')],
      proposeMappings(DAYS),
      NOTHING_REMEMBERED,
    );
    if (!first) throw new Error('nothing remembered');
    const proposed = withRemembered(DAYS, proposeMappings(DAYS), first);
    const second = toRemember(DAYS, [mapColumn(only(proposed), 1, null)], proposed, first);
    expect(second?.headings).toEqual([{ holds: 'days', heading: 'council', field: null }]);
  });

  it('tells what a sheet holds that nobody recognised, and its columns', () => {
    const proposed = proposeMappings(UNKNOWN);
    const [sheet] = UNKNOWN.sheets;
    if (!sheet) throw new Error('no sheet');
    const said = mapColumn(mapColumn(remapSheet(sheet, 'days', [1], UNKNOWN), 1, 'date'), 2, 'days');
    const remembered = toRemember(UNKNOWN, [said], proposed, NOTHING_REMEMBERED);
    if (!remembered) throw new Error('nothing remembered');
    const again = only(withRemembered(UNKNOWN, proposed, remembered));
    expect([again.holds, again.take, again.because.code]).toEqual(['days', true, 'sheet-as-remembered']);
    expect([fieldUnder(again, 'when it was'), fieldUnder(again, 'how much')]).toEqual(['date', 'days']);
  });

  it('takes a heading such as __proto__ as text', () => {
    const odd = workbookOf(
      sheetOf('Days', [
        ['Peer', 'Date', 'Days', '__proto__', 'constructor'],
        ['A B', '01/06/2026', 1, 'x', 'y'],
      ]),
    );
    const proposed = proposeMappings(odd);
    const remembered = toRemember(odd, [mapColumn(only(proposed), 3, 'notes')], proposed, NOTHING_REMEMBERED);
    const again = only(withRemembered(odd, proposeMappings(odd), remembered ?? NOTHING_REMEMBERED));
    expect(again.columns.map(({ field }) => field)).toEqual(['name', 'date', 'days', 'notes', null]);
  });
});
