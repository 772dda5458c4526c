import { addDays } from '@shared/rules/calendar';
import { formatUkDate } from '@shared/rules/uk-date';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FirstStartPage } from './pages/first-start-page';
import { ImportPage } from './pages/import-page';
import { ShellPage } from './pages/shell-page';
import { expectNoViolations } from './support/axe';
import { todayHere, yearHere } from './support/clock';
import { answerSaveDialog } from './support/dialogs';
import { givenWorkbook } from './support/given-workbook';
import { expect, test } from './support/launch';
import { openWorkbook, rowsOf } from './support/read-workbook';

const ago = (days: number) => formatUkDate(addDays(todayHere(), -days));
/** A day of last year, all of them in the same one. */
const inYear = (days: number) => formatUkDate(addDays(yearHere().startsOn, -100 - days));

const POOL = {
  Pool: [
    ['CRM ID', 'First name', 'Last name', 'Council', 'Party'],
    ['T-1', 'Ada', 'Ashgrove', 'Exeter', 'Labour'],
    ['T-2', 'Bram', 'Birkmire', 'Leeds', 'Labour'],
  ],
};
const day = (name: string, when: string, days: number) => [name, when, days, 'On site', 'Hull'];
const DAYS = ['Peer', 'Date', 'Days', 'Activity', 'Host council'];

test('a log of requests goes in; a request shows its answer and who was put forward, and the import is undone whole', async ({
  page,
}) => {
  await new FirstStartPage(page).startOffice('Labour');
  const steps = new ImportPage(page);
  const requests = [
    [
      'Ref',
      'Date rec\u2019d',
      'Council',
      'Support',
      'No. peers',
      'Peer(s) offered',
      'Date replied',
      'Days taken',
      'Outcome',
    ],
    [
      'Q/1',
      ago(40),
      'Hull',
      'Progress review',
      2,
      'Cllr Ada Ashgrove (Lab) / Bram Birkmire',
      ago(28),
      12,
      'Names put fwd',
    ],
    ['Q/2', ago(2), 'Leeds', 'Mentoring', 1, '', '', '', ''],
    ['Q/3', '', 'Leeds', 'Mentoring', 1, '', '', '', ''],
  ];
  await steps.previewFile(givenWorkbook('requests.xlsx', { ...POOL, Requests: requests }));
  expect(await steps.allCounts()).toMatchObject({ New: 4, 'Needs review': 1 });
  await expect(page.getByRole('main')).toContainText('No day of receipt');
  await steps.commit();

  await new ShellPage(page).open('Requests');
  await page
    .getByRole('group', { name: 'State' })
    .getByRole('button', { name: /^Answered/ })
    .click();
  await page.getByRole('link', { name: 'Q/1' }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('2 days late');
  await expect(main.getByRole('table', { name: 'Answers sent' })).toContainText('Ada Ashgrove, Bram Birkmire');
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await expect(page.getByRole('dialog')).toContainText('2 requests');
});

test('Compare only shows their list beside ours, saves it as a spreadsheet, and writes no record', async ({
  page,
  desk,
  dataFolder,
}) => {
  await new FirstStartPage(page).startOffice('Labour');
  const steps = new ImportPage(page);
  const main = page.getByRole('main');
  const ours = [
    DAYS,
    day('Ada Ashgrove', inYear(30), 1),
    day('Ada Ashgrove', inYear(29), 1),
    day('Bram Birkmire', inYear(28), 1),
  ];
  await steps.importFile(givenWorkbook('ours.xlsx', { ...POOL, Days: ours }));
  const theirs = [
    DAYS,
    day('Ada Ashgrove', inYear(30), 1),
    day('Ada Ashgrove', inYear(29), 0.5),
    day('Ada Ashgrove', inYear(20), 2),
  ];
  await steps.previewFile(givenWorkbook('theirs.xlsx', { Extract: theirs }));
  await main.getByRole('button', { name: 'Compare only' }).click();
  for (const name of ['Same 1', 'Different 1', 'Only theirs 1', 'Only ours 1'])
    await expect(main.getByRole('group', { name: 'Rows compared' }).getByRole('button', { name })).toBeVisible();
  const perPeer = main.getByRole('table', { name: 'Days per peer, theirs and ours' });
  await expect(perPeer).toContainText(/Ada Ashgrove.*3\.5.*2\.0.*1\.5.*Different/);
  await expectNoViolations(page);

  const file = join(dataFolder, 'comparison.xlsx');
  await answerSaveDialog(desk.app, file);
  await main.getByRole('button', { name: 'Save as a spreadsheet' }).click();
  await expect(main.getByRole('status').filter({ hasText: 'Saved as comparison.xlsx' })).toBeVisible();
  expect(existsSync(file)).toBe(true);
  expect(rowsOf(openWorkbook(file), 'Rows').map((row) => row['Result'])).toEqual([
    'Same',
    'Different',
    'Only theirs',
    'Only ours',
  ]);
  const shell = new ShellPage(page);
  await shell.open('Reports');
  await expect(main).toContainText('Comparison with a list');
  await shell.open('Days');
  await expect(main).toContainText('Ada Ashgrove');
});
