import { profilesDue } from '@shared/rules/profiles-due';
import { describe, expect, it } from 'vitest';
import { makePeer, TODAY } from '../../support/builders';

const due = (overrides: Parameters<typeof makePeer>[0]) => profilesDue([makePeer(overrides)], TODAY)[0];

describe('profiles out of date', () => {
  it.each([
    ['never confirmed', { profileConfirmedOn: null }, 'never'],
    ['six months ago to the day', { profileConfirmedOn: '2026-05-22' }, undefined],
    ['a day longer ago', { profileConfirmedOn: '2026-05-21' }, 'old'],
    ['an election since', { profileConfirmedOn: '2026-11-01', nextElectionOn: '2026-11-21' }, 'election'],
    ['an election today', { profileConfirmedOn: '2026-11-01', nextElectionOn: '2026-11-22' }, undefined],
    ['an election before', { profileConfirmedOn: '2026-11-01', nextElectionOn: '2026-10-31' }, undefined],
    ['a role since', { profileConfirmedOn: '2026-11-01', roles: [{ role: 'Leader', from: '2026-11-02' }] }, 'new role'],
    [
      'a role of that day',
      { profileConfirmedOn: '2026-11-01', roles: [{ role: 'Leader', from: '2026-11-01' }] },
      undefined,
    ],
    [
      'a role to come',
      { profileConfirmedOn: '2026-11-01', roles: [{ role: 'Leader', from: '2026-11-23' }] },
      undefined,
    ],
  ])('%s', (_what, peer, reason) => {
    expect(due(peer)?.reason).toBe(reason);
  });

  it.each(['enquiry', 'applicant', 'interview', 'paused', 'retired', 'removed'])('ask nobody who is %s', (status) => {
    expect(due({ status })).toBeUndefined();
  });

  it('ask nobody who was erased', () => {
    expect(due({ erasedOn: '2026-11-01' })).toBeUndefined();
  });

  it('leave who was asked four weeks, and then say since when', () => {
    expect(due({ profilePromptedOn: '2026-10-26' })).toBeUndefined();
    expect(due({ profilePromptedOn: '2026-10-25' })).toMatchObject({ reason: 'never', askedOn: '2026-10-25' });
  });

  it('say nothing of an asking that was answered', () => {
    expect(due({ profilePromptedOn: '2026-01-02', profileConfirmedOn: '2026-01-10' })).toMatchObject({ askedOn: null });
  });

  it('begin with who was never confirmed, then the longest ago', () => {
    const peers = ['2026-03-01', null, '2026-01-01'].map((profileConfirmedOn) => makePeer({ profileConfirmedOn }));
    expect(profilesDue(peers, TODAY).map(({ peer }) => peer.profileConfirmedOn)).toEqual([
      null,
      '2026-01-01',
      '2026-03-01',
    ]);
  });
});
