import type { Page } from '@playwright/test';
import { yearOf } from '@shared/rules/year';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { toCalendarDay } from '@shared/rules/calendar';
import { formatUkDate } from '@shared/rules/uk-date';
import { DaysPage } from './pages/days-page';
import { FirstStartPage } from './pages/first-start-page';
import { PeersPage } from './pages/peers-page';
import { todayHere, yearHere } from './support/clock';
import { expectNoViolations } from './support/axe';
import { expect, test } from './support/launch';

const ANWEN = 'Anwen Sample';
const BEATRIX = 'Beatrix Sample';

/** The year that the window opens on, with its last day in the words of the screen. */
function currentYear() {
  const today = todayHere();
  const year = yearHere();
  const first = Number(year.startsOn.slice(0, 4));
  const next = yearOf(toCalendarDay(first + 1, 4, 1) ?? today, DEFAULT_AGREEMENT);
  return { year, next, first, lastDay: formatUkDate(year.endsOn), firstDay: formatUkDate(year.startsOn), today };
}

/** Six days, three on either side of the year's end. */
function acrossYearEnd(first: number): { from: string; to: string } {
  return { from: `29/03/${first + 1}`, to: `03/04/${first + 1}` };
}

async function open(page: Page): Promise<DaysPage> {
  await new FirstStartPage(page).startOffice();
  const peers = new PeersPage(page);
  await peers.open();
  await peers.add({ 'First name': 'Anwen', 'Last name': 'Sample' });
  await peers.add({ 'First name': 'Beatrix', 'Last name': 'Sample' });
  const days = new DaysPage(page);
  await days.open();
  return days;
}

/** Days worked before, so that so many are left. */
async function useDays(days: DaysPage, name: string, amount: string): Promise<void> {
  await days.chooseAction(name, 'Days used before Peer Desk');
  await days.field('Days used').fill(amount);
  await days.save('Record days used');
}

test('records a range with half days for two peers, and takes it back', async ({ page }) => {
  const days = await open(page);
  const { first, next } = currentYear();
  await days.startRecording();
  // 15 to 18 June of the next year: whichever days they are, with weekends they are four.
  const range = { from: `15/06/${first + 1}`, to: `18/06/${first + 1}` };
  await days.enter({
    peers: [ANWEN, BEATRIX],
    ...range,
    ticks: ['Weekends too', 'First day starts at noon', 'Last day ends at noon'],
  });
  await expect(days.sum).toHaveText('3 days for each of 2 peers: 6 days');
  await days.save();
  await days.chooseYear(next.key);
  await expect.poll(() => days.figures(ANWEN)).toMatchObject({ booked: 3, left: 37, position: 'Within limit' });
  await expect.poll(() => days.figures(BEATRIX)).toMatchObject({ booked: 3, left: 37 });
  await days.undo();
  await expect.poll(() => days.figures(ANWEN)).toMatchObject({ left: 40 });
  await expect.poll(() => days.figures(BEATRIX)).toMatchObject({ left: 40 });
});

test('splits a range at 31 March', async ({ page }) => {
  const days = await open(page);
  const { first, year, next } = currentYear();
  await days.startRecording();
  await days.enter({ peers: [ANWEN], ...acrossYearEnd(first), ticks: ['Weekends too'] });
  await expect(days.sum).toHaveText(`6 days; crosses 31 March: 3 days in ${year.key}, 3 in ${next.key}`);
  await days.save();
  await expect.poll(() => days.figures(ANWEN)).toMatchObject({ booked: 3, left: 37 });
  await days.chooseYear(next.key);
  await expect.poll(() => days.figures(ANWEN)).toMatchObject({ booked: 3, left: 37 });
});

test('books up to exactly 40 days, refuses 40.5 with the sum, and books them with an approval', async ({ page }) => {
  const days = await open(page);
  const { lastDay } = currentYear();
  await useDays(days, ANWEN, '38.5');
  await days.startRecordingFor(ANWEN);
  await days.enter({ from: lastDay, days: '1.5', state: 'Booked' });
  await days.dialog.getByRole('checkbox', { name: /keep it\?$/ }).check();
  await days.save();
  await expect(days.row(ANWEN)).toContainText('At limit');
  await expect.poll(() => days.figures(ANWEN)).toMatchObject({ worked: 38.5, booked: 1.5, left: 0 });

  await days.startRecordingFor(ANWEN);
  await days.enter({ from: '02/03/' + lastDay.slice(6), days: '0.5', state: 'Booked' });
  await expect(days.alerts.first()).toContainText(
    '38.5 days worked + 1.5 days booked + 0.5 days now = 40.5 days, 0.5 days more than the limit of 40 days',
  );
  await days.confirm();
  await expect(days.alerts.filter({ hasText: 'Nothing was recorded' })).toBeVisible();
  await days.dialog.getByRole('button', { name: 'Enter approval' }).click();
  await expect(days.field('Days granted')).toHaveValue('0.5');
  await days.confirm();
  await expect(days.dialog.getByText('Enter who approved it.')).toBeVisible();
  await days.enterApproval({ approver: 'D. Rector', reference: 'E-mail of 2 March', reason: 'Finance peer needed' });
  await days.save();
  await expect(days.row(ANWEN)).toContainText('Over, approved');
  await expect.poll(() => days.figures(ANWEN)).toMatchObject({ booked: 2, left: 0 });

  await days.undo();
  await expect(days.row(ANWEN)).toContainText('At limit');
});

test('keeps days worked or pencilled past the limit, and says so', async ({ page }) => {
  const days = await open(page);
  const { firstDay, lastDay } = currentYear();
  await useDays(days, ANWEN, '40');
  await days.startRecordingFor(ANWEN);
  await days.enter({ from: firstDay, days: '1', state: 'Worked' });
  await expect(days.alerts.first()).toContainText('over 40, no approval recorded for 1 day');
  await days.save();
  await expect(days.row(ANWEN)).toContainText('Over, no approval');
  await days.filter('Over, no approval').click();
  await expect(days.row(BEATRIX)).toHaveCount(0);
  await expect.poll(() => days.figures(ANWEN)).toMatchObject({ worked: 41, left: -1, position: 'Over, no approval' });

  await days.startRecordingFor(ANWEN);
  await days.enter({ from: lastDay, days: '2', state: 'Pencilled in', ticks: [] });
  await expect(days.alerts.first()).toContainText('They may be pencilled in');
  await days.dialog.getByRole('checkbox', { name: /keep it\?$/ }).check();
  await days.save();
  await expect.poll(() => days.figures(ANWEN)).toMatchObject({ pencilled: 2, left: -1, leftIfAll: -3 });
});

test('repeats the last days in three keys', async ({ page }) => {
  const days = await open(page);
  await days.record({ peers: [ANWEN], days: '0.5', state: 'Worked', whatFor: 'Reading' });
  await expect(days.row(ANWEN)).toContainText('39.5');
  await days
    .row(ANWEN)
    .getByRole('button', { name: `Actions for ${ANWEN}` })
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Record days' }).waitFor();
  await page.keyboard.press('Enter');
  await expect(days.field('From')).toBeFocused();
  await expect(days.field('Days')).toHaveValue('0.5');
  await page.keyboard.press('Enter');
  await days.dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => days.figures(ANWEN)).toMatchObject({ worked: 1, left: 39 });
});

test('takes a block pasted from Excel, and leaves rows with a problem out', async ({ page }) => {
  const days = await open(page);
  const { firstDay } = currentYear();
  await days.startRecording();
  await days.dialog.getByRole('button', { name: 'Paste from Excel' }).click();
  await days
    .field('Rows from Excel')
    .fill(
      `Name\tDate\tDays\tActivity\n${ANWEN}\t${firstDay}\t1\tPrep\n${BEATRIX}\t${firstDay}\t½\nNobody Known\tsoon\t1`,
    );
  await expect(days.dialog.getByRole('table', { name: 'Rows pasted' }).getByRole('row')).toHaveCount(4);
  await expect(days.dialog.getByText('No peer of this name; Date not read')).toBeVisible();
  await days.save('Record 2 rows');
  await expect.poll(() => days.figures(ANWEN)).toMatchObject({ worked: 1, left: 39 });
  await expect.poll(() => days.figures(BEATRIX)).toMatchObject({ worked: 0.5, left: 39.5 });
});

test('records days used before, and puts another amount in their place', async ({ page }) => {
  const days = await open(page);
  await useDays(days, ANWEN, '12.5');
  await expect.poll(() => days.figures(ANWEN)).toMatchObject({ worked: 12.5 });
  await days.chooseAction(ANWEN, 'Days used before Peer Desk');
  await expect(days.field('Days used')).toHaveValue('12.5');
  await days.field('Days used').fill('14');
  await days.save('Record days used');
  await expect(days.row(ANWEN)).toContainText('14.0');
  await expect.poll(() => days.figures(ANWEN)).toMatchObject({ worked: 14, left: 26 });
});

test('edits a day, and cancels it', async ({ page }) => {
  const days = await open(page);
  await days.record({ peers: [ANWEN], days: '1', state: 'Worked', whatFor: 'Reading' });
  await days.row(ANWEN).getByRole('link', { name: ANWEN }).click();
  await page.getByRole('button', { name: /^Edit .*Reading/ }).click();
  await days.field('Days').fill('0.5');
  await days.save('Save');
  await days.open();
  await expect.poll(() => days.figures(ANWEN)).toMatchObject({ worked: 0.5 });
  await days.row(ANWEN).getByRole('link', { name: ANWEN }).click();
  await page.getByRole('button', { name: /^Edit .*Reading/ }).click();
  await days.dialog.getByRole('radio', { name: 'Cancelled' }).check();
  await days.save('Cancel the day');
  await days.open();
  await expect.poll(() => days.figures(ANWEN)).toMatchObject({ left: 40 });
});

test('says before an undo and a redo who will be over the limit', async ({ page }) => {
  const days = await open(page);
  const { year } = currentYear();
  const over = `${ANWEN} will be over 40 days in ${year.key}: 41.5 of 40, no approval.`;
  await useDays(days, ANWEN, '41.5');
  await useDays(days, ANWEN, '39');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(days.alerts).toHaveText(over);
  await days.confirm('Undo');
  await days.dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => days.figures(ANWEN)).toMatchObject({ worked: 41.5, left: -1.5 });
  // Back to nothing used: nobody is over, and the way back asks first.
  await days.undo();
  await page.getByRole('button', { name: /^Redo/ }).click();
  await expect(days.alerts).toHaveText(over);
  await days.confirm('Redo');
  await days.dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => days.figures(ANWEN)).toMatchObject({ worked: 41.5 });
  await page.getByRole('button', { name: /^Redo/ }).click();
  await expect.poll(() => days.figures(ANWEN)).toMatchObject({ worked: 39 });
});

test('refuses days worked that have not come yet, at the state', async ({ page }) => {
  const days = await open(page);
  const { first } = currentYear();
  await days.startRecording();
  await days.enter({ peers: [ANWEN], from: `15/06/${first + 1}`, days: '1', state: 'Worked' });
  await days.confirm();
  await expect(days.dialog.getByText('A day that has not come yet cannot be worked')).toBeVisible();
  await days.dialog.getByRole('radio', { name: 'Booked' }).check();
  await days.save();
});

test('takes a day off the count with a reason, and explains the sum', async ({ page }) => {
  const days = await open(page);
  await days.record({ peers: [ANWEN], days: '1', state: 'Worked', whatFor: 'Reading' });
  await days.row(ANWEN).getByRole('link', { name: ANWEN }).click();
  await page.getByRole('button', { name: /^Edit .*Reading/ }).click();
  await days.dialog.getByRole('combobox', { name: 'Counts to the limit' }).click();
  await page.getByRole('option', { name: 'No', exact: true }).click();
  await days.confirm('Save');
  await expect(days.dialog.getByText('Say why this day counts otherwise than its activity.')).toBeVisible();
  await days.field('Reason it counts otherwise').fill('Paid for by the council');
  await days.save('Save');
  await days.open();
  await expect.poll(() => days.figures(ANWEN)).toMatchObject({ left: 40 });
  await days.chooseAction(ANWEN, 'How is this worked out?');
  const line = days.dialog.getByRole('row', { name: /^Not taken off: work that does not count/ });
  await expect(line).toContainText('1.0');
  await page.keyboard.press('Escape');
  await expect(days.row(ANWEN).getByRole('button', { name: `Actions for ${ANWEN}` })).toBeFocused();
});

test('says before days are booked that the project has no PO', async ({ page }) => {
  const days = await open(page);
  const { today } = currentYear();
  await days.startRecording();
  await days.enter({ peers: [ANWEN], from: formatUkDate(today), state: 'Booked', whatFor: 'Spring visit' });
  const note = days.dialog.getByRole('note').filter({ hasText: 'without a PO' });
  await expect(note).toHaveCount(0);
  await page.getByRole('option', { name: /Spring visit/ }).click();
  await expect(note).toBeVisible();
  await expectNoViolations(page, 'Days without a PO');
  await days.field('PO').fill('PO 4711');
  await expect(note).toBeHidden();
  await days.save();
});

test('shows an error at its field, and writes nothing', async ({ page }) => {
  const days = await open(page);
  await days.startRecording();
  await days.enter({ from: '31/04/2026', days: '0.3' });
  await days.confirm();
  await expect(days.dialog.getByText('Choose at least one peer.')).toBeVisible();
  await expect(days.dialog.getByText('Enter a date as dd/mm/yyyy.')).toBeVisible();
  await expect(days.dialog.getByText('Enter days in quarters, such as 0.5, 1 or 2.25.')).toBeVisible();
});

test('can be used by everybody', async ({ page }) => {
  const days = await open(page);
  await useDays(days, ANWEN, '41');
  await expectNoViolations(page);
  await days.startRecordingFor(ANWEN);
  await days.enter({ days: '2', state: 'Booked' });
  await days.dialog.getByRole('button', { name: 'Enter approval' }).click();
  await expectNoViolations(page);
  await days.dialog.getByRole('button', { name: 'Paste from Excel' }).click();
  await days.field('Rows from Excel').fill('Nobody Known\tsoon\t1');
  await expect(days.dialog.getByRole('table', { name: 'Rows pasted' })).toBeVisible();
  await expectNoViolations(page);
  await days.dialog.getByRole('button', { name: 'Cancel' }).click();
  await days.chooseAction(ANWEN, 'Enter approval');
  await expectNoViolations(page);
});
