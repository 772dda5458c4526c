import { yearOf } from '@shared/rules/year';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { addDays, dayOfWeek, toCalendarDay } from '@shared/rules/calendar';
import { formatUkDate } from '@shared/rules/uk-date';
import { DaysPage } from './pages/days-page';
import { FirstStartPage } from './pages/first-start-page';
import { PeersPage } from './pages/peers-page';
import { readToday, RequestsPage } from './pages/requests-page';
import { ShellPage } from './pages/shell-page';
import { expect, test } from './support/launch';

const MARGARET = 'Margaret Osgodby';
const today = readToday();
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
  await requests.startAdding();
  await requests.enterDay('Received on', addDays(today, -1));
  await requests.field('Peers wanted').fill('1');
  await requests.field('Kind of work').fill('Corporate peer challenge');
  await requests.field('Council supported').fill('Stroud');
  await requests.enterDay('First day of the work', monday);
  await requests.enterDay('Last day of the work', tuesday);
  await requests.confirm('Add request');
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
