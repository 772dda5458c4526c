import { KNOWN_ROLE_NAMES, rolesNamedIn, roleThatMeets } from '@shared/rules/offer/role-wanted';
import { makePeer } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

describe('the roles that a text asks for', () => {
  test.each([
    ['Leader or cabinet member', ['Leader', 'Cabinet member']],
    ['Cabinet member or leader', ['Cabinet member', 'Leader']],
    ['deputy leader', ['Deputy leader']],
    ['Deputy Leaders and leaders', ['Deputy leader', 'Leader']],
    ['deputy group leader, group leader, leader', ['Deputy group leader', 'Group leader', 'Leader']],
    ['a portfolio holder for housing', ['Cabinet member']],
    ['portfolio leads', ['Cabinet member']],
    ['executive member', ['Cabinet member']],
    ['cabinet portfolio holders', ['Cabinet member']],
    ['somebody of the cabinet', ['Cabinet member']],
    ['Leader of the Opposition', ['Opposition leader']],
    ['head of opposition', ['Opposition leader']],
    ['opposition group leaders', ['Opposition leader']],
    ['Chair of the Overview and Scrutiny Committee', ['Scrutiny chair']],
    ['scrutiny committee chairman', ['Scrutiny chair']],
    ['chair of scrutiny', ['Scrutiny chair']],
    ['scrutiny chairs', ['Scrutiny chair']],
    ['civic mayor and mayor', ['Civic mayor', 'Mayor']],
    ['fire authority chair; combined authority member', ['Fire authority chair', 'Combined authority member']],
    ['leader, then the leader again', ['Leader']],
    ['leadership and mayoralty', []],
    ['', []],
  ])('%s', (text, roles) => expect(rolesNamedIn(text)).toEqual(roles));

  test('can be chosen from a list, each as it is read from a text', () => {
    expect(KNOWN_ROLE_NAMES).toEqual(KNOWN_ROLE_NAMES.toSorted());
    expect(KNOWN_ROLE_NAMES).toContain('Deputy leader');
    expect(KNOWN_ROLE_NAMES).not.toContain('Cabinet');
    const asRead = KNOWN_ROLE_NAMES.filter((name) => name !== 'Portfolio holder').map((name) => rolesNamedIn(name));
    expect(asRead).toEqual(KNOWN_ROLE_NAMES.filter((name) => name !== 'Portfolio holder').map((name) => [name]));
  });
});

describe('the role of a peer that meets one of those wanted', () => {
  const meets = (roles: object[], ...wanted: string[]) => {
    const found = roleThatMeets(makePeer({ roles }).roles, wanted);
    return found && `${found.role} to ${found.to}`;
  };

  test.each([
    ['Leader', 'Leader', true],
    ['Leader of the council', 'Leader', true],
    ['Deputy leader', 'Leader', false],
    ['Leadership fellow', 'Leader', false],
    ['Portfolio holder, housing', 'Cabinet member', true],
    ['Mayor', 'Leader', false],
  ])('%s for %s: %s', (role, wanted, is) => expect(meets([{ role }], wanted) !== undefined).toBe(is));

  test('is the one that lasted longest into the present', () => {
    const [until2019, until2024, now] = [
      { role: 'Leader', to: '2019-05-02' },
      { role: 'Cabinet member', to: '2024-05-02' },
      { role: 'Leader of the council', to: null },
    ];
    for (const roles of [
      [until2019, until2024],
      [until2024, until2019],
    ])
      expect(meets(roles, 'Leader', 'Cabinet member')).toBe('Cabinet member to 2024-05-02');
    for (const roles of [
      [now, until2024, until2019],
      [until2019, until2024, now],
    ])
      expect(meets(roles, 'Leader', 'Cabinet member')).toBe('Leader of the council to null');
    expect(meets([until2019, now, until2024], 'Cabinet member')).toBe('Cabinet member to 2024-05-02');
    expect([meets([], 'Leader'), meets([now])]).toEqual([undefined, undefined]);
  });
});
