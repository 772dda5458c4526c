import { changedFields } from '@renderer/words/changed-fields';
import { changedSetting } from '@renderer/words/changed-setting';
import { problemText } from '@renderer/words/problem-text';
import { DEFAULT_ACTIVITIES, DEFAULT_AGREEMENT, type Agreement, type Office } from '@shared/model/settings';
import { day, TODAY } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

describe('the history of a record', () => {
  const NAMES: Record<string, string> = { E1: 'Stroud', E2: 'Leeds', p1: 'Budget review', a1: 'Beth Carrowmore' };
  const changed = (before: object, after: object) =>
    changedFields({ id: 'a', ...before }, { id: 'a', ...after }, (id) => NAMES[id]).map(
      (field) => `${field.name}: ${field.before} to ${field.after}`,
    );
  const BASIS = { targetDays: 10, dayKind: 'calendar', holidayVersion: 'EW-2026.1' };
  const round = (id: string, receivedOn: string, responses: object[] = [], peersWanted = 1) => ({
    id,
    receivedOn,
    peersWanted,
    responses,
  });
  const sent = (overrides: object = {}) => ({
    id: 's1',
    sentOn: '2026-11-05',
    kind: 'names',
    assignmentIds: ['a1'],
    reason: '',
    lateReason: '',
    basis: BASIS,
    ...overrides,
  });

  it('says an amount of days in days', () => {
    expect(changed({ quarterDays: 4 }, { quarterDays: 6 })).toEqual(['Days: 1 day to 1.5 days']);
  });

  it('names what an id refers to, and leaves out ids of nothing known', () => {
    expect(changed({ projectId: null }, { projectId: 'p1' })).toEqual(['Project: empty to Budget review']);
    expect(changed({ projectId: null }, { projectId: '0195-raw' })).toEqual([]);
    expect(changed({ homeCouncilId: 'E1' }, { homeCouncilId: 'E2' })).toEqual(['Home council: Stroud to Leeds']);
    expect(changed({ crmId: '' }, { crmId: 'CRM-7' })).toEqual(['CRM ID: empty to CRM-7']);
  });

  it('says how a request ended', () => {
    const open = { outcome: 'none', outcomeOn: null };
    expect(changed(open, { outcome: 'withdrawn', outcomeOn: '2026-11-20' })).toEqual([
      'Ended: no to withdrawn',
      'Ended on: empty to 20/11/2026',
    ]);
  });

  it('tells of a council once, whether it is in the list or written', () => {
    const written = { councilSupportedId: null, councilSupportedText: 'Old Town' };
    const listed = { councilSupportedId: 'E1', councilSupportedText: '' };
    expect(changed(written, listed)).toEqual(['Council supported: Old Town to Stroud']);
    expect(changed(listed, written)).toEqual(['Council supported: Stroud to Old Town']);
    expect(changed(written, { ...written, councilSupportedText: 'New Town' })).toEqual([
      'Council supported: Old Town to New Town',
    ]);
  });

  it('says what changed in a round', () => {
    const first = round('r1', '2026-11-01');
    expect(changed({ rounds: [first] }, { rounds: [round('r1', '2026-11-02', [], 2)] })).toEqual([
      'Received: 01/11/2026 to 02/11/2026',
      'Peers wanted: 1 to 2',
    ]);
    expect(changed({ rounds: [first] }, { rounds: [round('r1', '2026-11-01', [sent()])] })).toEqual([
      'Answer: none to Beth Carrowmore, sent 05/11/2026',
    ]);
    expect(changed({ rounds: [first] }, { rounds: [first, round('r2', '2026-11-20')] })).toEqual([
      'Received, round 2: empty to 20/11/2026',
      'Peers wanted, round 2: empty to 1',
    ]);
  });

  it('says what changed in an answer', () => {
    const nobody = sent({ kind: 'nobody', assignmentIds: [], sentOn: '2026-11-12', lateReason: 'Leader away' });
    expect(
      changed({ rounds: [round('r1', '2026-11-01', [sent()])] }, { rounds: [round('r1', '2026-11-01', [nobody])] }),
    ).toEqual(['Answer: Beth Carrowmore, sent 05/11/2026 to nobody to offer, sent 12/11/2026, late: Leader away']);
  });

  it('says that a long text changed where its beginning did not, and a type of council in words', () => {
    const notes = 'Prefers remote work in the school holidays, and no more than two days a week. ';
    expect(changed({ notes }, { notes: `${notes}Drives.` })).toEqual(['Notes:  to changed further on']);
    expect(changed({ type: 'district' }, { type: 'metropolitan_district' })).toEqual([
      'Type: District council to Metropolitan district',
    ]);
  });

  it('says roles, skills and training in words', () => {
    expect(changed({ roles: [] }, { roles: [{ role: 'Leader', councilId: 'E1' }] })).toEqual([
      'Roles: none to Leader, Stroud',
    ]);
    expect(changed({ skills: [{ skill: 'Housing' }] }, { skills: [{ skill: 'Finance' }] })).toEqual([
      'Skills: Housing to Finance',
    ]);
    const training = (attendedOn: string | null) => ({ training: { challenge: { attendedOn, bookedFor: null } } });
    expect(changed(training(null), training('2026-11-02'))).toEqual([
      'Training, challenge, attended on: empty to 02/11/2026',
    ]);
  });
});

describe('the history of a setting', () => {
  const changed = (before: unknown, after: unknown) =>
    changedSetting(before, after).map((field) => [field.name, field.before, field.after].join(' | '));
  const agreement = (value: Partial<Agreement>) => ({ id: 'agreement', value: { ...DEFAULT_AGREEMENT, ...value } });
  const OFFICE: Office = {
    group: 'Labour',
    userName: 'Priya Ramanathan',
    dueSoonDays: 5,
    groups: ['Labour'],
    skills: Array.from({ length: 20 }, (_empty, place) => `Skill number ${place}`),
    kindsOfWork: ['Mentoring'],
  };
  const office = (value: Partial<Office>) => ({ id: 'office', value: { ...OFFICE, ...value } });

  it('says each agreement in words, with who agreed it and when', () => {
    const later = agreement({ limitQuarterDays: 180, targetDays: 8, agreedWith: 'A. Director', agreedOn: TODAY });
    expect(changed(agreement({}), later)).toEqual([
      'Limit of days in a year | 40 days | 45 days',
      'Days to answer a request | 10 calendar days | 8 calendar days',
      'Agreed with | empty | A. Director',
      'Agreed on | empty | 22/11/2026',
    ]);
  });

  it('says which activity counts, and since when', () => {
    const activities = DEFAULT_ACTIVITIES.map((activity) =>
      activity.code === 'training'
        ? { ...activity, counts: [...activity.counts, { from: day('2026-04-01'), counts: true }] }
        : activity,
    );
    expect(changed(agreement({}), agreement({ activities }))).toEqual([
      'Activity \u201cTraining\u201d | does not count | does not count; from 01/04/2026 counts',
    ]);
  });

  it('says what came to a list and what went, however long the list is', () => {
    expect(changed(office({}), office({ dueSoonDays: 7, skills: [...OFFICE.skills.slice(1), 'Housing'] }))).toEqual([
      'Due soon, in days | 5 | 7',
      'Added to skills |  | Housing',
      'Taken from skills |  | Skill number 0',
    ]);
  });

  it('names the bank holiday that was added or taken away', () => {
    const table = {
      version: 'office-1',
      added: [{ day: day('2027-06-04'), name: 'Jubilee' }],
      removed: ['2027-12-27'],
    };
    const without = { id: 'holidays', value: { versions: [] } };
    expect(changed(without, { id: 'holidays', value: { versions: [table] } })).toEqual([
      'Added to bank holidays |  | Jubilee, 04/06/2027',
      'Taken from bank holidays |  | Christmas Day (substitute day), 27/12/2027',
    ]);
  });
});

describe('the sum of a refused booking', () => {
  const facts = {
    workedQuarterDays: 152,
    bookedQuarterDays: 20,
    thisQuarterDays: 12,
    limitQuarterDays: 160,
    extraQuarterDays: 8,
    otherWorkQuarterDays: 12,
    overQuarterDays: 4,
  };

  it('adds up where days for another project stand on a grant of their own', () => {
    expect(problemText({ code: 'over-limit', facts })).toContain(
      '38 days worked + 5 days booked + 3 days now \u2212 3 days approved for other projects = 43 days, 1 day more than the limit of 40 days and 2 days approved for this work.',
    );
  });

  it('says nothing of other projects where there are none', () => {
    const plain = { ...facts, bookedQuarterDays: 8, extraQuarterDays: 0, otherWorkQuarterDays: 0, overQuarterDays: 12 };
    expect(problemText({ code: 'over-limit', facts: plain })).toContain(
      '38 days worked + 2 days booked + 3 days now = 43 days, 3 days more than the limit of 40 days. Nothing was written.',
    );
  });
});
