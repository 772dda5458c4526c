import {
  approvalFormSchemaOn,
  startApproval,
  toApproval,
  ApprovalFormSchema,
} from '@renderer/screens/days/approval-form';
import { addedUp, amountsOfSeveral, findBefore, toBefore } from '@renderer/screens/days/days-before';
import { sumBefore } from '@shared/rules/days-before';
import { buildEditSchema, startEdit, toEdited } from '@renderer/screens/days/edit-form';
import { buildPasteSchema, buildRecordSchema } from '@renderer/screens/days/record-form';
import { draftApprovals, labelOf } from '@renderer/panels/write-days';
import { toQuarterDays } from '@shared/model/quarter-days';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { countsToLimit } from '@shared/rules/counting';
import { planDays } from '@shared/rules/plan-days';
import { yearOf } from '@shared/rules/year';
import { day, makeApproval, makeDayEntry, makePeer, makeProject, TODAY } from '@tests/support/builders';
import { describe, expect, it, test } from 'vitest';

const YEAR = yearOf(TODAY, DEFAULT_AGREEMENT);

/** The places and codes of what a schema refuses. */
function refusals(result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) {
  return (result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const NOBODY_LEFT = () => false;

const WORK = {
  activity: 'on site',
  pencilledUntil: null,
  project: { id: null, text: '', isNew: false },
  council: { id: null, text: '' },
  kindOfWork: '',
  projectCode: '',
  purchaseOrder: '',
  note: '',
  ownReason: '',
  keepBusy: false,
  approval: null,
  ask: null,
};

describe('a day that has not come yet', () => {
  const ahead = ['state: worked-ahead'];
  const range = { startsHalf: false, endsHalf: false, includeWeekends: true, days: '1', peerIds: ['peer-1'] };

  test.each([
    ['worked', '2026-11-22', null, []],
    ['worked', '2026-11-23', null, ahead],
    ['worked', '2026-11-20', '2026-11-23', ahead],
    ['worked', '2026-11-20', '2026-11-22', []],
    ['booked', '2026-11-23', null, []],
    ['pencilled', '2026-11-23', null, []],
    ['auto', '2026-11-20', '2026-11-23', []],
  ] as const)('recorded as %s from %s to %s', (state, from, to, refused) => {
    const parsed = buildRecordSchema(TODAY, NOBODY_LEFT).safeParse({ ...WORK, ...range, state, from, to });
    expect(refusals(parsed)).toEqual(refused);
  });

  test.each([
    ['worked', day('2026-11-22'), []],
    ['worked', day('2026-11-23'), ahead],
    ['worked', undefined, []],
    ['auto', day('2026-11-23'), []],
  ] as const)('pasted as %s, the last on %s', (state, last, refused) => {
    expect(refusals(buildPasteSchema(TODAY, last).safeParse({ ...WORK, state }))).toEqual(refused);
  });

  it('is not made worked by editing it', () => {
    const entry = makeDayEntry({ date: '2026-11-23', state: 'booked' });
    const typed = startEdit(entry, undefined);
    expect(refusals(buildEditSchema(TODAY).safeParse(typed))).toEqual([]);
    expect(refusals(buildEditSchema(TODAY).safeParse({ ...typed, state: 'worked' }))).toEqual(ahead);
  });
});

describe('a decision dated ahead', () => {
  const decision = { approver: 'D. Rector', reference: 'E-mail', reason: 'Needed' };
  const proposed = { days: '1', approverTitle: 'Director', today: TODAY };

  test.each([
    ['2026-11-22', []],
    ['2026-11-23', ['later-than-today']],
  ] as const)('of %s, with today 22/11/2026', (text, messages) => {
    const decidedOn = day(text);
    const alone = { ...startApproval(undefined, proposed), ...decision, decidedOn };
    expect(refusals(approvalFormSchemaOn(TODAY).safeParse(alone))).toEqual(messages.map((it) => `decidedOn: ${it}`));
    const approval = { ...decision, approverTitle: 'Director', decidedOn, granted: {} };
    const pasted = buildPasteSchema(TODAY, undefined).safeParse({ ...WORK, state: 'booked', approval });
    expect(refusals(pasted)).toEqual(messages.map((it) => `approval.decidedOn: ${it}`));
  });

  it('is no matter where it was only asked for, which has a day of its own', () => {
    const asked = { ...startApproval(undefined, proposed), reason: 'Needed', decision: 'asked', decidedOn: null };
    const refused = (askedOn: string) =>
      refusals(approvalFormSchemaOn(TODAY).safeParse({ ...asked, askedOn: day(askedOn) }));
    expect(refused('2026-11-22')).toEqual([]);
    expect(refused('2026-11-23')).toEqual(['askedOn: later-than-today']);
  });
});

describe('an entry that counts otherwise than its activity', () => {
  const entry = makeDayEntry({ activity: 'on site' });
  const read = (typed: object) => buildEditSchema(TODAY).parse({ ...startEdit(entry, undefined), ...typed });

  it('needs a reason, and takes it', () => {
    const typed = { ...startEdit(entry, undefined), counts: 'no', countsReason: ' ' };
    expect(refusals(buildEditSchema(TODAY).safeParse(typed))).toEqual(['countsReason: counts-reason-missing']);
    const edited = toEdited(entry, read({ counts: 'no', countsReason: 'Paid by the council' }));
    expect(edited.countsOverride).toEqual({ counts: false, reason: 'Paid by the council' });
    expect(countsToLimit(edited, DEFAULT_AGREEMENT.activities)).toBe(false);
    expect(startEdit(edited, undefined)).toMatchObject({ counts: 'no', countsReason: 'Paid by the council' });
  });

  it('counts as its activity says again', () => {
    const other = makeDayEntry({ countsOverride: { counts: false, reason: 'Paid' } });
    expect(startEdit(other, undefined)).toMatchObject({ counts: 'no', countsReason: 'Paid' });
    expect(toEdited(other, read({ counts: 'activity', countsReason: 'Paid' })).countsOverride).toBeNull();
  });
});

describe('days used before Peer Desk', () => {
  const before = (overrides: object) =>
    makeDayEntry({ activity: 'before', precision: 'year', date: '2026-04-01', ...overrides });
  const amount = (days: number) => [
    { peerId: makePeer({ id: 'peer-1' }).id, quarterDays: toQuarterDays(days) ?? never() },
  ];
  const entries = [
    before({ id: 'gone', state: 'cancelled' }),
    before({ id: 'one' }),
    before({ id: 'two', quarterDays: 6 }),
  ];

  it('adds up every entry that stands', () => {
    expect(sumBefore(findBefore(entries))).toBe(10);
    expect(sumBefore(findBefore(undefined))).toBe(0);
  });

  it('adds up the amounts of a peer who stands there twice, and says who does', () => {
    const other = { peerId: makePeer({ id: 'peer-2' }).id, quarterDays: toQuarterDays(1) ?? never() };
    const given = [...amount(2), other, ...amount(3.5)];
    expect([...amountsOfSeveral(given)].map(([peerId, own]) => [peerId, own.length])).toEqual([['peer-1', 2]]);
    expect(addedUp(given)).toEqual([
      { peerId: 'peer-1', quarterDays: 22 },
      { peerId: 'peer-2', quarterDays: 4 },
    ]);
    expect(addedUp([...amount(600), ...amount(600)])).toBeUndefined();
  });

  it('is told by peers, however many entries an amount takes the place of', () => {
    const made = toBefore(amount(3), YEAR, () => entries);
    expect(made).toHaveLength(3);
    expect(labelOf('days-before', made)).toEqual({ code: 'days-before', ids: ['peer-1'], count: 1 });
    expect(labelOf('record-days', made)).toMatchObject({ count: 3 });
  });

  it('puts one amount in the place of all of them', () => {
    expect(
      toBefore(amount(3), YEAR, () => entries).map(({ id, state, quarterDays }) => [id, state, quarterDays]),
    ).toEqual([
      ['one', 'worked', 12],
      ['two', 'cancelled', 6],
      ['gone', 'cancelled', 4],
    ]);
    expect(toBefore(amount(0), YEAR, () => entries).map(({ state }) => state)).toEqual(Array(3).fill('cancelled'));
    expect(toBefore(amount(0), YEAR, () => [])).toEqual([]);
  });
});

describe('an approval', () => {
  const proposed = { days: '2', approverTitle: 'Director', today: TODAY };
  const decision = { approver: 'D. Rector', reference: 'E-mail', reason: 'Finance peer needed' };
  const of = { old: undefined, peerId: 'peer-1', yearKey: YEAR.key };

  it('keeps its project, the council supported and the dates', () => {
    const council = { id: 'E08000035', text: '' };
    const typed = {
      ...startApproval(undefined, proposed),
      ...decision,
      council,
      projectId: 'cpc',
      datesText: 'May',
    };
    const made = toApproval(ApprovalFormSchema.parse(typed), of);
    expect(made).toMatchObject({ projectId: 'cpc', councilSupportedId: 'E08000035', datesText: 'May' });
    expect(startApproval(made, proposed)).toMatchObject({ council, projectId: 'cpc', datesText: 'May' });
    const unknown = { ...typed, council: { id: null, text: 'Nowhere' } };
    expect(refusals(ApprovalFormSchema.safeParse(unknown))).toEqual(['council: council-not-in-list']);
  });

  it('for any work of the year says nothing that looks like a restriction', () => {
    const general = { projectId: null, whatFor: '', councilSupportedId: null, datesText: '' };
    const old = makeApproval({ whatFor: 'Mentoring', datesText: 'May', councilSupportedId: 'E08000035' });
    const typed = { ...startApproval(old, proposed), ...decision, council: { id: null, text: 'Nowhere' } };
    expect(toApproval(ApprovalFormSchema.parse(typed), { ...of, old })).toMatchObject(general);
    const wanted = [makeDayEntry({ date: '2027-03-30', state: 'booked', whatFor: 'Mentoring' })];
    const before = makeDayEntry({ precision: 'year', date: '2026-04-01', quarterDays: 160 });
    const { shares } = planDays({
      wanted,
      entriesOf: () => [before],
      approvals: [],
      agreement: DEFAULT_AGREEMENT,
      today: TODAY,
    });
    expect(draftApprovals(shares, wanted, () => toQuarterDays(1), {})).toMatchObject([general]);
  });

  it('takes its own dates and work from the days it is entered with', () => {
    const project = makeProject({ id: 'cpc' });
    const wanted = ['2027-03-30', '2027-03-31', '2027-04-01'].map((date) =>
      makeDayEntry({ date, state: 'booked', projectId: project.id, councilSupportedId: 'E08000035' }),
    );
    const old = makeDayEntry({ precision: 'year', date: '2026-04-01', quarterDays: 160 });
    const plan = planDays({
      wanted,
      entriesOf: () => [old],
      approvals: [],
      agreement: DEFAULT_AGREEMENT,
      today: TODAY,
    });
    const refused = plan.shares.filter((share) => share.refused !== null);
    expect(draftApprovals(refused, wanted, () => toQuarterDays(2), {})).toMatchObject([
      {
        yearKey: 'FY2026/27',
        projectId: 'cpc',
        councilSupportedId: 'E08000035',
        datesText: '30/03/2027 to 31/03/2027',
      },
    ]);
  });

  it('keeps a decision that was there', () => {
    const old = makeApproval({ datesText: 'May' });
    expect(startApproval(old, proposed).datesText).toBe('May');
  });
});

function never(): never {
  throw new Error('Not an amount of days');
}
