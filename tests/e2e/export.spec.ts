import { AGREED_COLUMNS } from '@tests/unit/exports/column-contract';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { previousYear } from '@shared/rules/year';
import { access, chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { utils, write } from 'xlsx';
import { DaysTable } from './pages/days-table';
import { ExportPage } from './pages/export-page';
import { FirstStartPage } from './pages/first-start-page';
import { ImportPage } from './pages/import-page';
import { ShellPage } from './pages/shell-page';
import { inventedWorkbook } from './support/clean-workbook';
import { yearHere } from './support/clock';
import { answerSaveDialog } from './support/dialogs';
import { expect, test as base } from './support/launch';
import { besideLine, headingsOf, openWorkbook, rowsOf } from './support/read-workbook';

const ROWS_COMPARED = 12;

const test = base.extend<{ exporting: ExportPage; folder: string }>({
  folder: async ({ dataFolder }, use) => {
    const folder = join(dataFolder, 'saved');
    await mkdir(folder);
    await use(folder);
  },
  exporting: async ({ desk }, use) => {
    await new FirstStartPage(desk.page).openSample();
    await use(new ExportPage(desk.page, desk.app));
  },
});

/** Columns that are there where a request of the list was paused, as one of the sample is. */
const OF_PAUSES = ['Days paused', 'Days with pauses'];

test('the workbook holds the agreed sheets, and the figures of the screen', async ({ exporting, page, folder }) => {
  const days = new DaysTable(page);
  const year = yearHere();
  await days.open();
  const shown = (await days.table(year.key).getByRole('rowheader').allInnerTexts()).slice(0, ROWS_COMPARED);
  const figures = await Promise.all(shown.map((name) => days.figures(name)));
  const file = join(folder, 'return.xlsx');
  await exporting.exportTo(file);

  const book = openWorkbook(file);
  expect(book.SheetNames).toEqual([
    'Summary',
    'Days used',
    'Day detail',
    'Over 40 days',
    'Requests',
    'Changes',
    'Notes',
  ]);
  for (const name of ['Days used', 'Day detail', 'Over 40 days', 'Requests']) {
    expect(headingsOf(book, name).filter((title) => !OF_PAUSES.includes(title))).toEqual(AGREED_COLUMNS[name]);
  }
  expect(headingsOf(book, 'Requests')).toEqual(expect.arrayContaining(OF_PAUSES));
  const used = rowsOf(book, 'Days used');
  for (const [index, name] of shown.entries()) {
    const row = used.find(({ Peer }) => Peer === name);
    const { worked, booked, pencilled, left, leftIfAll, position } = figures[index] ?? {};
    expect(row, name).toMatchObject({
      Year: year.key,
      Worked: worked,
      Booked: booked,
      'Pencilled in': pencilled,
      Left: left,
      'Left if all go ahead': leftIfAll,
      Position: position,
      Limit: 40,
    });
  }
  // Past the limit first, then most used.
  expect(used[0]).toMatchObject({ Position: expect.stringMatching(/^Over/) });
  const worked = used.reduce((sum, row) => sum + Number(row['Worked']), 0);
  expect(besideLine(book, 'Summary', 'Days worked')).toBe(worked);
  expect(besideLine(book, 'Summary', 'For')).toBe('The LGA');
  const detail = rowsOf(book, 'Day detail');
  const counted = detail.filter((row) => row['State'] === 'Worked' && row['Counts to limit'] === 'Yes');
  expect(counted.reduce((sum, row) => sum + Number(row['Days']), 0)).toBe(worked);
  const [over = ''] = shown.filter((_name, index) => figures[index]?.position === 'Over, no approval');
  expect(rowsOf(book, 'Over 40 days').find(({ Peer }) => Peer === over)).toMatchObject({ Decision: 'Not yet asked' });
});

test('the log says what left, for whom and how much', async ({ exporting, folder }) => {
  await exporting.exportTo(join(folder, 'return.xlsx'));
  const line = exporting.log.getByRole('row').nth(1);
  await expect(line).toContainText('The LGA');
  await expect(line).toContainText('return.xlsx');
  await expect(line).toContainText(/Days used \d+, Day detail \d+/);
  await expect(line).toContainText(yearHere().key);
  // What a recipient had last time is ticked the next time.
  await exporting.open();
  await expect(exporting.sheet('Peers')).not.toBeChecked();
  await exporting.choose('For whom?', 'All, for us');
  await expect(exporting.sheet('Peers')).toBeChecked();
});

test('one sheet leaves as a CSV file, which keeps the accents', async ({ exporting, page, folder }) => {
  const file = join(folder, 'days-used.csv');
  await exporting.open();
  const csv = exporting.sheet('As CSV, not as an Excel workbook');
  await expect(csv).toBeHidden();
  for (const name of ['Summary', 'Day detail', 'Over 40 days', 'Requests', 'Changes', 'Notes'])
    await exporting.sheet(name).uncheck();
  await csv.check();
  await exporting.saveTo(file);
  await exporting.dialog.waitFor({ state: 'hidden' });
  await expect(exporting.log.getByRole('row').nth(1)).toContainText('days-used.csv');
  const lines = (await readFile(file, 'utf8')).split('\r\n');
  expect(lines[0]).toBe(`\uFEFF${AGREED_COLUMNS['Days used']?.join(',')}`);
  const days = new DaysTable(page);
  await days.open();
  const names = await days.table(yearHere().key).getByRole('rowheader').allInnerTexts();
  for (const name of names.slice(0, ROWS_COMPARED)) expect(lines.some((line) => line.startsWith(name))).toBe(true);
});

test('the same return again is one press, and says what changed since the last one', async ({
  exporting,
  page,
  app,
  folder,
}) => {
  await exporting.exportTo(join(folder, 'first.xlsx'));
  const first = openWorkbook(join(folder, 'first.xlsx'));
  expect(rowsOf(first, 'Changes')).toEqual([]);
  expect(besideLine(first, 'Summary', 'Changes since the last return')).toMatch(/^First return/);

  const days = new DaysTable(page);
  await days.open();
  await page
    .getByRole('button', { name: /^Actions for / })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Record days' }).click();
  const dialog = page.getByRole('dialog', { name: 'Record days' });
  await dialog.getByRole('button', { name: 'Record days' }).click();
  await dialog.waitFor({ state: 'hidden' });

  await new ShellPage(page).open('Reports');
  await answerSaveDialog(app, join(folder, 'second.xlsx'));
  await page.getByRole('button', { name: 'The same return again, for The LGA' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved as second.xlsx' })).toBeVisible();
  const second = openWorkbook(join(folder, 'second.xlsx'));
  expect(second.SheetNames).toEqual(first.SheetNames);
  const [changed, ...others] = rowsOf(second, 'Changes');
  expect(others).toEqual([]);
  expect(changed).toMatchObject({ What: 'Day', Now: expect.stringMatching(/worked/) });
  await expect(exporting.log.getByRole('row')).toHaveCount(3);
});

test('a save that fails says why and offers another place; Cancel leaves no trace', async ({ exporting, folder }) => {
  const closed = join(folder, 'read-only');
  await mkdir(closed);
  await chmod(closed, 0o555);
  // Root may write to any folder but the kernel's own.
  const denied = process.getuid?.() === 0 ? '/sys/return.xlsx' : join(closed, 'return.xlsx');
  await exporting.open();
  await exporting.saveTo(denied);
  await expect(exporting.problem).toContainText(/may not be written to.*choose another place/);
  await exporting.saveTo(join(folder, 'gone', 'return.xlsx'));
  await expect(exporting.problem).toContainText(/no longer there.*another place/);
  await exporting.saveTo(null);
  await expect(exporting.problem).toBeHidden();
  await expect(exporting.dialog.getByRole('button', { name: 'Export', exact: true })).toBeEnabled();
  expect(await readdir(closed)).toEqual([]);

  await exporting.saveTo(join(folder, 'return.xlsx'));
  await exporting.dialog.waitFor({ state: 'hidden' });
  expect((await readdir(folder)).toSorted()).toEqual(['read-only', 'return.xlsx']);
  await access(join(folder, 'return.xlsx'));
  // Only the one that was saved is in the log.
  await expect(exporting.log.getByRole('row')).toHaveCount(2);
});

test('"All, for us" reads back in with nothing new and nothing changed; an edited row is one update', async ({
  exporting,
  page,
  folder,
}) => {
  const file = join(folder, 'all.xlsx');
  await exporting.exportTo(file, { recipient: 'All, for us' });
  const book = openWorkbook(file);
  expect(book.SheetNames).toContain('Peers');
  const steps = new ImportPage(page);
  await steps.previewFile(file);
  expect(await steps.allCounts()).toMatchObject({ New: 0, Update: 0, 'Needs review': 0, Rejected: 0 });
  expect(await steps.count('Unchanged')).toBeGreaterThanOrEqual(rowsOf(book, 'Day detail').length);
  await expect(steps.commitButton).toHaveText('Nothing to import');

  const detail = book.Sheets['Day detail'];
  const rows = rowsOf(book, 'Day detail');
  const place = rows.findIndex((row) => row['Days'] === 1 && row['State'] === 'Worked');
  const edited = rows[place];
  if (detail === undefined || edited === undefined) throw new Error('The sample has no day of 1.0 that was worked.');
  const cell = utils.encode_cell({ r: place + 1, c: headingsOf(book, 'Day detail').indexOf('Days') });
  detail[cell] = { t: 'n', v: 0.5 };
  const editedFile = join(folder, 'edited.xlsx');
  await writeFile(editedFile, write(book, { type: 'buffer', bookType: 'xlsx' }));
  await steps.previewFile(editedFile);
  expect(await steps.allCounts()).toMatchObject({ New: 0, Update: 1, 'Needs review': 0, Rejected: 0 });
  await steps.commit();

  const again = join(folder, 'again.xlsx');
  await exporting.exportTo(again, { recipient: 'All, for us' });
  const ref = edited['Peer Desk ref'];
  const after = rowsOf(openWorkbook(again), 'Day detail').find((row) => row['Peer Desk ref'] === ref);
  expect(after).toEqual({ ...edited, Days: 0.5 });
});

test('an imported year leaves with the figures it came with', async ({ desk, folder }) => {
  const book = inventedWorkbook();
  const year = previousYear(yearHere(), DEFAULT_AGREEMENT);
  await new FirstStartPage(desk.page).startOffice();
  await new ImportPage(desk.page).importFile(book.file);
  const exporting = new ExportPage(desk.page, desk.app);
  await exporting.exportTo(join(folder, 'last.xlsx'), { yearKey: year.key });
  const saved = openWorkbook(join(folder, 'last.xlsx'));
  const position = (name: string) => rowsOf(saved, 'Days used').find(({ Peer }) => Peer === name);
  expect(position(book.over)).toMatchObject({ Worked: 41.5, Left: -1.5, Position: 'Over, no approval' });
  expect(position(book.atLimit)).toMatchObject({ Worked: 40, Left: 0, Position: 'At limit' });
  expect(position(book.near)).toMatchObject({ Worked: 33, Position: '32 or more' });
  expect(besideLine(saved, 'Summary', 'Peers over the limit, no approval')).toBe(1);
  await new ShellPage(desk.page).open('Today');
});
