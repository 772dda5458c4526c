import { describe, expect, it } from 'vitest';
import type { RowDecision } from '@shared/import/types';
import { makePeer } from '@tests/support/builders';
import { NOTHING_KNOWN, preview, sheetOf, workbookOf } from './import-fixture';

const KNOWN = { ...NOTHING_KNOWN, peers: [makePeer({ firstName: 'Jane', lastName: 'Smith' })] };

function rowSaying(header: string, text: string, work = 'On site', decision?: RowDecision) {
  const grid = [
    ['Peer', 'Date', 'Days', 'Activity', header],
    ['Jane Smith', '12/05/2026', 1, work, text],
  ];
  const rows = new Map(decision ? [['Log!2', decision]] : []);
  const decisions = { rows, unknownPeers: 'ask' as const };
  return preview(workbookOf(sheetOf('Log', grid)), { known: KNOWN, decisions }).rows[0];
}

const asked = (header: string, text: string, work?: string) =>
  rowSaying(header, text, work)?.questions.map(({ reason, level, propose }) => `${level} ${reason.code}: ${propose}`);

describe('what the remarks of a row put in doubt', () => {
  it.each<[string, string, readonly string[]]>([
    ['Notes', 'Not counted', ['confirm not-counted: No']],
    ['Notes', 'doesn\u2019t count towards the 40', ['confirm not-counted: No']],
    ['Notes', 'outside the allowance', ['confirm not-counted: No']],
    ['Comments', 'Unpaid', ['ask unpaid: null']],
    ['Comments', 'no fee claimed', ['ask unpaid: null']],
    ['Remarks', 'Given pro bono', ['ask unpaid: null']],
    ['Notes', 'Shadowing Cllr Khan', ['confirm shadowed: Shadowing']],
    ['Notes', 'unpaid, shadowing', ['ask unpaid: null', 'confirm shadowed: Shadowing']],
    ['Notes', 'not yet confirmed', ['confirm unconfirmed: Pencilled in']],
    ['Notes', 'Provisional', ['confirm unconfirmed: Pencilled in']],
    ['Confirmed?', 'N', ['confirm unconfirmed: Pencilled in']],
    ['Confirmed (Y/N)', 'No', ['confirm unconfirmed: Pencilled in']],
    ['Confirmed?', 'Y', []],
    ['Notes', 'Confirmed by e-mail', []],
    ['Notes', 'Paid 12/6', []],
    ['Notes', 'Talked to the shadow cabinet', []],
    ['Notes', 'Counted in the return', []],
    ['Notes', 'Travel paid', []],
    ['Notes', 'Train fares to claim', []],
  ])('%s: %s', (header, text, expected) => {
    expect(asked(header, text)).toEqual(expected);
  });

  it.each(['Prep', 'LGA internal'])('that %s was unpaid proposes that it does not count', (work) => {
    expect(asked('Notes', 'unpaid', work)).toEqual(['confirm unpaid: No']);
    expect(rowSaying('Notes', 'unpaid', 'On site')?.questions[0]?.options).toEqual(['Yes', 'No']);
  });

  it.each<[string, string, string]>([
    ['shadowing is the work already', 'unpaid', 'Shadowing'],
    ['the work counts not at all', 'not counted', 'Training'],
  ])('is not asked where %s', (_, text, work) => {
    expect(asked('Notes', text, work)).toEqual([]);
  });

  it('is settled by an answer, either way', () => {
    const settled = (counts: string) => rowSaying('Notes', 'unpaid', 'On site', { cells: { counts } });
    for (const [text, countsOverride] of [
      ['No', { counts: false }],
      ['Yes', null],
    ] as const) {
      const row = settled(text);
      expect(row?.questions).toEqual([]);
      expect(row?.makes[0]?.after).toMatchObject({ countsOverride });
    }
  });
});
