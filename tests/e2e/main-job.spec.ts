import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { answerBy, DEFAULT_ANSWER_TARGET } from '@shared/rules/answer-target';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { addDays } from '@shared/rules/calendar';
import { formatDayInWords, formatUkDate } from '@shared/rules/uk-date';
import { nextYear } from '@shared/rules/year';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DaysPage } from './pages/days-page';
import { ExportPage } from './pages/export-page';
import { FirstStartPage } from './pages/first-start-page';
import { ImportPage } from './pages/import-page';
import { RequestsPage } from './pages/requests-page';
import { ShellPage } from './pages/shell-page';
import { CLEAN_DAYS, CLEAN_PEERS, cleanWorkbook } from './support/clean-workbook';
import { todayHere, yearHere } from './support/clock';
import { expect, test } from './support/launch';
import { besideLine, openWorkbook, rowsOf } from './support/read-workbook';

const RECEIVED_DAYS_AGO = 3;

test('the whole job, as a new user would do it', async ({ desk }) => {
  test.slow();
  const { page } = desk;
  const book = cleanWorkbook();
  // A year still to come: the days recorded by this test are the only ones in it, whatever the day of the run.
  const year = nextYear(yearHere(), DEFAULT_AGREEMENT);
  const peer = book.near;
  const days = new DaysPage(page);

  await test.step('first start', () => new FirstStartPage(page).startOffice('Labour'));

  await test.step('the office’s own spreadsheet goes in', async () => {
    const steps = new ImportPage(page);
    await steps.importFile(book.file);
    await expect(steps.done).toContainText(`${CLEAN_PEERS + CLEAN_DAYS} rows imported`);
  });

  await test.step('days are booked up to the limit', async () => {
    await days.open(year.key);
    await days.search(peer);
    await days.startRecordingFor(peer);
    await days.enter({
      from: formatUkDate(year.startsOn),
      to: formatUkDate(addDays(year.startsOn, 39)),
      ticks: ['Weekends too'],
      state: 'Booked',
      whatFor: 'Corporate peer challenge',
    });
    await expect(days.sum).toContainText('40 days');
    await days.save();
    await expect.poll(() => days.figures(peer)).toMatchObject({ worked: 0, booked: 40, left: 0, position: 'At limit' });
  });

  await test.step('one more is refused with the sum, and nothing is written', async () => {
    await days.startRecordingFor(peer);
    await days.enter({ from: formatUkDate(addDays(year.startsOn, 60)), days: '1', state: 'Booked' });
    await expect(days.alerts.first()).toContainText(
      '0 days worked + 40 days booked + 1 day now = 41 days, 1 day more than the limit of 40 days',
    );
    await days.confirm();
    await expect(days.alerts.filter({ hasText: 'Nothing was recorded' })).toBeVisible();
    await expect(days.dialog).toBeVisible();
  });

  await test.step('and booked once it is approved', async () => {
    await days.dialog.getByRole('button', { name: 'Enter approval' }).click();
    await days.enterApproval({
      days: '2',
      approver: 'A. N. Approver',
      reference: 'E-mail of today',
      reason: 'The only peer free with finance experience.',
    });
    await days.save();
    await expect.poll(() => days.figures(peer)).toMatchObject({ booked: 41, left: 1, position: 'Over, approved' });
  });

  await test.step('a request is logged and answered', async () => {
    const requests = new RequestsPage(page);
    const receivedOn = addDays(todayHere(), -RECEIVED_DAYS_AGO);
    await requests.open();
    await requests.add({ receivedOn, council: 'Rochdale' });
    const due = answerBy(receivedOn, DEFAULT_ANSWER_TARGET, SHIPPED_HOLIDAYS);
    await expect(requests.main).toContainText(`Answer by ${formatDayInWords(due.actBy, todayHere())}`);
    await expect(requests.whyThisDate).toContainText('received, day 0');
    await expect(requests.whyThisDate).toContainText(formatDayInWords(due.dueOn, todayHere()));
    await requests.ask(book.atLimit);
    await requests.step(book.atLimit, 'Available');
    await requests.step(book.atLimit, 'Put forward');
    await requests.confirm('Put forward');
    await expect(requests.main).toContainText(`in time, ${RECEIVED_DAYS_AGO} days`);
    await expect(requests.askedRow(book.atLimit)).toContainText('Put forward');
  });

  await test.step('the workbook leaves, with these figures in it', async () => {
    const folder = join(desk.dataFolder, 'saved');
    await mkdir(folder);
    const exporting = new ExportPage(page, desk.app);
    await exporting.exportTo(join(folder, 'next.xlsx'), { yearKey: year.key });
    const next = openWorkbook(join(folder, 'next.xlsx'));
    expect(rowsOf(next, 'Days used')[0]).toMatchObject({
      Peer: peer,
      Booked: 41,
      Left: 1,
      'Extra days approved': 2,
      Position: 'Over, approved',
      'Approved by': 'A. N. Approver',
    });
    expect(rowsOf(next, 'Over 40 days')[0]).toMatchObject({
      'Extra days granted': 2,
      'E-mail or letter reference': 'E-mail of today',
    });
    expect(rowsOf(next, 'Day detail')).toHaveLength(41);
    await exporting.exportTo(join(folder, 'now.xlsx'), { yearKey: yearHere().key });
    const now = openWorkbook(join(folder, 'now.xlsx'));
    expect(rowsOf(now, 'Requests')).toMatchObject([
      {
        'Kind of work': 'Corporate peer challenge',
        'Days taken': RECEIVED_DAYS_AGO,
        'In time': 'Yes',
        'Peers offered': 1,
      },
    ]);
    expect(besideLine(now, 'Summary', 'Requests answered in time')).toBe(1);
  });

  await test.step('all of it is there after a power cut, and the last step can be taken back', async () => {
    const again = await desk.relaunch({ kill: true });
    const reopened = new DaysPage(again);
    await reopened.open(year.key);
    await reopened.search(peer);
    await expect.poll(() => reopened.figures(peer)).toMatchObject({ booked: 41, left: 1, position: 'Over, approved' });
    // The export cannot be called back, so the step before it is offered.
    await expect(new ShellPage(again).undoButton).toContainText(`Put forward: ${book.atLimit}`);
  });
});
