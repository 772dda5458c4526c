import { describe, expect, test } from 'vitest';
import { findDuplicatePeers } from '@shared/rules/duplicates';
import { foldText, normaliseName } from '@shared/rules/names';
import { makePeer } from '@tests/support/builders';

const base = {
  firstName: 'Siân',
  lastName: 'O’Brien-Ellis',
  homeCouncilId: 'E07000082',
  email: 'sian@example.org',
  crmId: 'CRM-12',
};

describe('names as they are compared', () => {
  test.each([
    ['Siân O’Brien-Ellis', 'sian obrien ellis'],
    ["SIAN  O'BRIEN\u00A0ELLIS", 'sian obrien ellis'],
    ['St. Helens', 'st helens'],
    ['Łukasz Øster Straße', 'lukasz oster strasse'],
    ['—', ''],
  ])('%s', (text, expected) => expect(normaliseName(text)).toBe(expected));

  test('signs are kept where text is searched', () => expect(foldText(' A.B@Example.org ')).toBe('a.b@example.org'));
});

describe('a peer who may be there already', () => {
  const reasons = (overrides: Record<string, unknown>, known: Record<string, unknown> = {}) =>
    findDuplicatePeers(makePeer({ firstName: 'Someone', lastName: 'Else', ...overrides }), [
      makePeer({ ...base, ...known }),
      makePeer({ firstName: 'Not', lastName: 'Her', homeCouncilId: 'E07000082' }),
    ]).map(({ because }) => because);

  test.each([
    [
      'the same name and council',
      { firstName: 'SIAN', lastName: "O'Brien Ellis", homeCouncilId: 'E07000082' },
      ['same name and council'],
    ],
    ['the same name elsewhere', { firstName: 'Siân', lastName: 'O’Brien-Ellis', homeCouncilId: 'E08000025' }, []],
    ['the same name, no council known', { firstName: 'Siân', lastName: 'O’Brien-Ellis' }, []],
    ['the same e-mail', { email: 'SIAN@example.org' }, ['same e-mail']],
    ['the same CRM ID', { crmId: 'crm-12' }, ['same CRM ID']],
    ['everything the same: the strongest reason, once', base, ['same CRM ID']],
    ['another e-mail', { email: 'siana@example.org' }, []],
    ['another CRM ID', { crmId: 'CRM-13' }, []],
    [
      'the same last name and council',
      { firstName: 'Aled', lastName: 'O’Brien-Ellis', homeCouncilId: 'E07000082' },
      [],
    ],
    ['nothing filled in', { email: '', crmId: '' }, []],
  ])('%s', (_, overrides, expected) => expect(reasons(overrides)).toEqual(expected));

  test('known as stands for the first name', () => {
    const asKnown = { firstName: 'Peggy', lastName: 'O’Brien-Ellis', homeCouncilId: 'E07000082' };
    expect(reasons(asKnown, { firstName: 'Margaret', knownAs: 'Peggy' })).toEqual(['same name and council']);
    expect(reasons(asKnown, { firstName: 'Margaret', knownAs: 'Peggy OBrien Ellis' })).toEqual([
      'same name and council',
    ]);
    expect(reasons({ ...asKnown, firstName: 'Meg', lastName: 'Else', knownAs: 'Peggy' }, { knownAs: 'Peggy' })).toEqual(
      [],
    );
  });

  test('what is being typed is compared without the blanks around it', () => {
    const typed = { ...makePeer({ lastName: 'Else' }), crmId: ' crm-12 ' };
    expect(findDuplicatePeers(typed, [makePeer(base)]).map(({ because }) => because)).toEqual(['same CRM ID']);
    const byMail = { ...typed, crmId: ' ', email: ' Sian@example.org ', knownAs: ' ' };
    expect(findDuplicatePeers(byMail, [makePeer(base)]).map(({ because }) => because)).toEqual(['same e-mail']);
  });

  test('two names without a letter are not the same name', () => {
    const signs = { firstName: '', lastName: '—', homeCouncilId: 'E07000082', email: '', crmId: '' };
    expect(reasons(signs, { ...signs, lastName: '?' })).toEqual([]);
  });

  test('a council known only as text', () => {
    const asText = { ...base, email: '', crmId: '', homeCouncilId: null, homeCouncilText: 'St. Helens' };
    expect(reasons({ ...asText, homeCouncilText: 'ST HELENS' }, asText)).toEqual(['same name and council']);
    expect(reasons({ ...asText, homeCouncilText: 'Hull' }, asText)).toEqual([]);
    expect(reasons({ ...asText, homeCouncilText: '' }, { ...asText, homeCouncilText: '' })).toEqual([]);
  });

  test('its own record is left out', () => {
    const peer = makePeer(base);
    expect(findDuplicatePeers(peer, [peer])).toEqual([]);
    expect(findDuplicatePeers(peer, [])).toEqual([]);
  });
});
