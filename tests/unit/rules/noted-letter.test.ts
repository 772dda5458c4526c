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

  it('leaves who was never asked, or did not reply, where they are unless it asks', () => {
    for (const state of ['to ask', 'no reply'] as const)
      for (const kind of ['not-selected', 'confirmed'] as const)
        expect(notedLetter(kind, makeAssignment({ state }), contact)?.state).toBe(state);
  });

  it('is another contact by another way, and asks again whom it was noted with today already', () => {
    const spoken = makeAssignment({ state: 'no reply', contacts: [{ ...contact, how: 'phone' }] });
    expect(notedLetter('chase', spoken, contact)?.contacts).toHaveLength(2);
    const noted = makeAssignment({ state: 'no reply', contacts: [contact] });
    expect(notedLetter('chase', noted, contact)).toEqual({ ...noted, state: 'asked' });
  });

  it('is one contact however often it is copied that day, and another the next', () => {
    const once = notedLetter('ask', makeAssignment({ state: 'to ask' }), contact);
    if (!once) throw new Error('It was not noted');
    expect(notedLetter('ask', once, contact)).toBeUndefined();
    const next = { ...contact, on: '2026-11-25' as never };
    expect(notedLetter('chase', once, next)?.contacts).toEqual([contact, next]);
  });
});
