import { AxeBuilder } from '@axe-core/playwright';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { addDays } from '@shared/rules/calendar';
import { formatUkDate } from '@shared/rules/uk-date';
import { previousYear } from '@shared/rules/year';
import { DaysPage } from './pages/days-page';
import { FirstStartPage } from './pages/first-start-page';
import { PeersPage } from './pages/peers-page';
import { yearHere } from './support/clock';
import { expect, test } from './support/launch';

const NAME = 'Anwen Sample';

test('a year that has ended is gone through: worked, moved to the new year, cancelled, and taken back', async ({
  page,
}) => {
  const now = yearHere();
  const before = previousYear(now, DEFAULT_AGREEMENT);
  const on = (fromTheEnd: number) => formatUkDate(addDays(before.endsOn, -fromTheEnd));
  await new FirstStartPage(page).startOffice();
  const peers = new PeersPage(page);
  await peers.open();
  await peers.add({ 'First name': 'Anwen', 'Last name': 'Sample' });
  const days = new DaysPage(page);
  await days.open();
  await days.record({ peers: [NAME], from: on(20), state: 'Booked', whatFor: 'Mentoring' });
  await days.record({ peers: [NAME], from: on(10), state: 'Booked', whatFor: 'Progress review' });
  await days.record({ peers: [NAME], from: on(5), state: 'Pencilled in', whatFor: 'Scrutiny review' });

  await page.getByRole('button', { name: `Year ${now.key}` }).click();
  await page.getByRole('menuitem', { name: before.key }).click();
  await page.getByRole('main').getByRole('link', { name: 'Year end' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Year end' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Have passed: 3 days' })).toBeVisible();
  const audit = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(audit.violations.map(({ id }) => id)).toEqual([]);

  const press = (what: string, date: string) => page.getByRole('button', { name: `${what}: ${NAME}, ${date}` }).click();
  await press('Worked', on(20));
  await expect(page.getByRole('heading', { name: 'Have passed: 2 days' })).toBeVisible();
  await press(`Move to ${now.name}`, on(10));
  await days.save('Move 1 day');
  await expect(page.getByRole('heading', { name: 'Have passed: 1 day' })).toBeVisible();
  await press('Cancel day', on(5));
  const settled = page.getByRole('main').getByRole('status');
  await expect(settled).toContainText(`Every booked and pencilled day of ${before.key} is settled. Nothing is left`);
  await expect(page.getByRole('main').getByRole('definition').first()).toHaveText('1 day');

  await days.undo();
  await expect(page.getByRole('heading', { name: 'Have passed: 1 day' })).toBeVisible();
});
