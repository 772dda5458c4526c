import { addDays, addMonths, toCalendarDay } from '@shared/rules/calendar';
import { formatMonth, formatPlainDate, formatUkDate } from '@shared/rules/uk-date';
import { FirstStartPage } from './pages/first-start-page';
import { PeersPage } from './pages/peers-page';
import { PlannerPage } from './pages/planner-page';
import { expect, test } from './support/launch';

const ANWEN = 'Anwen Sample';
const BEATRIX = 'Beatrix Sample';

/** The first of the month on this computer. */
function firstOfMonth() {
  const now = new Date();
  const first = toCalendarDay(now.getFullYear(), now.getMonth() + 1, 1);
  if (!first) throw new Error('The clock shows no day.');
  return first;
}

test('walks the days by keyboard, records, edits, and shows a clash', async ({ page }) => {
  test.slow();
  await new FirstStartPage(page).startOffice();
  const peers = new PeersPage(page);
  await peers.open();
  await peers.add({ 'First name': 'Anwen', 'Last name': 'Sample' });
  await peers.add({ 'First name': 'Beatrix', 'Last name': 'Sample' });
  const planner = new PlannerPage(page);
  await planner.openPlanner();
  const first = firstOfMonth();
  const third = addDays(first, 2);

  // One stop of the Tab key, after the last choice above it; the arrows walk the cells.
  await page.getByRole('combobox', { name: 'Skill' }).focus();
  await page.keyboard.press('Tab');
  await expect(planner.grid).toBeFocused();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(planner.active).toHaveAccessibleName(
    new RegExp(`^${BEATRIX}, \\w+ ${formatPlainDate(third)}.*: nothing$`),
  );
  await expect(planner.grid).toHaveAttribute('aria-activedescendant', (await planner.active.getAttribute('id')) ?? '');

  // An empty day records days of that peer and date.
  await page.keyboard.press('Enter');
  await expect(planner.field('From')).toHaveValue(formatUkDate(third));
  await planner.enter({ state: 'Booked', whatFor: 'Budget workshop' });
  await planner.save();
  const cell = planner.cell(BEATRIX, formatPlainDate(third));
  await expect(cell).toHaveAccessibleName(/: booked, 1 day: Budget workshop$/);
  await expect(cell).toHaveText('B');

  // A day that holds one entry is edited.
  await expect(planner.grid).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(planner.dialog.getByRole('heading', { name: `Edit day: ${BEATRIX}` })).toBeVisible();
  await planner.dialog.getByRole('button', { name: 'Cancel' }).click();

  // Other work on the same day is in its way, in words and by a mark, and both can be opened.
  await planner.startRecording();
  await planner.enter({
    peers: [BEATRIX],
    from: formatUkDate(third),
    state: 'Pencilled in',
    whatFor: 'Scrutiny review',
  });
  await planner.dialog.getByRole('checkbox', { name: /keep/ }).check();
  await planner.save();
  await expect(cell).toHaveAccessibleName(
    /: clash of booked, 1 day: Budget workshop; pencilled in, 1 day: Scrutiny review$/,
  );
  await expect(cell).toHaveText('!');
  await expect(planner.filter('Clashes')).toHaveText('Clashes1');
  await cell.click();
  await expect(page.getByRole('menuitem')).toHaveText([/Budget workshop$/, /Scrutiny review$/, 'Record days']);
  await page.keyboard.press('Escape');

  // Peers are left out by the filters, and the months go on past the ends of one.
  await planner.filter('Clashes').click();
  await expect(planner.grid.getByRole('rowheader')).toHaveText([BEATRIX]);
  await planner.filter('All').click();
  await page.getByLabel('Search by name or home council').fill('anwen');
  await expect(planner.grid.getByRole('rowheader')).toHaveText([ANWEN]);
  await planner.grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press(first.slice(5, 7) === '04' ? 'End' : 'ArrowLeft');
  if (first.slice(5, 7) !== '04') {
    await expect(page.getByRole('combobox', { name: 'Month' })).toHaveText(formatMonth(addMonths(first, -1)));
    await expect(planner.active).toHaveAccessibleName(new RegExp(`${formatPlainDate(addDays(first, -1))}.*: nothing$`));
  }
});
