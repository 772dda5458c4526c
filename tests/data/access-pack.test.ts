import { commit, failOnWarnings, openTestDesk, put } from './desk-fixture';
import { buildCouncilBook } from '@renderer/data/council-book';
import { buildReview } from '@renderer/data/reviews/make-review';
import { buildAccessPack } from '@renderer/screens/privacy/access-pack';
import { accessPackHtml } from '@renderer/screens/privacy/access-pack-html';
import { accessJson, gatherAccess } from '@renderer/screens/privacy/gather-access';
import type { Peer } from '@shared/model/peer';
import { noteConsidered } from '@shared/rules/offer/note-considered';
import {
  makeApproval,
  makeAssignment,
  makeAttendance,
  makeDayEntry,
  makePeer,
  makeRequest,
  makeTrainingEvent,
  TODAY,
} from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

failOnWarnings();

const COUNCILS = buildCouncilBook([]);

async function officeWithTwo() {
  const peer = makePeer({
    id: 'beth',
    firstName: 'Beth',
    lastName: 'Carrowmore',
    party: 'Example Party',
    email: 'beth@example.org',
    notes: 'Prefers <b>mornings</b> & short trains',
    roles: [{ role: 'Leader', councilText: 'Wychmere Borough' }],
    conflicts: [{ councilText: 'Wychmere Borough', kind: 'resident' }],
    trainingExemptions: [
      {
        kind: 'notably experienced',
        covers: ['conference'],
        from: '2026-01-01',
        until: '2026-12-31',
        reason: 'Led eleven challenges',
        grantedBy: 'Head of office',
      },
    ],
  });
  const other = makePeer({ id: 'omar', firstName: 'Omar', lastName: 'Quillfeather', email: 'omar@example.org' });
  const desk = await openTestDesk();
  await commit(desk, put('peers', peer), put('peers', other));
  const mine = makeAssignment({
    id: 'a-beth',
    peerId: 'beth',
    requestId: 'r-1',
    state: 'declined',
    contacts: [{ on: '2026-11-17', how: 'phone', by: 'Tester', said: 'On holiday that week' }],
    feedback: [{ from: 'the LGA', on: '2026-11-18', by: 'Dana', summary: 'Was missed on the team', concern: true }],
    claim: { reference: 'C-19', submittedOn: '2026-11-19' },
  });
  const theirs = makeAssignment({ id: 'a-omar', peerId: 'omar', requestId: 'r-1', state: 'put forward', note: 'keen' });
  await commit(
    desk,
    put(
      'requests',
      noteConsidered(
        makeRequest({ id: 'r-1', ref: 'R-0042', brief: 'Ask Omar Quillfeather first', receivedFrom: 'Dana Whitlock' }),
        'set aside',
        [
          { peerId: peer.id, rules: ['dates', 'days left'] },
          { peerId: other.id, rules: ['elections'] },
        ],
        TODAY,
      ),
    ),
    put('assignments', mine),
    put('assignments', theirs),
    put(
      'dayEntries',
      makeDayEntry({ id: 'd-1', peerId: 'beth', quarterDays: 10, note: 'Half a day more on the report' }),
    ),
    put('dayEntries', makeDayEntry({ id: 'day-of-omar', peerId: 'omar', note: 'private to Omar' })),
    put('trainingEvents', makeTrainingEvent({ id: 'e-1', name: 'Scrutiny masterclass', kind: 'other' })),
    put('attendances', makeAttendance({ eventId: 'e-1', peerId: 'beth', status: 'no-show', note: 'Train cancelled' })),
    put('attendances', makeAttendance({ eventId: 'e-1', peerId: 'omar', note: 'private to Omar' })),
    put('approvals', makeApproval({ id: 'ap-1', peerId: 'beth', approver: 'Dana Whitlock', reason: 'A long review' })),
  );
  const made = await buildReview(
    desk,
    {
      councils: { shortNameOf: () => '' },
      nameOf: (id) => (id === 'beth' ? 'Beth Carrowmore' : 'Omar Quillfeather'),
      definitions: () => [],
    },
    TODAY,
  );
  const remark = { reviewId: made.review.id, by: 'Tester', on: TODAY };
  await commit(
    desk,
    ...made.operations,
    put('poolReviewRemarks', { ...remark, id: 'rm-1', peerId: 'beth', text: 'Wants a mentoring role' }),
    put('poolReviewRemarks', { ...remark, id: 'rm-2', peerId: 'omar', text: 'private to Omar' }),
  );
  await commit(desk, put('peers', { ...peer, phone: '01632 960123' } as Peer));
  return desk;
}

async function packOfBeth() {
  const desk = await officeWithTwo();
  const peer = desk.table('peers').get('beth');
  if (!peer) throw new Error('No Beth');
  return gatherAccess(desk, COUNCILS, peer);
}

describe('the subject access pack', () => {
  it('holds everything of the person, in words', async () => {
    const html = accessPackHtml(buildAccessPack(await packOfBeth()));
    for (const held of [
      'Beth Carrowmore',
      'Example Party',
      'beth@example.org',
      '01632 960123',
      '<dt>Roles</dt><dd>Leader, council: Wychmere Borough</dd>',
      'Wychmere Borough',
      'resident',
      'R-0042',
      'On holiday that week',
      'feedback from the LGA (Dana) on 18/11/2026: Was missed on the team; raises a concern',
      'claim submitted on 19/11/2026',
      'reference of the claim C-19',
      '>2.5<',
      'Half a day more on the report',
      'A long review',
      'Scrutiny masterclass',
      'Did not attend',
      'Train cancelled',
      'Reviews of the pool',
      'Wants a mentoring role',
      'Led eleven challenges',
      'Director of Improvement',
      'Phone: empty \u2192 01632 960123',
      'Legitimate interests',
      'Looked at for requests',
      'dates, days left',
    ])
      expect(html).toContain(held);
  });

  it('names nobody else, neither to read nor as JSON', async () => {
    const held = await packOfBeth();
    const both = accessPackHtml(buildAccessPack(held)) + accessJson(held, true);
    for (const other of [
      'Quillfeather',
      'Omar',
      'Whitlock',
      'keen',
      'omar@example.org',
      'a-omar',
      'day-of-omar',
      'elections',
    ])
      expect(both).not.toContain(other);
  });

  it('keeps what looks like markup as text, and runs nothing', async () => {
    const html = accessPackHtml(buildAccessPack(await packOfBeth()));
    expect(html).toContain('Prefers &lt;b&gt;mornings&lt;/b&gt; &amp; short trains');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toContain('<script');
  });

  it('says on its first page that it is not complete while restricted notes are locked', async () => {
    const held = await packOfBeth();
    const locked = buildAccessPack({ ...held, restricted: { state: 'locked', count: 2 } });
    expect(locked.complete).toBe(false);
    const [first = ''] = accessPackHtml(locked).split('</section>');
    expect(first).toContain('This pack is not complete. There are 2 restricted notes');
    expect(first).toContain('No: restricted notes are not included');
    expect(JSON.parse(accessJson(held, false))).toMatchObject({ complete: false });
    const open = buildAccessPack({
      ...held,
      restricted: { state: 'open', notes: [{ writtenOn: held.today, text: 'Needs a step-free room' }] },
    });
    expect(open.complete).toBe(true);
    expect(accessPackHtml(open)).toContain('Needs a step-free room');
  });

  it('gives the same days as JSON, with every earlier state of the record', async () => {
    const held = await packOfBeth();
    const json = JSON.parse(accessJson(held, true));
    expect(json.days).toEqual([expect.objectContaining({ id: 'd-1', quarterDays: 10 })]);
    expect(json.history.map((line: { done: string }) => line.done)).toHaveLength(held.history.length);
    expect(json.history.some((line: { before: { phone?: string } | null }) => line.before?.phone === '')).toBe(true);
  });
});
