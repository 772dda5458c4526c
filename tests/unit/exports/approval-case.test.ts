import { approvalCaseHtml, approvalCaseText, buildApprovalCase, type CaseFacts } from '@shared/exports/approval-case';
import { describe, expect, it } from 'vitest';

const FACTS: CaseFacts = {
  peer: 'Anwen Example',
  homeCouncil: 'Leeds City Council',
  group: null,
  yearKey: 'FY2026/27',
  yearDates: '1 April 2026 to 31 March 2027',
  limitQuarterDays: 160,
  workedQuarterDays: 156,
  bookedQuarterDays: 2,
  extraQuarterDays: 0,
  askedQuarterDays: 6,
  heldQuarterDays: 8,
  dates: '30/03/2027 to 31/03/2027',
  work: 'Stroud CPC',
  kindOfWork: '',
  councilSupported: 'Stroud District Council',
  reason: 'Only she has <both> skills & the time',
  considered: '',
  toWeigh: [],
  approverTitle: 'Director of Improvement',
};

describe('the case for an approver', () => {
  it('adds up to the position afterwards', () => {
    const { sum, asks } = buildApprovalCase(FACTS);
    expect(asks).toBe(
      'We ask the Director of Improvement to approve 1.5 days beyond the limit of 40 days in FY2026/27 (1 April 2026 to 31 March 2027).',
    );
    expect(sum.map(({ label, days }) => `${label} ${days}`)).toEqual([
      'Worked in FY2026/27 39.0',
      'Booked 0.5',
      'Held until this is decided 2.0',
      'Together afterwards 41.5',
      'Limit 40.0',
      'Beyond the limit afterwards 1.5',
      'Asked for now 1.5',
    ]);
  });

  it('says what is approved already, and nothing held where the days were worked', () => {
    const { sum } = buildApprovalCase({ ...FACTS, workedQuarterDays: 170, heldQuarterDays: 0, extraQuarterDays: 8 });
    expect(sum.map(({ label }) => label)).not.toContain('Held until this is decided');
    expect(sum).toContainEqual({ label: 'Of these approved already', days: '2.0' });
  });

  it('names the political group only where it was ticked, and tells that nobody else was noted', () => {
    const labels = (facts: CaseFacts) => buildApprovalCase(facts).lines.map(({ label }) => label);
    expect(labels(FACTS)).not.toContain('Political group');
    expect(labels({ ...FACTS, group: 'Labour' })).toContain('Political group');
    expect(buildApprovalCase(FACTS).lines.at(-1)).toEqual({
      label: 'Who else was considered',
      text: 'Nobody was noted.',
    });
  });

  it('says what was found about the work, a line each, and nothing where nothing was', () => {
    const toWeigh = [
      'Stroud is the peer\u2019s own council. Reason: asked for by name',
      'On 30 March 2027 already booked.',
    ];
    expect(buildApprovalCase(FACTS).lines.map(({ label }) => label)).not.toContain('To be weighed');
    expect(buildApprovalCase({ ...FACTS, toWeigh }).lines.at(-1)).toEqual({
      label: 'To be weighed',
      text: toWeigh.join('\n'),
    });
    expect(approvalCaseHtml(buildApprovalCase({ ...FACTS, toWeigh }))).toContain('by name<br>On 30 March');
  });

  it('takes every text as text in the e-mail', () => {
    const told = buildApprovalCase(FACTS);
    expect(approvalCaseHtml(told)).toContain('Only she has &lt;both&gt; skills &amp; the time');
    expect(approvalCaseHtml(told)).not.toContain('<both>');
    expect(approvalCaseText(told)).toContain('Why this peer: Only she has <both> skills & the time');
  });
});
