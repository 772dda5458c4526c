import { addDays } from '@shared/rules/calendar';
import { FirstStartPage } from './pages/first-start-page';
import { RequestsPage } from './pages/requests-page';
import { todayHere } from './support/clock';
import { ShellPage } from './pages/shell-page';
import { expect, test } from './support/launch';

test('how requests were answered: each figure leads to its requests in the list, and the chart has its table', async ({
  page,
}) => {
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  await shell.open('Reports');
  await page.getByRole('link', { name: 'Show how we answered' }).click();
  await expect(shell.heading).toHaveText('How we answered');
  await page.getByRole('figure').getByRole('group').waitFor();
  const figure = page.getByRole('link', { name: /^\d+, .*: answered$/ }).first();
  const count = Number((await figure.innerText()).trim());
  expect(count).toBeGreaterThan(0);
  await figure.click();
  const list = page.getByRole('table', { name: 'Requests' });
  await expect(list.getByRole('rowheader')).toHaveCount(count);
  await expect(page.getByText(new RegExp(`: answered \\(${count}\\)$`))).toBeVisible();
  await page.getByRole('link', { name: 'How we answered' }).click();

  await page.getByRole('button', { name: 'Show as a table' }).click();
  await expect(page.getByRole('table', { name: 'Requests by month' }).getByRole('rowheader')).toHaveCount(12);
  await page.getByRole('main').getByRole('button', { name: 'Print', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('region', { name: 'How we answered' })).toContainText('By kind of work');
  await dialog.getByRole('button', { name: 'Close' }).click();

  // A task over the list leaves it as it is; the list of all is one press away.
  await figure.click();
  await page.getByRole('button', { name: 'Add request' }).click();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(list.getByRole('rowheader')).toHaveCount(count);
  await page.getByRole('link', { name: 'Show all requests' }).click();
  await expect(page.getByText(/: answered \(/)).toBeHidden();
  await page.goBack();
  await list.getByRole('rowheader').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Why this date?' })).toBeVisible();
});

test('a clock is paused where the office turned that on, and the answer is in time without those days', async ({
  page,
}) => {
  const today = todayHere();
  await new FirstStartPage(page).startOffice('Labour');
  await new ShellPage(page).open('Settings');
  const more = page.locator('section').filter({ has: page.getByRole('heading', { name: 'More options' }) });
  await more.getByRole('button', { name: 'Show' }).click();
  await more.getByRole('switch', { name: 'Pauses of the clock' }).click();
  const requests = new RequestsPage(page);
  await requests.open();
  await requests.add({ receivedOn: addDays(today, -12) });
  await expect(requests.main.getByText(/overdue: the answer was due/)).toBeVisible();
  await requests.main.getByRole('button', { name: 'Pause the clock' }).click();
  await requests.field('Why it pauses').fill('The council is still to say its dates');
  await requests.enterDay('First day', addDays(today, -13));
  await requests.press('Pause the clock');
  await expect(requests.field('First day')).toHaveAccessibleDescription('The request had not come by then.');
  await requests.enterDay('First day', addDays(today, -5));
  await requests.confirm('Pause the clock');
  await expect(requests.main.getByText(/^Paused since .* \(\d days left when it goes on\)$/)).toBeVisible();
  await requests.main.getByRole('button', { name: 'Nobody to offer' }).click();
  await requests.confirm('Answer: nobody to offer');
  // Six days before the pause, and the day of the answer.
  await expect(requests.answers.getByText('In time, 7 days')).toBeVisible();
});
