import { recordInWords } from '@renderer/words/record-in-words';
import { describe, expect, it } from 'vitest';

const nameOf = (id: string) => ({ E07000136: 'Boston' })[id];
const role = { role: 'Cabinet member', councilId: null, councilText: '', from: '2024-05-01', to: null };

describe('recordInWords', () => {
  it.each([
    [role, 'Cabinet member, from 01/05/2024'],
    [{ ...role, to: '2026-04-30' }, 'Cabinet member, from 01/05/2024 to 30/04/2026'],
    [{ ...role, councilId: 'E07000136' }, 'Cabinet member, council: Boston, from 01/05/2024'],
    [{ ...role, from: null, to: '2026-04-30' }, 'Cabinet member to 30/04/2026'],
  ])('says a role as it would be said: %o', (one, said) => {
    expect(recordInWords({ roles: [one] }, { nameOf })).toEqual([['Roles', said]]);
  });

  it('says what a part is before anything else that it holds by its name', () => {
    const skills = [
      { skill: 'Housing', level: 'lead', evidence: '' },
      { skill: 'Fire', level: null, evidence: 'Chair\nfor years' },
    ];
    expect(recordInWords({ skills }, { nameOf })).toEqual([
      ['Skills', 'Housing, level: lead\nFire, evidence: Chair; for years'],
    ]);
    const availability = [{ kind: 'unavailable', from: '2026-12-20', to: '2027-01-03' }];
    expect(recordInWords({ availability }, { nameOf })).toEqual([
      ['Availability', 'Unavailable, from 20/12/2026 to 03/01/2027'],
    ]);
  });
});
