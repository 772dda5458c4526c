import { withPeriods } from '@renderer/screens/papers/office-periods';
import { changedSetting } from '@renderer/words/changed-setting';
import { DEFAULT_PRIVACY } from '@shared/model/privacy';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const PAPER = readFileSync(join(import.meta.dirname, '../../../docs/for-it-and-data-protection.md'), 'utf8');

it('the paper for IT says the periods of the office wherever it says those of the defaults', () => {
  expect(withPeriods(PAPER, DEFAULT_PRIVACY)).toBe(PAPER);
  const said = withPeriods(PAPER, { ...DEFAULT_PRIVACY, enquiryMonths: 7, leaverMonths: 18, unusedMonths: 33 });
  expect(said).toContain('an enquiry after 7 months, a peer who left after 18, a peer who was not used after 33');
  expect(said).toContain('for [18 months] after you stop being a peer');
  expect(said).not.toMatch(/\b(12|24|60) months|after (24|60)\b/);
});

it('the history says which period was changed', () => {
  const setting = (leaverMonths: number) => ({ id: 'privacy', value: { ...DEFAULT_PRIVACY, leaverMonths } });
  expect(changedSetting(setting(24), setting(18))).toEqual([
    { name: 'Peers who left, months until review', before: '24', after: '18' },
  ]);
});
