import { FirstStartPage } from './pages/first-start-page';
import { PeersPage } from './pages/peers-page';
import { SettingsPage } from './pages/settings-page';
import { ShellPage } from './pages/shell-page';
import { expect, test } from './support/launch';

test('asks for group and name on one screen, and leads to Today with its two buttons', async ({ desk }) => {
  const first = new FirstStartPage(desk.page);
  await expect(first.group).toBeFocused();
  await expect(first.userName).not.toHaveValue('');
  await first.group.press('ArrowDown');
  await expect(desk.page.getByRole('option', { name: 'Labour' })).toBeVisible();
  await first.group.press('Escape');
  await first.startOffice('Green', 'Priya Ramanathan');
  await expect(new ShellPage(desk.page).heading).toBeFocused();

  const main = desk.page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Import spreadsheet' })).toBeVisible();
  await expect(main.getByRole('button', { name: 'Add request' })).toBeVisible();
  expect(await desk.page.title()).toBe('Peer Desk');
  expect(desk.app.windows()).toHaveLength(1);
});

test('says at each field what is missing, and writes nothing', async ({ desk }) => {
  const first = new FirstStartPage(desk.page);
  await first.userName.fill('');
  await first.start.click();
  await expect(first.group).toHaveAccessibleDescription('Choose your group.');
  await expect(first.userName).toHaveAccessibleDescription('Enter your name.');
  await expect(first.group).toBeFocused();
  await first.group.fill('Independent');
  const page = await desk.relaunch();
  await expect(new FirstStartPage(page).start).toBeVisible();
});

test('keeps the office over a restart, also after a power cut, and its group stands in the list', async ({ desk }) => {
  await new FirstStartPage(desk.page).startOffice('Green', 'Priya Ramanathan');
  for (const kill of [false, true]) {
    const page = await desk.relaunch({ kill });
    await expect(new ShellPage(page).heading).toHaveText('Today');
    const settings = new SettingsPage(page);
    await settings.open();
    await expect(settings.section('This office')).toContainText('Priya Ramanathan');
    await expect(settings.section('This office')).toContainText(/Groups.*Labour.*Green/s);
    await expect(settings.section('This computer')).toContainText(desk.dataFolder);
  }
  expect(await desk.app.evaluate(({ app }) => app.getPath('userData'))).toBe(desk.dataFolder);
});

test('the sample is marked, lives apart, and leaving it leads back', async ({ desk }) => {
  const { page } = desk;
  const first = new FirstStartPage(page);
  const shell = new ShellPage(page);
  const mark = page.getByRole('main').getByText('Sample data.');
  await first.openSample();
  for (const screen of ['Peers', 'Days', 'Requests', 'Reports', 'Settings', 'Today'] as const) {
    await shell.open(screen);
    await expect(mark).toBeVisible();
  }
  await page.getByRole('button', { name: 'Leave the sample' }).click();
  await expect(first.start).toBeVisible();
  await expect(mark).toBeHidden();

  await first.startOffice();
  const peers = new PeersPage(page);
  await peers.open();
  await expect(page.getByRole('heading', { name: 'No peers yet' })).toBeVisible();
  await peers.add({ 'First name': 'Anwen', 'Last name': 'Example' });
  const again = await desk.relaunch();
  const own = new PeersPage(again);
  await own.open();
  await expect.poll(() => own.names()).toEqual(['Anwen Example']);
});
