import { addDays } from '@shared/rules/calendar';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FindPage } from './pages/find-page';
import { FirstStartPage } from './pages/first-start-page';
import { PeersPage } from './pages/peers-page';
import { RequestsPage } from './pages/requests-page';
import { todayHere } from './support/clock';
import { TodayPage } from './pages/today-page';
import { answerSaveDialog } from './support/dialogs';
import { expect, test } from './support/launch';
import { openWorkbook, rowsOf } from './support/read-workbook';
import { expectNoViolations } from './support/axe';

const today = todayHere();
const ANNA = 'Anna Brook';
const BRAM = 'Bram Carter';
const CORA = 'Cora Dunn';

/** An office with three peers who have the skill that is asked for, and one who has not. */
async function startWithPeers(peers: PeersPage): Promise<void> {
  await new FirstStartPage(peers.page).startOffice();
  await peers.open();
  for (const name of [ANNA, BRAM, CORA, 'Dev Ellis']) {
    const [first = '', last = ''] = name.split(' ');
    const fields = { 'First name': first, 'Last name': last, 'E-mail': `${first.toLowerCase()}@example.org` };
    await peers.add(fields, () => peers.addSkills(name === 'Dev Ellis' ? 'Fire' : 'Housing'));
  }
}

test('one request from the e-mail to the end: two asked, one declines, one put forward, answered, confirmed, withdrawn, replaced', async ({
  page,
  app,
}) => {
  test.slow();
  await startWithPeers(new PeersPage(page));
  const requests = new RequestsPage(page);
  const { dialog } = requests;
  const day = new TodayPage(page);
  const copied = () => app.evaluate(async ({ clipboard }) => await clipboard.readText());

  // The e-mail, pasted.
  await day.open();
  await day.main.getByRole('button', { name: 'Add request' }).click();
  await requests.pasteEmail({
    sentOn: addDays(today, -2),
    work: [addDays(today, 91), addDays(today, 92)],
    asks: 'Could you put forward one member peer with experience in housing please?',
  });
  await expect(requests.field('Peers wanted')).toHaveValue('1');
  await requests.press('Add request');
  await expect(requests.heading).toHaveText(/Stroud/);

  // Two of those who meet it are asked in one step.
  const offered = page.getByRole('table', { name: 'Who can we offer?' });
  await expect(offered.getByRole('rowheader')).toHaveText([/Anna Brook/, /Bram Carter/, /Cora Dunn/]);
  await offered.getByLabel(`Choose ${ANNA}`).check();
  await offered.getByLabel(`Choose ${BRAM}`).check();
  await page.getByRole('button', { name: 'Ask 2 peers' }).click();
  await requests.press('Copy e-mail');
  await expect(dialog.getByRole('status')).toContainText('Noted as asked today for 2 peers.');
  expect(await copied()).toContain('Council supported: Stroud District Council');
  await requests.confirm('Close');
  await expect(requests.askedRow(ANNA)).toContainText('Asked');

  // What they said, from Today.
  await day.open();
  await day.replies.getByRole('button', { name: `Declined: ${ANNA}` }).click();
  await day.replies.getByRole('button', { name: `Available: ${BRAM}` }).click();
  await expect(day.replies).toBeHidden();

  // The answer: copied, recorded and saved by one press.
  await day.toAnswer.getByRole('link', { name: /^Answer R-/ }).click();
  // Somebody is available: the answer is opened at once.
  await expect(requests.field('Sent on')).toHaveAccessibleDescription(/^In time; due/);
  const path = join(tmpdir(), `peer-desk-run-${process.pid}.xlsx`);
  await answerSaveDialog(app, path);
  await requests.confirm('Copy e-mail, put forward and save spreadsheet');
  await expect(
    requests.main.getByText(/^The e-mail is copied.*The spreadsheet is saved as .*\.xlsx: attach it\.$/),
  ).toBeVisible();
  expect(await copied()).toContain(BRAM);
  expect(rowsOf(openWorkbook(path), 'Peers put forward')).toMatchObject([{ Peer: BRAM }]);
  await expect(requests.main.getByText(/^Answered on .*in time, 2 days/)).toBeVisible();
  await expect(requests.answers.getByRole('row')).toHaveCount(2);

  // The LGA confirms, the peer withdraws, and another one comes in their place.
  const find = new FindPage(page);
  await page.keyboard.press('ControlOrMeta+k');
  await find.box.fill('carter');
  await find.lines.filter({ hasText: `Confirm ${BRAM}, Corporate peer challenge, Stroud` }).click();
  await requests.confirm('Confirm and book');
  await expect(requests.askedRow(BRAM)).toContainText('2 days booked');
  await page.keyboard.press('ControlOrMeta+k');
  await find.box.fill('carter');
  await find.lines.filter({ hasText: `Withdrawn: ${BRAM}, Corporate peer challenge, Stroud` }).click();
  await requests.confirm('Withdrawn, free 2 days');
  await expect(
    page.getByText(`A replacement for ${BRAM}, by what was asked at first.`, { exact: false }),
  ).toBeVisible();
  await expect(offered.getByRole('rowheader')).toHaveText([/Cora Dunn/]);
  await offered.getByLabel(`Choose ${CORA}`).check();
  await page.getByRole('button', { name: 'Ask 1 peer' }).click();
  await requests.press('Copy e-mail');
  await requests.confirm('Close');
  await expect(requests.askedRow(BRAM)).toContainText(`In their place: ${CORA} (asked)`);
  await requests.step(CORA, 'Available');
  await requests.startAnswer();
  await answerSaveDialog(app, null);
  await requests.confirm(/put forward and save spreadsheet$/);
  await requests.step(CORA, 'Confirmed');
  await requests.confirm('Confirm and book');
  await expect(requests.askedRow(CORA)).toContainText('2 days booked');
  // The first name sent stopped the clock; nothing since moved it.
  await expect(requests.main.getByText(/^Answered on .*in time, 2 days/)).toBeVisible();
});

test('who has not replied is chased from Today, where it is said', async ({ page, app }) => {
  test.slow();
  await startWithPeers(new PeersPage(page));
  const requests = new RequestsPage(page);
  const day = new TodayPage(page);
  await requests.open();
  await requests.add({ receivedOn: addDays(today, -9), peersWanted: 2 });
  await requests.main.getByRole('button', { name: 'Add peers' }).click();
  await requests.choosePeers(ANNA);
  await requests.enterDay('Asked on', addDays(today, -8));
  await requests.confirm('Add peer');
  await day.open();
  await day.replies.getByRole('button', { name: `Chase now: ${ANNA}` }).click();
  await expect(day.dialog.getByRole('checkbox', { name: ANNA })).toBeChecked();
  await expectNoViolations(page);
  await day.dialog.getByRole('button', { name: 'Copy e-mail' }).click();
  await expect(day.dialog.getByRole('status')).toContainText('Noted.');
  expect(await app.evaluate(async ({ clipboard }) => await clipboard.readText())).toContain(
    'have not heard from you yet',
  );
  await day.dialog.getByRole('button', { name: 'Close' }).click();
  // Chased today: there is nothing to chase until three working days have gone.
  await expect(day.replies).toContainText('today');
  await expect(day.replies.getByRole('button', { name: /^Chase now/ })).toBeHidden();
});
