import { describe, expect, it } from 'vitest';
import { FIELD_TITLES, fieldOfRecord } from '@shared/import/fields';
import { reasonText } from '@shared/import/reason-text';
import { makeDayEntry } from '@tests/support/builders';
import { DAYS_HEADER, anna, daysBook, daysRow, pool } from './days-book-fixture';
import { afterCommit, preview, sheetOf, workbookOf, type Given } from './import-fixture';

describe('why, in words', () => {
  const updated = (overrides: Readonly<Record<string, Given>>) => {
    const known = afterCommit(pool, preview(daysBook(daysRow()), { known: pool }));
    const [entry] = [...known.dayEntries];
    const sheet = sheetOf('Day detail', [
      [...DAYS_HEADER, 'Peer Desk ref'],
      [...daysRow(overrides), entry?.id ?? ''],
    ]);
    return preview(workbookOf(sheet), { known }).rows[0];
  };

  it('names the fields that change, and their values, as the screen does', () => {
    const row = updated({ Activity: 'Evening meeting', Status: 'Cancelled', 'Host council': 'Leeds' });
    expect(row?.outcome).toBe('update');
    expect(row && reasonText(row.reason)).toBe('Changes: Activity, Council supported, State');
    expect(row?.makes[0]?.changes.map(({ field, before, after }) => [FIELD_TITLES[field], before, after])).toEqual([
      ['Activity', 'On site', 'Evening meeting'],
      ['Council supported', 'Hull City Council', 'Leeds City Council'],
      ['State', 'Worked', 'Cancelled'],
    ]);
  });

  it('asks about a mistyped council supported of an entry that is tied to one', () => {
    const entry = makeDayEntry({ id: 'e-1', peerId: anna.id, councilSupportedId: 'E06000010' });
    const header = ['Peer', 'CRM ID', 'Date', 'Days', 'Council supported', 'Peer Desk ref'];
    const row = (council: string) =>
      preview(workbookOf(sheetOf('Day detail', [header, ['Anna Peerwell', 'P-1', '10/06/2026', 1, council, 'e-1']])), {
        known: { ...pool, dayEntries: [entry] },
      }).rows[0];
    expect(row('Hul City')).toMatchObject({ outcome: 'needs review', reason: { code: 'listed-council-lost' } });
    expect(row('Hull City Council')).toMatchObject({ outcome: 'unchanged' });
    expect(row('Leeds')).toMatchObject({ outcome: 'update' });
  });

  it('names the field that does not fit, and asks for that cell', () => {
    const long = preview(daysBook(daysRow({ 'Project code': 'x'.repeat(5000) })), { known: pool }).rows[0];
    expect(long?.questions[0]?.field).toBe('projectCode');
    expect(long && reasonText(long.reason)).toBe('Project code: too long, or of another form');
  });

  it('knows which column fills every part of a stored record that has one', () => {
    expect(fieldOfRecord('councilSupportedText')).toBe('councilSupported');
    expect(fieldOfRecord('whatFor')).toBe('whatFor');
    expect(fieldOfRecord('importBatchId')).toBeNull();
  });
});
