import { describe, expect, it } from 'vitest';
import { knownParty, readParty } from '@shared/import/values/party';

describe('a party', () => {
  it.each([
    ['Lab', 'Labour'],
    ['LABOUR', 'Labour'],
    ['Labour Party', 'Labour'],
    ['Labour & Co-op', 'Labour and Co-operative'],
    ['Lab/Co-op', 'Labour and Co-operative'],
    ['Labour and Co-operative', 'Labour and Co-operative'],
    ['Con', 'Conservative'],
    ['Cons.', 'Conservative'],
    ['Tory', 'Conservative'],
    ['LD', 'Liberal Democrat'],
    ['Lib Dem', 'Liberal Democrat'],
    ['LibDem', 'Liberal Democrat'],
    ['Lib-Dem', 'Liberal Democrat'],
    ['Liberal Democrats', 'Liberal Democrat'],
    ['Ind', 'Independent'],
    ['Indep.', 'Independent'],
    ['IND', 'Independent'],
    ['Grn', 'Green'],
    ['Green Party', 'Green'],
    ['Reform', 'Reform UK'],
    ['Residents', 'Residents Association'],
    ['RA', 'Residents Association'],
    ['Residents\u2019 Assoc', 'Residents Association'],
    ['Plaid', 'Plaid Cymru'],
    ['PC', 'Plaid Cymru'],
    ['SNP', 'Scottish National Party'],
    ['Loughton Residents Association', 'Loughton Residents Association'],
    ['__proto__', '__proto__'],
  ])('reads %s as %s', (written, party) => expect(readParty(written)).toEqual({ is: 'party', party }));

  it.each([
    ['NOC', 'control'],
    ['No overall control', 'control'],
    ['Opposition', 'control'],
    ['Independent Group', 'group'],
  ])('takes %s for no party', (written, because) => expect(readParty(written)).toEqual({ is: 'unknown', because }));

  it.each(['', 'n/a', '-', 'TBC', 'none', '?'])('leaves %j empty', (written) =>
    expect(readParty(written)).toEqual({ is: 'empty' }),
  );

  it.each<[string, string | undefined]>([
    ['Labour member peer', 'Labour'],
    ['Lab group', 'Labour'],
    ['Con Cllr', 'Conservative'],
    ['Independent Group', undefined],
    ['Stroud', undefined],
  ])('knows the party beside a name: %s', (text, party) => expect(knownParty(text)).toBe(party));
});
