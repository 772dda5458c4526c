import { describe, expect, it } from 'vitest';
import { decisionsAfter } from '@shared/import/decisions-after';
import { reasonText } from '@shared/import/reason-text';
import { makePeer } from '@tests/support/builders';
import { anna, decide } from './days-book-fixture';
import { NOTHING_KNOWN, afterCommit, outcomes, preview, sheetOf, workbookOf, type Grid } from './import-fixture';

describe('who is who', () => {
  const header = ['CRM ID', 'First name', 'Last name', 'Council', 'E-mail', 'Status'];
  const book = (...rows: Grid) => workbookOf(sheetOf('Pool', [header, ...rows]));

  it('never merges one name at two councils', () => {
    const raw = book(
      ['', 'Margaret', 'Thistle', 'Leeds City Council', '', 'Active'],
      ['', 'Margaret', 'Thistle', 'Medway Council', '', 'Active'],
    );
    const first = preview(raw);
    expect(first.counts.new).toBe(2);
    expect(preview(raw, { known: afterCommit(NOTHING_KNOWN, first) }).counts).toMatchObject({ unchanged: 2, new: 0 });
  });

  it('goes by CRM ID before the name, and asks when they contradict at one council', () => {
    const known = { ...NOTHING_KNOWN, peers: [anna] };
    expect(outcomes(preview(book(['P-1', 'Anna', 'Peerwell-Jones', 'Leeds City Council', '', '']), { known }))).toEqual(
      ['update: fields-changed'],
    );
    expect(outcomes(preview(book(['P-2', 'Anna', 'Peerwell', 'Leeds City Council', '', '']), { known }))).toEqual([
      'needs review: peer-other-crm',
    ]);
    expect(outcomes(preview(book(['P-2', 'Anna', 'Peerwell', 'Hull City Council', '', '']), { known }))).toEqual([
      'new: peer-new',
    ]);
  });

  it('asks about a home council that is in no list, where the peer has one that is', () => {
    const known = { ...NOTHING_KNOWN, peers: [anna] };
    const raw = book(['P-1', 'Anna', 'Peerwell', 'Leds City Concil', '', 'Paused']);
    const asked = preview(raw, { known });
    expect(outcomes(asked)).toEqual(['needs review: listed-council-lost']);
    expect(asked.operations).toEqual([]);
    expect(asked.rows[0]?.questions).toMatchObject([{ field: 'homeCouncil', propose: 'Leeds City Council' }]);
    expect(reasonText(asked.rows[0]?.reason ?? { code: '' })).toBe(
      '\u201cLeds City Concil\u201d names no council in the list; here it is Leeds City Council',
    );
    const settle = (homeCouncil: string) =>
      preview(raw, { known, decisions: decide(asked.rows[0]?.id ?? '', { cells: { homeCouncil } }) });
    expect(settle('Leeds City Council').operations[0]?.after).toMatchObject({
      homeCouncilId: 'E08000035',
      status: 'paused',
    });
    expect(settle('Hull').operations[0]?.after).toMatchObject({ homeCouncilId: 'E06000010' });
    expect(outcomes(settle('Nowhere'))).toEqual(['needs review: listed-council-lost']);
  });

  it('makes nobody twice when what was left is gone through afterwards', () => {
    const known = { ...NOTHING_KNOWN, peers: [anna] };
    const raw = book(
      ['P-2', 'Anna', 'Peerwell', 'Leeds City Council', '', ''],
      ['P-1', 'Anna', 'Peerwell', 'Leds', '', ''],
    );
    const id = preview(raw, { known }).rows[0]?.id ?? '';
    const decisions = decide(id, { peer: 'new' });
    const first = preview(raw, { known, decisions });
    expect(outcomes(first)).toEqual(['new: peer-new', 'needs review: listed-council-lost']);
    const after = decisionsAfter({ decisions, preview: first });
    expect(outcomes(preview(raw, { known: afterCommit(known, first), decisions: after }))).toEqual([
      'unchanged: peer-unchanged',
      'needs review: listed-council-lost',
    ]);
  });

  it('takes a council in words where the peer has none from the list', () => {
    const known = {
      ...NOTHING_KNOWN,
      peers: [makePeer({ ...anna, homeCouncilId: null, homeCouncilText: 'Old Town' })],
    };
    const result = preview(book(['P-1', 'Anna', 'Peerwell', 'Old Towne', '', '']), { known });
    expect(result.operations[0]?.after).toMatchObject({ homeCouncilId: null, homeCouncilText: 'Old Towne' });
  });

  it('never erases with a blank', () => {
    const full = makePeer({ ...anna, email: 'anna@example.org', status: 'paused' });
    const known = { ...NOTHING_KNOWN, peers: [full] };
    expect(outcomes(preview(book(['P-1', 'Anna', 'Peerwell', '', '', '']), { known }))).toEqual([
      'unchanged: peer-unchanged',
    ]);
  });

  it('gives the office\u2019s group where the sheet has none', () => {
    expect(preview(book(['P-9', 'New', 'Person', 'Leeds', '', ''])).operations[0]?.after).toMatchObject({
      group: 'Labour',
      status: 'active',
    });
  });
});
