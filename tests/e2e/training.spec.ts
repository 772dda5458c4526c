import { addDays } from '@shared/rules/calendar';
import { formatUkDate } from '@shared/rules/uk-date';
import { FirstStartPage } from './pages/first-start-page';
import { ShellPage } from './pages/shell-page';
import { TrainingPage } from './pages/training-page';
import { todayHere } from './support/clock';
import { expect, test } from './support/launch';

const day = (from: number) => formatUkDate(addDays(todayHere(), from));
const NAMES = 20;

test('an event, twenty pasted names, what becomes of each peer, and back with Undo', async ({ page }) => {
  test.slow();
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  const training = new TrainingPage(page);
  await shell.open('Training');
  await training.openPeers();
  await training.main
    .getByRole('group', { name: 'Training' })
    .getByRole('button', { name: /^Not met/ })
    .click();
  await expect(training.standing).toContainText('neither attended nor booked');
  const names = await training.standing.getByRole('rowheader').allInnerTexts();
  const [peer = ''] = names;
  await training.main.getByRole('group', { name: 'Training' }).getByRole('button', { name: /^All/ }).click();
  let list: string[] = [];
  // The list is drawn anew some time after the press, and only then has names that were not there before.
  await expect(async () => {
    const others = await training.standing.getByRole('rowheader').allInnerTexts();
    list = [...new Set([...names, ...others])].slice(0, NAMES);
    expect(list).toHaveLength(NAMES);
  }).toPass();
  await training.main.getByRole('link', { name: 'Events', exact: true }).click();

  await training.addEvent({ name: 'Peer weekend', kind: 'Conference', firstDay: day(-30), lastDay: day(-31) });
  await expect(training.dialog).toContainText('The last day is before the first.');
  await training.field('Last day').fill(day(-29));
  await training.dialog.getByRole('button', { name: 'Add event' }).click();
  await expect(shell.heading).toHaveText('Peer weekend');

  // The list as it comes in an e-mail, with somebody who is not in the pool and somebody without a first name.
  const started = Date.now();
  await training.paste([...list, peer.replace(/^(\S)\S*/, '$1'), 'Zebedee Nobody'], 'Attended');
  await expect(training.named.getByRole('row', { name: /Zebedee Nobody/ })).toContainText('Not in the pool');
  await training.named.getByRole('combobox', { name: /^Who is/ }).click();
  await page.getByRole('option', { name: 'Nobody of them: leave out' }).click();
  await training.record();
  await expect(training.dialog.getByRole('alert')).toContainText(`${NAMES} peers are recorded as attended.`);
  process.stdout.write(`Twenty names recorded in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  await expect(training.dialog.getByLabel('Names', { exact: true })).toHaveValue('Zebedee Nobody');
  await training.dialog.getByRole('button', { name: 'Close' }).click();
  await expect(training.main.getByRole('button', { name: `Attended ${NAMES}` })).toBeVisible();

  await training.main.getByRole('button', { name: `On CRM: ${NAMES} attended` }).click();
  await training.field('Recorded on').fill(day(1));
  await training.dialog.getByRole('button', { name: /^Note it/ }).click();
  await expect(training.dialog).toContainText('This day has not come yet.');
  await training.field('Recorded on').fill(day(0));
  await training.dialog.getByRole('button', { name: /^Note it/ }).click();
  await expect(training.attendance.getByRole('cell', { name: day(0) })).toHaveCount(NAMES);

  await training.attendance.getByRole('link', { name: peer, exact: true }).click();
  const dates = page.getByRole('table', { name: 'Training dates' });
  await expect(dates.getByRole('row', { name: /^Member peer conference/ })).toContainText(`${day(-30)}Met`);
  await page.getByRole('main').getByRole('link', { name: 'Peer weekend' }).click();
  await training.setStatus(peer, 'Did not attend');
  await expect(training.main.getByRole('button', { name: 'Did not attend 1' })).toBeVisible();
  await training.attendance.getByRole('link', { name: peer, exact: true }).click();
  await expect(dates.getByRole('row', { name: /^Member peer conference/ })).toContainText('Not met');

  // An exemption stands where nothing was attended; one that ends before it begins is refused at its field.
  await page.getByRole('main').getByRole('button', { name: 'Add exemption' }).click();
  await training.field('Until').fill(day(-1));
  await training.field('Reason').fill('Led eleven challenges');
  await training.field('Granted by').fill('Head of office');
  await training.dialog.getByRole('button', { name: 'Save exemption' }).click();
  await expect(training.dialog).toContainText('The last day is before the first.');
  await training.field('Until').fill(day(90));
  await training.dialog.getByRole('button', { name: 'Save exemption' }).click();
  await expect(dates.getByRole('row', { name: /^Member peer conference/ })).toContainText(`Exemptuntil ${day(90)}`);
  await expect(page.getByRole('main')).toContainText('Led eleven challenges; granted by Head of office');

  for (const step of ['Exemption', 'Attendance changed', 'Recorded on CRM', 'Attendance recorded']) {
    await expect(shell.undoButton).toContainText(step);
    await shell.undoButton.click();
    await shell.confirmUndo();
  }
  await expect(dates.getByRole('row', { name: /^Member peer conference/ })).toContainText('Not met');
  await expect(page.getByRole('table', { name: 'Training and conferences' })).toBeHidden();
});

test('nobody attended what is to come, and an event goes with its attendance', async ({ page }) => {
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  const training = new TrainingPage(page);
  await shell.open('Peers');
  const [peer = ''] = await page.getByRole('table', { name: 'Peers' }).getByRole('rowheader').allInnerTexts();
  await shell.open('Training');
  await training.addEvent({ name: 'Mentoring refresher', kind: 'Mentoring training', firstDay: day(20) });
  await expect(shell.heading).toHaveText('Mentoring refresher');
  await training.paste([peer], 'Attended');
  await training.record();
  await expect(training.dialog).toContainText('The event has not begun');
  await training.dialog.getByRole('group', { name: 'Status' }).getByRole('button', { name: 'Booked' }).click();
  await training.record();
  await expect(training.attendance.getByRole('row', { name: new RegExp(peer) })).toContainText('Booked');
  await training.main.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(training.dialog).toContainText('the attendance of 1 peer');
  await training.dialog.getByRole('button', { name: 'Delete the event' }).click();
  await expect(shell.heading).toHaveText('Training');
  const deleted = training.events.getByRole('row', { name: /Mentoring refresher/ });
  await expect(training.events).toBeVisible();
  await expect(deleted).toHaveCount(0);
  await shell.undoButton.click();
  await shell.confirmUndo();
  await expect(deleted).toContainText('1');
});
