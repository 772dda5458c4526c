import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { addDays } from '@shared/rules/calendar';
import { formatUkDate } from '@shared/rules/uk-date';
import { previousYear, yearText } from '@shared/rules/year';
import { DaysPage } from './pages/days-page';
import { FirstStartPage } from './pages/first-start-page';
import { PeersPage } from './pages/peers-page';
import { SettingsPage } from './pages/settings-page';
import { expectNoViolations } from './support/axe';
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
  await expectNoViolations(page);

  const press = (what: string, date: string) => page.getByRole('button', { name: `${what}: ${NAME}, ${date}` }).click();
  await press('Worked', on(20));
  await expect(page.getByRole('heading', { name: 'Have passed: 2 days' })).toBeVisible();
  await press(`Move to ${yearText(now.key)}`, on(10));
  await days.save('Move 1 day');
  await expect(page.getByRole('heading', { name: 'Have passed: 1 day' })).toBeVisible();
  await press('Cancel day', on(5));
  const settled = page.getByRole('main').getByRole('status');
  await expect(settled).toContainText(`Every booked and pencilled day of ${before.key} is settled. Nothing is left`);
  await expect(page.getByRole('main').getByRole('definition').first()).toHaveText('1 day');

  await days.undo();
  await expect(page.getByRole('heading', { name: 'Have passed: 1 day' })).toBeVisible();
});

test('a locked year takes a reason, which its history shows; it is unlocked again', async ({ page }) => {
  const before = previousYear(yearHere(), DEFAULT_AGREEMENT);
  const on = formatUkDate(addDays(before.endsOn, -10));
  const main = page.getByRole('main');
  await new FirstStartPage(page).startOffice();
  const peers = new PeersPage(page);
  await peers.open();
  await peers.add({ 'First name': 'Anwen', 'Last name': 'Sample' });
  const days = new DaysPage(page);
  await days.open();
  await days.record({ peers: [NAME], from: on, whatFor: 'Mentoring' });
  const choose = async (from: string, to: string) => {
    await page.getByRole('button', { name: `Year ${from}` }).click();
    await page.getByRole('menuitem', { name: to }).click();
  };
  const now = yearHere();
  await choose(now.key, before.key);
  await main.getByRole('link', { name: 'Year end' }).click();
  await expect(page.getByRole('heading', { name: 'What the year comes to' })).toBeVisible();
  await expect(page.getByRole('button', { name: `Lock ${before.key}` })).toHaveCount(0);

  const settings = new SettingsPage(page);
  await settings.open();
  const more = settings.section('More options');
  await more.getByRole('button', { name: 'Show' }).click();
  await more.getByRole('switch', { name: 'Locking a year' }).click();
  await days.open();
  await main.getByRole('link', { name: 'Year end' }).click();
  await main.getByRole('button', { name: `Lock ${before.key}` }).click();
  await expect(days.dialog).toContainText('only with a reason');
  await expectNoViolations(page);
  await days.save(`Lock ${before.key}`);
  await expect(page.getByRole('heading', { name: `${before.key} is locked` })).toBeVisible();
  await expect(main.getByText('Locked', { exact: true })).toBeVisible();
  await expectNoViolations(page);

  // Nothing goes in without a reason, and what was typed is kept.
  await days.open();
  await days.startRecording();
  await days.enter({ peers: [NAME], from: formatUkDate(addDays(before.endsOn, -9)), whatFor: 'Late claim' });
  const why = days.dialog.getByLabel(`Why is ${yearText(before.key)} corrected?`);
  // The list of projects closes with it.
  await why.focus();
  await expectNoViolations(page);
  await days.confirm();
  await expect(days.alerts).toContainText(`${yearText(before.key)} is locked, and nothing was changed.`);
  await why.fill('The claim came in May');
  await days.save();

  // The reason stands in the history of the day, and on the page of the year.
  await peers.open();
  await page.getByRole('link', { name: NAME }).first().click();
  await page.getByRole('combobox', { name: 'Year' }).click();
  await page.getByRole('option', { name: yearText(before.key) }).click();
  await expect(page.getByRole('region', { name: 'Days' }).getByText('Locked', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Edit .*Late claim$/ }).click();
  await expect(days.dialog.getByText('Locked year corrected: The claim came in May')).toBeVisible();
  await expectNoViolations(page);
  await days.confirm('Cancel');
  await days.open();
  await main.getByRole('link', { name: 'Year end' }).click();
  await expect(page.getByRole('list', { name: 'Why it was corrected' })).toContainText('The claim came in May');

  // Undo asks as well; the year stays locked until it is unlocked.
  await page.getByRole('button', { name: /^Undo/ }).click();
  await days.confirm('Undo');
  await expect(days.alerts).toContainText('nothing was changed');
  await page.keyboard.press('Escape');
  await days.dialog.waitFor({ state: 'hidden' });
  await main.getByRole('button', { name: `Unlock ${before.key}` }).click();
  await days.save(`Unlock ${before.key}`);
  await expect(main.getByRole('button', { name: `Lock ${before.key}` })).toBeVisible();
});
