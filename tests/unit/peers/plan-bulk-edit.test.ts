import { BULK_FIELDS, bulkFault, type BulkFieldName, type BulkValues } from '@renderer/screens/peers/bulk/bulk-fields';
import { planBulkEdit } from '@renderer/screens/peers/bulk/plan-bulk-edit';
import { PeerSchema, type Peer } from '@shared/model/peer';
import { makePeer, TODAY } from '@tests/support/builders';
import { describe, expect, it, test } from 'vitest';

const values = (field: BulkFieldName, typed: Partial<BulkValues> = {}): BulkValues => ({
  field,
  choice: '',
  tags: [],
  date: null,
  clears: false,
  text: '',
  from: null,
  to: null,
  ...typed,
});
const skill = (name: string, level: 'lead' | null = null) => ({ skill: name, level, evidence: '' });
const plan = async (peer: Peer, typed: BulkValues) => (await planBulkEdit([peer], typed, TODAY))[0];

describe('a change for many peers', () => {
  const peer = makePeer({
    status: 'active',
    skills: [skill('Planning', 'lead'), skill('Housing')],
    peerTypes: ['mentor'],
    nextElectionOn: '2027-05-06',
    availability: [{ kind: 'unavailable', from: '2026-12-20', to: '2027-01-03' }],
  });

  test.each<[string, BulkValues, string, string, Partial<Peer>]>([
    ['a status', values('status', { choice: 'paused' }), 'Active', 'Paused', { status: 'paused' }],
    [
      'skills that come to those there, which keep their level',
      values('add-skills', { tags: ['Planning', 'Fire'] }),
      'Planning, Housing',
      'Planning, Housing, Fire',
      { skills: [skill('Planning', 'lead'), skill('Housing'), skill('Fire')] },
    ],
    [
      'skills that go',
      values('remove-skills', { tags: ['Planning', 'Fire'] }),
      'Planning, Housing',
      'Housing',
      { skills: [skill('Housing')] },
    ],
    [
      'what peers are offered for, in the usual order',
      values('add-types', { tags: ['challenge'] }),
      'Mentoring',
      'Peer challenge, Mentoring',
      { peerTypes: ['challenge', 'mentor'] },
    ],
    ['the last of those', values('remove-types', { tags: ['mentor'] }), 'Mentoring', '', { peerTypes: [] }],
    [
      'a date',
      values('next-election', { date: '2028-05-04' }),
      '06/05/2027',
      '04/05/2028',
      PeerSchema.pick({ nextElectionOn: true }).parse({ nextElectionOn: '2028-05-04' }),
    ],
    [
      'a date that is taken away',
      values('next-election', { clears: true }),
      '06/05/2027',
      '',
      { nextElectionOn: null },
    ],
    [
      'a date where there was none',
      values('profile', { date: TODAY }),
      '',
      '22/11/2026',
      { profileConfirmedOn: TODAY },
    ],
    ['a text', values('lead-regions', { text: ' Wales ' }), '', 'Wales', { leadRegions: 'Wales' }],
  ])('%s', async (_what, typed, before, after, becomes) => {
    expect(await plan(peer, typed)).toEqual({ peer, before, outcome: 'changes', after, to: { ...peer, ...becomes } });
  });

  it('dates on which nobody is asked are added beside those there', async () => {
    const typed = values('unavailable', { choice: 'unavailable', from: '2027-03-25', to: '2027-05-06' });
    expect(await plan(peer, typed)).toMatchObject({
      outcome: 'changes',
      after: 'Not available from 20/12/2026 to 03/01/2027; Not available from 25/03/2027 to 06/05/2027',
    });
  });

  test.each([
    values('status', { choice: 'active' }),
    values('add-skills', { tags: ['Housing'] }),
    values('remove-skills', { tags: ['Fire'] }),
    values('add-types', { tags: ['mentor'] }),
    values('next-election', { date: '2027-05-06' }),
    values('unavailable', { choice: 'unavailable', from: '2026-12-20', to: '2027-01-03' }),
  ])('who has it already stays as they are: $field', async (typed) => {
    expect(await plan(peer, typed)).toMatchObject({ outcome: 'stays' });
  });

  it('is refused where the form of the peer would refuse it, and for who was erased', async () => {
    const full = makePeer({ skills: Array.from({ length: 100 }, (_each, place) => skill(`Skill ${place}`)) });
    const crossed = makePeer({ leadRole: 'national lead', leadFrom: '2026-04-01', leadTo: '2025-04-01' });
    const erased = makePeer({ status: 'removed', erasedOn: '2026-01-05' });
    const ahead = makePeer({
      training: {
        challenge: { attendedOn: '2027-01-05', bookedFor: null },
        mentoring: { attendedOn: null, bookedFor: null },
        conference: { attendedOn: null, bookedFor: null },
      },
    });
    const typed = values('add-skills', { tags: ['Fire'] });
    const lines = await planBulkEdit([full, crossed, erased, ahead, peer], typed, TODAY);
    const whys = lines.map((line) => (line.outcome === 'refused' ? line.why : line.outcome));
    expect(whys).toEqual([
      expect.stringMatching(/^Skills: This is too long or too large/),
      expect.stringMatching(/^Lead to: /),
      'This peer was erased.',
      expect.stringMatching(/^Training: /),
      'changes',
    ]);
  });

  it('leaves every other field of the peer alone', async () => {
    const whole = makePeer({ notes: 'kept', headFirst: { on: TODAY, by: 'Head' }, importBatchId: 'batch-1' });
    expect(await plan(whole, values('status', { choice: 'paused' }))).toMatchObject({
      to: { ...whole, status: 'paused' },
    });
  });
});

describe('what was typed', () => {
  test.each<[BulkValues, string | undefined]>([
    [values('status'), 'choice'],
    [values('add-skills'), 'tags'],
    [values('profile'), 'date'],
    [values('profile', { date: '31/02/2026' }), 'date'],
    [values('lead-regions', { text: 'x'.repeat(201) }), 'text'],
    [values('lead-regions'), undefined],
    [values('unavailable', { from: '2026-12-01', to: '2026-12-02' }), 'choice'],
    [values('unavailable', { choice: 'available', to: '2026-12-02' }), 'from'],
    [values('unavailable', { choice: 'available', from: '2026-12-03', to: '2026-12-02' }), 'to'],
    [values('unavailable', { choice: 'available', from: '2026-12-02', to: '2026-12-02' }), undefined],
  ])('%#: %o', (typed, at) => {
    expect(bulkFault(typed)?.at).toBe(at);
  });

  it('is asked for each thing that can be changed', () => {
    // Safe: the keys of the table are just its names.
    for (const field of Object.keys(BULK_FIELDS) as BulkFieldName[])
      if (field !== 'lead-regions') expect(bulkFault(values(field)), field).toBeDefined();
  });
});
