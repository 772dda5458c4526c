import { answerColumns, answerTable, buildAnswerWorkbook, type LgaAnswer } from '@shared/exports/lga-answer';
import { sensitiveColumnText, summariseSensitive } from '@shared/exports/sensitive-columns';
import { shortProfile } from '@shared/exports/short-profile';
import { day, makePeer } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

const BETH = {
  name: 'Cllr Beth Carrowmore',
  homeCouncil: 'Leeds City Council',
  group: 'Liberal Democrat',
  roles: 'Leader',
  skills: 'Finance / S151 (lead); Audit',
  leftQuarterDays: 49,
  leftIfAllQuarterDays: 43,
  notes: ['The home council is in the same region (South West).', 'Approval of 2 days beyond the limit is pending.'],
};

const answer = (part: Partial<LgaAnswer> = {}): LgaAnswer => ({
  ref: 'R-0147',
  councilSupported: 'Stroud District Council',
  sentOn: day('2026-11-22'),
  year: 'FY2026/27',
  facts: [{ label: 'Kind of work', text: '=Corporate peer challenge' }],
  peers: [BETH, { ...BETH, name: 'Ada Nunn', leftQuarterDays: -2, leftIfAllQuarterDays: -2, skills: '', notes: [] }],
  pending: ['One more name is still to come.'],
  withGroup: false,
  withNotes: true,
  ...part,
});

const titles = (of: LgaAnswer) => answerColumns(of).map(({ title }) => title);

describe('an answer to the LGA', () => {
  it('has the columns that were agreed; the political group only where it is ticked', () => {
    const bare = ['Peer', 'Home council', 'Roles', 'Skills', 'Left FY2026/27', 'Left if all go ahead'];
    expect(titles(answer())).toEqual([...bare, 'To note']);
    expect(titles(answer({ withNotes: false }))).toEqual(bare);
    expect(titles(answer({ withGroup: true }))).toEqual([...bare.slice(0, 2), 'Group', ...bare.slice(2), 'To note']);
  });

  it('says what of it is sensitive', () => {
    const said = (part: Partial<LgaAnswer>) =>
      summariseSensitive(buildAnswerWorkbook(answer(part)).sheets).map(sensitiveColumnText);
    expect(said({ withGroup: true })).toEqual(['Peers put forward: Group', 'Peers put forward: To note']);
    expect(said({ withNotes: false })).toEqual([]);
    expect(JSON.stringify(answerTable(answer()))).not.toContain('Liberal Democrat');
  });

  it('hands the writer quarter-days, and is named for the request, never for a person', () => {
    const { fileName, title, sheets } = buildAnswerWorkbook(answer());
    expect(fileName).toBe('answer-R-0147-Stroud-District-Council-2026-11-22.xlsx');
    expect(title).toBe('Answer to the LGA, R-0147');
    const [peers, request] = sheets;
    if (peers?.layout !== 'table' || request?.layout !== 'page') throw new Error('Other sheets');
    expect([...peers.rows()].map((row) => row.slice(4, 6))).toEqual([
      [49, 43],
      [-2, -2],
    ]);
    expect(request.cells.map(([, cell]) => cell?.value)).toEqual([
      '=Corporate peer challenge',
      '2026-11-22',
      'One more name is still to come.',
    ]);
  });

  it('says the days left in words, and pencilled days only where there are any', () => {
    const { head, rows } = answerTable(answer());
    expect(head).toEqual(['Peer', 'Home council', 'Profile', 'Days left in FY2026/27', 'To note']);
    expect(rows.map((row) => row[3])).toEqual(['12.25\n10.75 if all pencilled in goes ahead', '0.5 over']);
    expect(rows.map((row) => row[2])).toEqual(['Leader\nFinance / S151 (lead); Audit', 'Leader']);
  });
});

describe('a short profile', () => {
  const role = (name: string, from: string | null, to: string | null) => ({ role: name, from, to });
  const peer = makePeer({
    roles: [
      role('Leader', '2020-05-01', '2026-11-22'),
      role('Mayor', '2019-01-01', '2026-11-21'),
      role('Chair', '2026-11-23', null),
      role('Member', null, null),
    ],
    skills: [
      { skill: 'Audit', level: 'some' },
      { skill: 'Housing', level: 'lead' },
      { skill: 'Planning', level: null },
      { skill: 'Climate', level: 'experienced' },
      { skill: 'Scrutiny', level: 'some' },
      { skill: 'Digital', level: 'some' },
    ],
  } as never);

  it('has the roles held on the day, both ends inclusive', () => {
    expect(shortProfile(peer, [], day('2026-11-22')).roles).toBe('Leader; Member');
  });

  it('has what was asked for first, then the strongest, five at most', () => {
    expect(shortProfile(peer, ['Planning'], day('2026-11-22')).skills).toBe(
      'Planning; Housing (lead); Climate; Audit; Scrutiny',
    );
  });
});
