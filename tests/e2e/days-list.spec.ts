import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { previousYear, yearOf } from '@shared/rules/year';
import { DaysPage } from './pages/days-page';
import { FirstStartPage } from './pages/first-start-page';
import { todayHere } from './support/clock';
import { expect, test } from './support/launch';

const FILTERS = [
  '32 or more',
  'At limit',
  'Over, approved',
  'Over, no approval',
  'Pencilled past limit',
  'Nothing this year',
  'Unused for 12 months',
  'All',
];

test('each filter leaves as many peers as it says; the chart comes to the sums of the foot', async ({ page }) => {
  await new FirstStartPage(page).openSample();
  const days = new DaysPage(page);
  await days.open();
  const foot = page.getByRole('main').locator('tfoot');
  for (const name of FILTERS) {
    const chip = days.filter(name);
    // The count of what only two years together tell comes a moment later.
    await expect(chip).toHaveText(/\d$/);
    const count = Number(/\d+$/.exec((await chip.innerText()).replace(name, ''))?.[0]);
    await chip.click();
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    if (count > 0) await expect(foot).toContainText(`${count} ${count === 1 ? 'peer' : 'peers'},`);
    else await expect(page.getByRole('heading', { name: 'No peer matches' })).toBeVisible();
  }
  await expect(foot).toContainText(/busiest ten hold \d+\s% of days/);

  // Who was unused is known of this year alone: another shows all and says so, and back in this one it is asked again.
  const unused = days.filter('Unused for 12 months');
  await unused.click();
  const year = yearOf(todayHere(), DEFAULT_AGREEMENT);
  await days.chooseYear(previousYear(year, DEFAULT_AGREEMENT).key);
  await expect(days.filter('All')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('is known of the year that holds today alone')).toBeVisible();
  await days.chooseYear(year.key);
  await expect(unused).toHaveAttribute('aria-pressed', 'true');
  await days.filter('All').click();

  await page.getByRole('button', { name: 'Use over the year' }).click();
  await expect(page.getByRole('figure').getByRole('group')).toHaveAccessibleName(/April \d{4} .+ worked/);
  await page.getByRole('button', { name: 'Show as a table' }).click();
  const numbers = (texts: string[]) => texts.map((text) => Number(text.replace('\u2013', '0')));
  const inAll = numbers(await page.getByRole('figure').getByRole('row').locator('td:last-child').allInnerTexts());
  const sums = numbers((await foot.locator('td').allInnerTexts()).filter((text) => /^[\d.]+$/.test(text.trim())));
  const total = (list: number[]) => list.reduce((sum, each) => sum + each, 0);
  expect(sums).toHaveLength(3);
  expect(total(inAll)).toBeCloseTo(total(sums));
});
