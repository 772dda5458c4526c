import { yearOf } from '@shared/rules/year';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { addDays, dayOfWeek, toCalendarDay } from '@shared/rules/calendar';
import { formatUkDate } from '@shared/rules/uk-date';
import { DaysPage } from './pages/days-page';
import { FirstStartPage } from './pages/first-start-page';
import { PeersPage } from './pages/peers-page';
import { RequestsPage } from './pages/requests-page';
import { todayHere } from './support/clock';
import { ShellPage } from './pages/shell-page';
import { expect, test } from './support/launch';

const MARGARET = 'Margaret Osgodby';
const today = todayHere();
const year = yearOf(today, DEFAULT_AGREEMENT);

/** Monday of the last whole working week that ends before the year of counting does, and of the week after. */
function lastWeek() {
  const yearEnd = toCalendarDay(Number(year.endsOn.slice(0, 4)), 3, 31) ?? today;
  let monday = addDays(yearEnd, -3);
  while (dayOfWeek(monday) !== 1) monday = addDays(monday, -1);
  return { monday, tuesday: addDays(monday, 1), movedTo: addDays(monday, 14) };
}

test('a confirmed peer has days booked, which are moved over the year end, freed and brought back', async ({
  page,
}) => {
  test.slow();
  const { monday, tuesday, movedTo } = lastWeek();
  await new FirstStartPage(page).startOffice();
  const peers = new PeersPage(page);
  await peers.open();
  await peers.add({ 'First name': 'Margaret', 'Last name': 'Osgodby' });
  const requests = new RequestsPage(page);
  await requests.open();
  await requests.add({ receivedOn: addDays(today, -1), work: [monday, tuesday] });
  await requests.ask(MARGARET);
  const row = requests.askedRow(MARGARET);

  await requests.jump(MARGARET, 'Pencil days in…');
  await requests.enterDay('Pencilled in until', addDays(today, 7));
  await requests.confirm('Pencil in');
  await expect(row).toContainText('2 days pencilled in');

  await requests.jump(MARGARET, 'Confirmed');
  await requests.dialog.getByRole('checkbox', { name: /Interest, availability and conflicts/ }).check();
  await requests.dialog.getByRole('group', { name: 'Day 2' }).getByLabel('Days').fill('0.5');
  await expect(requests.dialog.getByRole('status')).toContainText('1.5 days; then 38.5 days left');
  await requests.confirm('Confirm and book');
  await expect(row).toContainText('Confirmed');
  await expect(row).toContainText('1.5 days booked');
  const address = page.url();

  await requests.jump(MARGARET, 'Move days…');
  await requests.field('Days later').fill('14');
  await expect(requests.dialog.getByRole('list', { name: 'Old and new dates' })).toContainText(
    `${formatUkDate(monday)} → ${formatUkDate(movedTo)}`,
  );
  await requests.confirm('Move 1.5 days');
  await expect(row).toContainText(`was ${formatUkDate(monday)} to ${formatUkDate(tuesday)}`);
  const days = new DaysPage(page);
  await days.open();
  await expect.poll(() => days.figures(MARGARET)).toMatchObject({ left: 40 });
  await days.chooseYear(yearOf(movedTo, DEFAULT_AGREEMENT).key);
  await expect.poll(() => days.figures(MARGARET)).toMatchObject({ booked: 1.5, left: 38.5 });

  await page.goto(address);
  await requests.jump(MARGARET, 'Withdrawn');
  await expect(requests.dialog.getByRole('alert')).toContainText('This frees 1.5 days booked.');
  await requests.confirm('Withdrawn, free 1.5 days');
  await expect(row).toContainText('Withdrawn');
  await expect(row).not.toContainText('booked');
  const shell = new ShellPage(page);
  await shell.undoButton.click();
  await shell.confirmUndo();
  await expect(row).toContainText('Confirmed');
  await expect(row).toContainText('1.5 days booked');
});

test('a project is added with its people, moved as a whole and cancelled; what cannot be is refused', async ({
  page,
}) => {
  test.slow();
  const { monday, tuesday } = lastWeek();
  const nextWeek = addDays(monday, 7);
  await new FirstStartPage(page).startOffice();
  const peers = new PeersPage(page);
  await peers.open();
  await peers.add({ 'First name': 'Margaret', 'Last name': 'Osgodby' });
  await peers.add({ 'First name': 'Colin', 'Last name': 'Hathersby' });
  const requests = new RequestsPage(page);
  await new ShellPage(page).open('Days');
  await page.getByRole('link', { name: 'Projects', exact: true }).click();
  await requests.main.getByRole('button', { name: 'Add project' }).click();
  await requests.enterDay('First day', tuesday);
  await requests.enterDay('Last day', monday);
  await requests.press('Add project');
  await expect(requests.dialog.getByText('Name the project.')).toBeVisible();
  await expect(requests.dialog.getByText('The last day is before the first.')).toBeVisible();
  await requests.field('Last day').fill('01/01/2101');
  await expect(requests.dialog.getByText('Enter a date from 2000 to 2100.')).toBeVisible();
  await requests.field('Project').fill('Mentoring at Stroud');
  await requests.field('Kind of work').fill('Mentoring');
  await requests.enterDay('First day', monday);
  await requests.enterDay('Last day', tuesday);
  await requests.confirm('Add project');
  await expect(requests.heading).toHaveText('Mentoring at Stroud');

  const people = page.getByRole('table', { name: 'People' });
  const person = (name: string) =>
    people.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await requests.main.getByRole('button', { name: 'Add peers' }).first().click();
  await requests.choosePeers(MARGARET);
  await requests.confirm('Add to the project');
  await people.getByRole('button', { name: `Confirm: ${MARGARET}` }).click();
  await requests.confirm('Confirm and book');
  await expect(person(MARGARET)).toContainText('2 days booked');

  await requests.main.getByRole('button', { name: 'Add peers' }).click();
  await requests.choosePeers('Colin Hathersby');
  await requests.field('Role').click();
  await page.getByRole('option', { name: 'Shadowing' }).click();
  await requests.confirm('Add to the project');
  await people.getByRole('button', { name: 'Confirm: Colin Hathersby' }).click();
  await expect(requests.dialog.getByRole('status')).toContainText('not taken off the limit');
  await requests.confirm('Confirm and book');
  const totals = requests.main.locator('dl').filter({ hasText: 'Worked' });
  await expect(totals).toHaveText('Worked0.0Booked4.0Pencilled in0.0');

  await requests.main.getByRole('button', { name: 'Move days' }).click();
  await requests.confirm('Move 4 days');
  await expect(person(MARGARET)).toContainText(`was ${formatUkDate(monday)} to ${formatUkDate(tuesday)}`);
  await expect(person('Colin Hathersby')).toContainText(`was ${formatUkDate(monday)}`);
  const days = new DaysPage(page);
  const address = page.url();
  await days.open();
  await days.chooseYear(yearOf(nextWeek, DEFAULT_AGREEMENT).key);
  await expect.poll(() => days.figures(MARGARET)).toMatchObject({ booked: 2, left: 38 });
  await expect.poll(() => days.figures('Colin Hathersby')).toMatchObject({ left: 40 });

  await page.goto(address);
  // The work lies ahead: it is neither done nor closed as done.
  await requests.main.getByRole('button', { name: `Done: ${MARGARET}` }).click();
  await expect(requests.main.getByRole('alert')).toContainText('the first day of this work has not come yet');
  await expect(person(MARGARET)).toContainText('Confirmed');
  await requests.main.getByRole('button', { name: 'End project' }).click();
  await requests.field('How it ended').click();
  await page.getByRole('option', { name: 'Closed: the work is done' }).click();
  await requests.press('Close project');
  await expect(requests.field('How it ended')).toHaveAccessibleDescription(/choose Cancelled/);
  await requests.field('How it ended').click();
  await page.getByRole('option', { name: 'Cancelled by the LGA' }).click();
  await expect(requests.dialog.getByRole('alert')).toContainText('This frees 4 days booked.');
  await requests.confirm('Cancel project');
  await expect(person(MARGARET)).toContainText('Withdrawn');
  await expect(totals).toHaveText('Worked0.0Booked0.0Pencilled in0.0');
  await requests.main.getByRole('link', { name: 'Projects', exact: true }).first().click();
  await expect(page.getByRole('table', { name: 'Projects' })).toContainText('Cancelled');
});
