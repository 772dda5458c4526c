import type { CalendarDay } from '@shared/model/calendar-day';
import { isWorkingDay, SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { addDays } from '@shared/rules/calendar';
import { FirstStartPage } from './pages/first-start-page';
import { LockPage } from './pages/lock-page';
import { PeersPage } from './pages/peers-page';
import { RequestsPage } from './pages/requests-page';
import { SettingsPage } from './pages/settings-page';
import { todayHere } from './support/clock';
import { expect, test, type Desk } from './support/launch';
import { expectNoViolations } from './support/axe';

type Shown = { title: string; body: string; closed: boolean };
// What stands for the system's side: it lives in the main process.
type System = typeof globalThis & { shown?: (Shown & { press: () => void })[]; failing?: boolean };

/** From here on the system shows notifications, and says what it shows; all before that is Electron's own. */
async function standInForSystem(desk: Desk): Promise<void> {
  await desk.app.evaluate(({ Notification }) => {
    const system: System = globalThis;
    system.shown = [];
    Notification.isSupported = () => true;
    Notification.prototype.show = function show() {
      const one = { title: this.title, body: this.body, closed: false, press: () => this.emit('click') };
      this.close = () => {
        one.closed = true;
      };
      if (system.failing) return void this.emit('failed', {}, 'no service');
      system.shown?.push(one);
      this.emit('show', {});
    };
  });
}

const shownBy = (desk: Desk): Promise<Shown[]> =>
  desk.app.evaluate(() => {
    const { shown = [] }: System = globalThis;
    return shown.map(({ title, body, closed }) => ({ title, body, closed }));
  });

/** The next day after today that is a working day in England and Wales, and the one after it too. */
function nextWorkingDay(): CalendarDay {
  let day = addDays(todayHere(), 1);
  while (![day, addDays(day, 1)].every((each) => isWorkingDay(each, SHIPPED_HOLIDAYS))) day = addDays(day, 1);
  return day;
}

test('off as shipped; in office hours counts and references, once a day, not behind the lock; pressed, Today', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const { page } = desk;
  await standInForSystem(desk);
  await new FirstStartPage(page).startOffice();
  const requests = new RequestsPage(page);
  const morning = nextWorkingDay();
  await requests.open();
  await requests.add({ receivedOn: addDays(todayHere(), -14), council: 'Kirklees' });
  await page.clock.install({ time: new Date(`${morning}T08:30:00`) });
  await page.clock.fastForward('01:00');

  const section = new SettingsPage(page).section('Notifications');
  const lock = new LockPage(page);
  await new SettingsPage(page).open();
  const isOn = section.getByRole('switch', { name: 'Show notifications on this computer' });
  await expect(isOn).not.toBeChecked();
  await expect(section.getByLabel('From')).toHaveText('09:00');
  await expect(section.getByLabel('To')).toHaveText('17:00');
  await expectNoViolations(page);
  await page.clock.fastForward('40:00');
  // Past nine, and still off.
  expect(await shownBy(desk)).toEqual([]);

  await section.getByLabel('From').click();
  await page.getByRole('option', { name: '10:00' }).click();
  await isOn.check();
  await section.getByRole('button', { name: 'Try one' }).click();
  await expect(section.getByRole('status')).toHaveText('One was shown.');
  const trial = { title: 'Peer Desk', body: 'Notifications look like this.' };
  expect(await shownBy(desk)).toMatchObject([trial]);

  if (process.platform === 'linux') {
    await new SettingsPage(page).section('Office passphrase').getByRole('link', { name: 'Lock now' }).click();
    await expect(lock.passphrase).toBeVisible();
    expect(await shownBy(desk)).toEqual([{ ...trial, closed: true }]);
    await page.clock.fastForward('01:00:00');
    expect(await shownBy(desk)).toHaveLength(1);
    await lock.openIfAsked();
  } else await page.clock.fastForward('01:00:00');

  const told = { title: 'Peer Desk: 1 thing for today', body: '1 request overdue: R-0001' };
  await expect.poll(async () => (await shownBy(desk)).slice(1)).toEqual([{ ...told, closed: false }]);
  const peers = new PeersPage(page);
  await peers.open();
  await page.clock.fastForward('02:00:00');
  expect(await shownBy(desk)).toHaveLength(2);

  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await desk.app.evaluate(() => {
    const { shown = [] }: System = globalThis;
    shown.at(-1)?.press();
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);

  await desk.app.evaluate(() => {
    const system: System = globalThis;
    system.failing = true;
  });
  // The next day tells it anew, and the system shows none.
  await page.clock.fastForward('24:00:00');
  await new SettingsPage(page).open();
  await expect(section.getByRole('alert')).toContainText('The system did not show the notification.');
});

test('nothing is shown while a form waits behind the lock; once it is opened, it is', async ({ desk }) => {
  test.setTimeout(120_000);
  test.skip(process.platform !== 'linux', 'With a keychain there is no passphrase before one is chosen.');
  const { page } = desk;
  await standInForSystem(desk);
  await new FirstStartPage(page).startOffice();
  const requests = new RequestsPage(page);
  await requests.open();
  await requests.add({ receivedOn: addDays(todayHere(), -14) });
  await page.clock.install({ time: new Date(`${nextWorkingDay()}T08:50:00`) });
  await page.clock.fastForward('01:00');
  const settings = new SettingsPage(page);
  await settings.open();
  await settings.section('Notifications').getByRole('switch').check();
  await settings.section('More options').getByRole('button', { name: 'Show' }).click();
  await settings.section('More options').getByRole('combobox').click();
  await page.getByRole('option', { name: 'For 5 minutes' }).click();
  const peers = new PeersPage(page);
  await peers.open();
  await peers.startAdding();
  await peers.field('Last name').fill('Ravenhurst');
  await page.clock.fastForward('05:20');
  const lock = new LockPage(page);
  await expect(lock.passphrase).toBeFocused();
  // Past nine, minute by minute.
  for (let minute = 0; minute < 8; minute += 1) await page.clock.fastForward('01:00');
  expect(await shownBy(desk)).toEqual([]);
  await lock.openIfAsked();
  await expect(peers.field('Last name')).toHaveValue('Ravenhurst');
  await page.clock.fastForward('01:00');
  await expect.poll(async () => (await shownBy(desk)).map(({ body }) => body)).toEqual(['1 request overdue: R-0001']);
});
