import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { addDays, addMonths } from '@shared/rules/calendar';
import { formatDayInWords, formatUkDate } from '@shared/rules/uk-date';
import { addWorkingDays } from '@shared/rules/working-days';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FirstStartPage } from './pages/first-start-page';
import { PeersPage } from './pages/peers-page';
import { RequestsPage } from './pages/requests-page';
import { todayHere } from './support/clock';
import { ShellPage } from './pages/shell-page';
import { TodayPage } from './pages/today-page';
import { expectNoViolations } from './support/axe';
import { answerSaveDialog } from './support/dialogs';
import { expect, test } from './support/launch';

const MARGARET = 'Margaret Osgodby';
const PROJECT = 'Corporate peer challenge, Stroud';
const today = todayHere();
const firstDay = addWorkingDays(today, 5, SHIPPED_HOLIDAYS);
const onTodayInWords = formatDayInWords(today, today);

test('selected, confirmed, with a PO and dates noted and saved for a calendar; a year on a follow-up is offered', async ({
  page,
  app,
  dataFolder,
}) => {
  test.slow();
  await new FirstStartPage(page).startOffice();
  const peers = new PeersPage(page);
  await peers.open();
  await peers.add({ 'First name': 'Margaret', 'Last name': 'Osgodby' });
  const requests = new RequestsPage(page);
  await requests.open();
  await requests.add({ receivedOn: addDays(today, -2), work: [firstDay, firstDay] });
  await expect(requests.main.getByRole('button', { name: 'Show', exact: true })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
  await requests.ask(MARGARET);
  await requests.step(MARGARET, 'Available');
  await requests.step(MARGARET, 'Put forward');
  await requests.confirm('Put forward');

  const said = page.getByRole('table', { name: 'What the LGA said' });
  await expect(said).toContainText('Nothing yet');
  await said.getByRole('button', { name: `Selected by the LGA: ${MARGARET}`, exact: true }).click();
  await expect(said).toContainText(`Selected, ${onTodayInWords}`);
  await said.getByRole('button', { name: `Change day of what the LGA said: ${MARGARET}` }).click();
  await requests.enterDay('Said on', addDays(today, 1));
  await requests.press('Save');
  await expect(requests.dialog.getByRole('alert').or(requests.dialog.locator('.Mui-error')).first()).toBeVisible();
  await requests.enterDay('Said on', addDays(today, -1));
  await requests.confirm('Save');
  await expect(said).toContainText(`Selected, ${formatDayInWords(addDays(today, -1), today)}`);
  await said.getByRole('button', { name: `Confirm and book: ${MARGARET}` }).click();
  await requests.confirm('Confirm and book');
  await expect(requests.askedRow(MARGARET)).toContainText('1 day booked');

  const dates = page.getByRole('table', { name: 'Dates of the work' });
  const row = (what: string) => dates.getByRole('row').filter({ hasText: what });
  await expect(dates.locator('tbody').getByRole('row')).toHaveCount(9);
  await expect(row('On site')).toContainText(formatDayInWords(firstDay, today));
  await row('Documents to the peers').getByRole('button', { name: 'Done: Documents to the peers' }).click();
  await expect(row('Documents to the peers')).toContainText(`Done ${onTodayInWords}`);
  await row('Call of the team').getByRole('button', { name: 'Change: Call of the team' }).click();
  await expectNoViolations(page, 'A date of the work');
  await requests.dialog.getByRole('checkbox', { name: 'Not wanted for this work' }).check();
  await requests.confirm('Save');
  await expect(row('Call of the team')).toContainText('Not wanted');
  await expectNoViolations(page, 'A request after the answer');

  const file = join(dataFolder, 'dates.ics');
  await answerSaveDialog(app, file);
  await requests.main.getByRole('button', { name: 'Save as calendar file' }).click();
  await expect(requests.main.getByRole('status').filter({ hasText: 'Saved as dates.ics' })).toBeVisible();
  const lines = (await readFile(file, 'utf8')).replaceAll('\r\n ', '').split('\r\n');
  expect(lines).toContain(`SUMMARY:On site: ${PROJECT.replace(',', '\\,')}`);
  expect(lines).toContain(`DTSTART;VALUE=DATE:${firstDay.replaceAll('-', '')}`);
  expect(lines.filter((line) => /Documents|Call of the team|Osgodby/.test(line))).toEqual([]);

  const todayPage = new TodayPage(page);
  await todayPage.open();
  const wanted = page.getByRole('table', { name: 'POs wanted' });
  await expect(wanted).toContainText(PROJECT);
  await wanted.getByRole('button', { name: `Enter PO: ${PROJECT}` }).click();
  await expectNoViolations(page, 'PO');
  await requests.field('PO number').fill('PO 4711');
  await requests.confirm('Save');
  await expect(wanted).toBeHidden();
  const shell = new ShellPage(page);
  await shell.undoButton.click();
  await shell.confirmUndo();
  await expect(wanted).toBeVisible();
  await wanted.getByRole('link', { name: PROJECT }).click();
  await expect(requests.main).toContainText('No PO yet, and the work begins on');
  await requests.main.getByRole('button', { name: 'Enter PO' }).click();
  await requests.dialog.getByRole('checkbox', { name: /No PO is needed/ }).check();
  await requests.confirm('Save');
  await expect(requests.main).toContainText('No PO is needed');

  // The same work as if it had been eleven months ago.
  await requests.main.getByRole('button', { name: 'Edit', exact: true }).click();
  const then = addMonths(today, -11);
  await requests.enterDay('First day', then);
  await requests.field('Last day').fill(formatUkDate(then));
  await requests.confirm('Save');
  await todayPage.open();
  const followUps = page.getByRole('table', { name: 'Follow-ups to offer' });
  await expect(followUps).toContainText(PROJECT);
  await expectNoViolations(page, 'Today with a follow-up to offer');
  await followUps.getByRole('button', { name: `Follow-up offered: ${PROJECT}` }).click();
  await expect(followUps).toBeHidden();
});
