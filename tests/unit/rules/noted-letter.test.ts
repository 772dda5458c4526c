import { notedLetter } from '@shared/rules/noted-letter';
import { makeAssignment } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

const contact = { on: '2026-11-22' as never, how: 'e-mail', by: 'Sam Oduya', said: '' };

describe('an e-mail noted with a peer', () => {
  it.each([
    ['ask', 'to ask', 'asked'],
    ['ask', 'no reply', 'asked'],
    ['ask', 'asked', 'asked'],
    ['chase', 'asked', 'asked'],
    ['chase', 'no reply', 'asked'],
    ['not-selected', 'put forward', 'put forward'],
    ['confirmed', 'confirmed', 'confirmed'],
    ['ask', 'available', 'available'],
  ] as const)('"%s" to a peer %s leaves the peer %s', (kind, state, after) => {
    const noted = notedLetter(kind, makeAssignment({ state, contacts: [] }), contact);
    expect(noted).toMatchObject({ state: after, contacts: [contact] });
  });

  it('is one contact however often it is copied that day, and another the next', () => {
    const once = notedLetter('ask', makeAssignment({ state: 'to ask' }), contact);
    if (!once) throw new Error('It was not noted');
    expect(notedLetter('ask', once, contact)).toBeUndefined();
    const next = { ...contact, on: '2026-11-25' as never };
    expect(notedLetter('chase', once, next)?.contacts).toEqual([contact, next]);
  });
});
