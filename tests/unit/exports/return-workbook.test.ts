import { summariseSensitive, sensitiveColumnText } from '@shared/exports/sensitive-columns';
import { buildReturn } from '@shared/exports/return-workbook';
import { RETURN_SHEETS } from '@shared/exports/sheet';
import { makeApproval, makeDayEntry, makePeer } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';
import { AGREED_COLUMNS } from './column-contract';
import { byPeer, makeReturnInput } from './return-fixture';

describe('the workbook of a return', () => {
  test('has its sheets in the order of the contract, whatever the order of the ticks', () => {
    const names = (sheets: typeof RETURN_SHEETS | readonly (typeof RETURN_SHEETS)[number][]) =>
      buildReturn(makeReturnInput({ sheets })).sheets.map(({ name }) => name);
    expect(names(RETURN_SHEETS)).toEqual([
      'Summary',
      'Days used',
      'Day detail',
      'Over 40 days',
      'Requests',
      'Peers',
      'Training status',
      'Training',
      'Changes',
      'Notes',
    ]);
    expect(names(['Notes', 'Day detail', 'Summary'])).toEqual(['Summary', 'Day detail', 'Notes']);
  });

  test.each(Object.entries(AGREED_COLUMNS))('%s has the agreed columns', (name, titles) => {
    const sheet = buildReturn(makeReturnInput()).sheets.find((each) => each.name === name);
    expect(sheet?.layout === 'table' ? sheet.columns.map(({ title }) => title) : undefined).toEqual(titles);
  });

  test('has a name without anything that a file system refuses, and no person in its title', () => {
    expect(buildReturn(makeReturnInput({ group: 'Liberal Democrat' }))).toMatchObject({
      fileName: 'member-peer-days-FY2026-27-Liberal-Democrat-2026-11-22.xlsx',
      title: 'Member peer days FY2026/27',
    });
    expect(buildReturn(makeReturnInput({ group: ' ../Plaid: "Cymru"? ' })).fileName).toBe(
      'member-peer-days-FY2026-27-Plaid-Cymru-2026-11-22.xlsx',
    );
  });

  test('says which sensitive columns leave, of the lists that hold something', () => {
    const peer = makePeer({ party: 'Labour' });
    const input = makeReturnInput({
      peers: [peer],
      entriesByPeer: byPeer([makeDayEntry({ peerId: peer.id })]),
      approvals: [makeApproval({ peerId: peer.id })],
    });
    expect(summariseSensitive(buildReturn(input).sheets).map(sensitiveColumnText)).toEqual([
      'Days used: Group',
      'Over 40 days: Reason',
      'Peers: Party',
      'Peers: Group',
    ]);
    expect(summariseSensitive(buildReturn({ ...input, sheets: ['Summary', 'Day detail'] }).sheets)).toEqual([]);
    expect(summariseSensitive(buildReturn(makeReturnInput()).sheets)).toEqual([]);
  });
});
