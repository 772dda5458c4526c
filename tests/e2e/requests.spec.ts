import type { CalendarDay } from '@shared/model/calendar-day';
import { answerBy, DEFAULT_ANSWER_TARGET } from '@shared/rules/answer-target';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { addDays } from '@shared/rules/calendar';
import { formatDayInWords, formatUkDate } from '@shared/rules/uk-date';
import { FirstStartPage } from './pages/first-start-page';
import { PeersPage } from './pages/peers-page';
import { RequestsPage } from './pages/requests-page';
import { todayHere } from './support/clock';
import { ShellPage } from './pages/shell-page';
import { expectNoViolations } from './support/axe';
import { expect, test as base } from './support/launch';

const today = todayHere();
const due = (receivedOn: CalendarDay) => answerBy(receivedOn, DEFAULT_ANSWER_TARGET, SHIPPED_HOLIDAYS);
const inWords = (day: CalendarDay) => formatDayInWords(day, today);

/** The last day of receipt, so far, whose tenth day is a bank holiday. */
function receivedBeforeHoliday(): CalendarDay {
  let received = today;
  while (due(received).days.at(-1)?.note !== 'bank holiday') received = addDays(received, -1);
  return received;
}

const test = base.extend<{ requests: RequestsPage }>({
  requests: async ({ page }, use) => {
    await new FirstStartPage(page).startOffice();
    const requests = new RequestsPage(page);
    await requests.open();
    await use(requests);
  },
});

async function addPeers(requests: RequestsPage): Promise<void> {
  const peers = new PeersPage(requests.page);
  await peers.open();
  await peers.add({ 'First name': 'Margaret', 'Last name': 'Osgodby' });
  await peers.add({ 'First name': 'Colin', 'Last name': 'Hathersby' }, () => peers.chooseCouncil('Stroud'));
  await requests.open();
}

async function expectAccessible(requests: RequestsPage): Promise<void> {
  await expectNoViolations(requests.page);
}

test('the LGA\u2019s e-mail fills the form for checking, each value with its words; nothing is saved by it', async ({
  requests,
}) => {
  await requests.startAdding();
  await requests.pasteEmail({
    sentOn: addDays(today, -2),
    work: [addDays(today, 90), addDays(today, 93)],
    asks: 'Could you put forward two member peers please?',
  });
  await expect(requests.field('Received on')).toHaveValue(formatUkDate(addDays(today, -2)));
  await expect(requests.field('Peers wanted')).toHaveValue('2');
  await expect(requests.field('Peers wanted')).toHaveAccessibleDescription(
    /\u201CCould you put forward two member peers/,
  );
  await expect(requests.field('Council supported')).toHaveValue('Stroud District Council');
  await expect(requests.field('First day of the work')).toHaveValue(formatUkDate(addDays(today, 90)));
  await expectAccessible(requests);
  await requests.press('Add request');
  await expect(requests.page.getByRole('heading', { level: 1, name: /Stroud/ })).toBeVisible();
  await expect(requests.page.getByText('Jane Marlowe')).toBeVisible();
});

test('an e-mail saved as a file is read; a damaged one is said at its place, and what was typed stays', async ({
  requests,
}) => {
  await requests.startAdding();
  await requests.field('Their reference').fill('CPC 14');
  const file = requests.dialog.getByLabel('E-mail file');
  const mail = ['From: Jane Marlowe <jane@local.gov.uk>', 'Subject: Mentoring, Boston', '', 'One member peer, please.'];
  const damaged = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(20 * 1024 * 1024, 7)]);
  await file.setInputFiles({ name: 'request.msg', mimeType: 'application/vnd.ms-outlook', buffer: damaged });
  await expect(requests.dialog.getByText('This e-mail file is damaged or was cut short.')).toBeVisible();
  await file.setInputFiles({ name: 'request.eml', mimeType: 'message/rfc822', buffer: Buffer.from(mail.join('\r\n')) });
  await expect(requests.field('From')).toHaveValue('Jane Marlowe');
  await expect(requests.field('Council supported')).toHaveValue(/Boston/);
  await expect(requests.field('Peers wanted')).toHaveValue('1');
  await expect(requests.field('Their reference')).toHaveValue('CPC 14');
});

test('a request like one that is there is asked about before it is logged', async ({ requests }) => {
  const log = async () => {
    await requests.startAdding();
    await requests.field('Kind of work').fill('Progress review');
    await requests.page.keyboard.press('Escape');
    await requests.field('Council supported').fill('Stroud');
    await requests.field('Their reference').click();
    await requests.press('Add request');
  };
  await log();
  await expect(requests.page.getByRole('heading', { level: 1, name: /Stroud/ })).toBeVisible();
  await requests.open();
  await log();
  await expect(requests.dialog.getByText('This request may be there already:')).toBeVisible();
  await expect(requests.dialog.getByText(/Nothing was logged yet/)).toBeVisible();
  await expectAccessible(requests);
  await requests.dialog.getByRole('checkbox', { name: 'It is another request' }).check();
  await requests.press('Add request');
  await requests.dialog.waitFor({ state: 'hidden' });
  await requests.open();
  await expect(requests.page.getByRole('link', { name: 'R-0002' })).toBeVisible();
});

test('errors stand at their fields, and nothing is written', async ({ requests }) => {
  await requests.startAdding();
  await requests.enterDay('Received on', addDays(today, 1));
  await requests.field('Peers wanted').fill('0');
  await requests.press('Add request');
  await expect(requests.dialog.getByText('This day has not come yet.')).toBeVisible();
  await expect(requests.dialog.getByText('Say what kind of work it is.')).toBeVisible();
  await expect(requests.dialog.getByText('Choose the council, or type its name.')).toBeVisible();
  await expect(requests.dialog.getByText('Enter a whole number from 1 to 50.')).toBeVisible();
  await expectAccessible(requests);
  await requests.page.keyboard.press('Escape');
  await expect(requests.dialog.getByText('Press Escape again')).toBeVisible();
  await requests.page.keyboard.press('Escape');
  await expect(requests.page.getByRole('heading', { name: 'No requests yet' })).toBeVisible();
});

test('a request is logged, and listed with the day to answer by', async ({ requests }) => {
  const receivedOn = addDays(today, -1);
  await requests.add({ receivedOn, peersWanted: 2 });
  await expect(requests.heading).toHaveText('Corporate peer challenge, Stroud');
  await expect(requests.main).toContainText(`Answer by ${inWords(due(receivedOn).actBy)} (`);
  await expect(requests.main).toContainText('2 peers wanted');
  await expectAccessible(requests);
  await requests.open();
  await expect(requests.listRow('R-0001')).toContainText('Stroud');
  await expect(requests.listRow('R-0001')).toContainText('Open');
  await expectAccessible(requests);
});

test('a tenth day on a bank holiday is due the working day before, and says why', async ({ requests }) => {
  const receivedOn = receivedBeforeHoliday();
  const { actBy, dueOn, days, otherReading } = due(receivedOn);
  await requests.startAdding();
  await requests.enterDay('Received on', receivedOn);
  await expect(requests.dialog.getByRole('status').filter({ hasText: 'Answer by' })).toHaveText(
    `Answer by ${inWords(actBy)}, the working day before ${inWords(dueOn)}`,
  );
  await requests.dialog.getByRole('button', { name: 'Cancel' }).click();
  await requests.add({ receivedOn });
  const row = (day: CalendarDay) => requests.whyThisDate.getByRole('row').filter({ hasText: inWords(day) });
  await expect(row(receivedOn)).toContainText('received, day 0');
  await expect(row(actBy)).toContainText('the working day before');
  await expect(row(dueOn)).toContainText(`day 10, ${days.at(-1)?.name}, a bank holiday`);
  await expect(row(otherReading.dueOn)).toContainText('if counted in working days');
  await requests.main.getByRole('button', { name: 'Every day' }).click();
  await expect(requests.whyThisDate.getByRole('row')).toHaveCount(days.length + 1);
});

test('a peer is asked, is available and is put forward: one change, and one undo', async ({ requests, page }) => {
  await addPeers(requests);
  await requests.add({ receivedOn: addDays(today, -2) });
  await requests.ask('Margaret Osgodby');
  await expect(requests.askedRow('Margaret Osgodby')).toContainText('Asked');
  await requests.step('Margaret Osgodby', 'Available');
  await expect(requests.askedRow('Margaret Osgodby')).toContainText('Available');
  await expectAccessible(requests);
  await requests.startAnswer();
  await expect(requests.dialog.getByRole('checkbox', { name: 'Margaret Osgodby' })).toBeChecked();
  await expectAccessible(requests);
  await requests.confirm('Put forward');
  await expect(requests.main).toContainText(`Answered on ${inWords(today)}, in time, 2 days`);
  await expect(requests.askedRow('Margaret Osgodby')).toContainText('Put forward');
  await expect(requests.answers).toContainText('Margaret Osgodby');
  await expectAccessible(requests);

  const shell = new ShellPage(page);
  await shell.undoButton.click();
  await shell.confirmUndo();
  await expect(requests.askedRow('Margaret Osgodby')).toContainText('Available');
  await expect(requests.answers).toBeHidden();
});

test('a peer only asked needs the tick, and one of the council supported a reason', async ({ requests }) => {
  await addPeers(requests);
  await requests.add({ receivedOn: today });
  await requests.main.getByRole('button', { name: 'Add peers' }).click();
  await requests.choosePeers('Colin Hathersby');
  await requests.press('Add peer');
  await expect(requests.dialog.getByText('Say why a peer of the council supported.')).toBeVisible();
  await requests.field('Why ask a peer of the council supported').fill('Asked for by name');
  await requests.confirm('Add peer');
  await expect(requests.askedRow('Colin Hathersby')).toContainText('Asked');

  await requests.startAnswer();
  await requests.dialog.getByRole('checkbox', { name: 'Colin Hathersby' }).check();
  await requests.press('Put forward');
  await expect(requests.dialog.getByText('Ask them first, or tick that this was checked.')).toBeVisible();
  await requests.dialog.getByRole('checkbox', { name: /Interest, availability and conflicts/ }).check();
  await requests.confirm('Put forward');
  await expect(requests.askedRow('Colin Hathersby')).toContainText('Put forward');
});

test('nobody to offer, late: a reason is needed, and late it stays', async ({ requests, desk }) => {
  await requests.add({ receivedOn: addDays(today, -14) });
  await expect(requests.main).toContainText('4 days overdue');
  await requests.startAnswer('Nobody to offer');
  await requests.press('Answer: nobody to offer');
  await expect(requests.dialog.getByText('This answer is late: say why.')).toBeVisible();
  await requests.field('Why it is late').fill('The leader was away');
  await requests.confirm('Answer: nobody to offer');
  await expect(requests.main).toContainText(`Answered on ${inWords(today)}, 4 days late`);

  const again = new RequestsPage(await desk.relaunch());
  await again.page.getByRole('navigation', { name: 'Main' }).waitFor();
  await again.open();
  await again.show('Answered');
  await expect(again.listRow('R-0001')).toContainText('Answered 4 days late');
});

test('a corrected date of receipt is judged anew', async ({ requests }) => {
  await requests.add({ receivedOn: addDays(today, -11) });
  await requests.startAnswer('Nobody to offer');
  await requests.field('Why it is late').fill('Misread the date');
  await requests.confirm('Answer: nobody to offer');
  await expect(requests.main).toContainText('1 day late');
  await requests.main.getByRole('button', { name: 'Edit', exact: true }).click();
  await requests.enterDay('Received on', addDays(today, -10));
  await requests.confirm('Save');
  await expect(requests.main).toContainText('in time, 10 days');
  // Why it was late is past, and stands in the history alone; late once more, it is asked anew.
  await expect(requests.answers).not.toContainText('Misread the date');
  await expect(requests.main).toContainText('late: Misread the date');
  await requests.main.getByRole('button', { name: 'Edit', exact: true }).click();
  await requests.enterDay('Received on', addDays(today, -12));
  await requests.press('Save');
  await expect(requests.dialog.getByText('This answer is late: say why.')).toBeVisible();
  await requests.field('Why it was late').fill('Misfiled');
  await requests.confirm('Save');
  await expect(requests.answers).toContainText('Misfiled');
});

test('further names wanted start a clock of their own; a request is closed and reopened', async ({ requests }) => {
  await requests.add({ receivedOn: addDays(today, -9) });
  await requests.startAnswer('Nobody to offer');
  await requests.confirm('Answer: nobody to offer');
  await requests.main.getByRole('button', { name: 'Further names wanted' }).click();
  await requests.confirm('Start the clock again');
  await expect(requests.main).toContainText(`Answer by ${inWords(due(today).actBy)} (`);
  await expect(requests.answers).toContainText('In time, 9 days');
  await requests.main.getByRole('button', { name: 'Close request' }).click();
  await requests.confirm('Close request');
  await expect(requests.main.getByRole('button', { name: 'Answer to the LGA' })).toBeHidden();
  await requests.main.getByRole('button', { name: 'Reopen request' }).click();
  await requests.confirm('Reopen request');
  await expect(requests.main.getByRole('button', { name: 'Answer to the LGA' })).toBeVisible();
});

test('nobody is confirmed unchecked, and an ended request puts nobody forward', async ({ requests }) => {
  await addPeers(requests);
  await requests.add({ receivedOn: today });
  await requests.ask('Margaret Osgodby');
  await requests.jump('Margaret Osgodby', 'Confirmed');
  await requests.dialog.getByRole('checkbox', { name: 'The dates are not known yet' }).check();
  await requests.press('Confirm without days');
  await expect(requests.dialog.getByText('Ask them first, or tick that this was checked.')).toBeVisible();
  await expectAccessible(requests);
  await requests.dialog.getByRole('checkbox', { name: /Interest, availability and conflicts/ }).check();
  await requests.confirm('Confirm without days');
  await expect(requests.askedRow('Margaret Osgodby')).toContainText('Dates not known yet: no days are booked');
  await expect(requests.askedRow('Margaret Osgodby')).toContainText('Confirmed');
  await expect(requests.asked.getByRole('button', { name: 'More for Margaret Osgodby' })).toBeFocused();

  await requests.jump('Margaret Osgodby', 'Asked');
  await requests.main.getByRole('button', { name: 'Close request' }).click();
  await requests.confirm('Close request');
  await requests.jump('Margaret Osgodby', 'Put forward');
  await expect(requests.main.getByRole('alert')).toContainText('Reopen the request first, then answer.');
  await expect(requests.askedRow('Margaret Osgodby')).toContainText('Asked');
  await requests.jump('Margaret Osgodby', 'Take off this request');
  await expect(requests.main.getByText('Nobody was asked yet.')).toBeVisible();
});

test('rounds stay in order, a request ends after its last one, and the history says so in words', async ({
  requests,
}) => {
  await addPeers(requests);
  await requests.add({ receivedOn: addDays(today, -9) });
  await requests.ask('Margaret Osgodby');
  await requests.step('Margaret Osgodby', 'Available');
  await requests.startAnswer();
  await requests.enterDay('Sent on', addDays(today, -10));
  await requests.press('Put forward');
  await expect(requests.dialog.getByText('The request had not come by then.')).toBeVisible();
  await requests.enterDay('Sent on', addDays(today, -5));
  await requests.confirm('Put forward');
  await requests.main.getByRole('button', { name: 'Further names wanted' }).click();
  await requests.enterDay('Received on', addDays(today, -4));
  await requests.confirm('Start the clock again');

  await requests.main.getByRole('button', { name: 'Edit', exact: true }).click();
  await requests.enterDay('Received on', addDays(today, -3));
  await requests.press('Save');
  await expect(requests.dialog.getByText('The round after it came before this day.')).toBeVisible();
  await requests.enterDay('Received on', addDays(today, -8));
  await requests.confirm('Save');

  await requests.main.getByRole('button', { name: 'Close request' }).click();
  await requests.enterDay('Ended on', addDays(today, -5));
  await requests.press('Close request');
  await expect(requests.dialog.getByText('The request had not come by then.')).toBeVisible();
  await requests.enterDay('Ended on', addDays(today, 1));
  await requests.press('Close request');
  await expect(requests.dialog.getByText('This day has not come yet.')).toBeVisible();
  await requests.enterDay('Ended on', addDays(today, -4));
  await requests.confirm('Close request');

  const said = [
    `Ended on: empty \u2192 ${formatUkDate(addDays(today, -4))}`,
    `Received, round 1: ${formatUkDate(addDays(today, -9))} \u2192 ${formatUkDate(addDays(today, -8))}`,
    `Answer: none \u2192 Margaret Osgodby, sent ${formatUkDate(addDays(today, -5))}`,
  ];
  for (const line of said) await expect(requests.main).toContainText(line);
  await expect(requests.main).not.toContainText(/Rounds: \d|[0-9a-f]{8}-[0-9a-f]{4}/);
});

test('a peer near the council supported is asked about conflicts', async ({ requests }) => {
  const peers = new PeersPage(requests.page);
  await peers.open();
  await peers.add({ 'First name': 'Judith', 'Last name': 'Penhale' }, () => peers.chooseCouncil('Exeter'));
  await requests.open();
  await requests.add({ receivedOn: today });
  await requests.main.getByRole('button', { name: 'Add peers' }).click();
  await requests.choosePeers('Judith Penhale');
  await expect(requests.dialog.getByRole('status')).toContainText(
    'Judith Penhale: home council in the same region (South West).',
  );
  await expectAccessible(requests);
  await requests.confirm('Add peer');
  await expect(requests.askedRow('Judith Penhale')).toContainText('Asked');
});
