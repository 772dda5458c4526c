import type { Page } from '@playwright/test';
import { BAD_FILES } from '@tests/support/bad-workbooks';
import { utils, write } from 'xlsx';
import { DaysTable } from './pages/days-table';
import { FirstStartPage } from './pages/first-start-page';
import { ImportPage, type GivenFile } from './pages/import-page';
import { PeersPage } from './pages/peers-page';
import { ShellPage } from './pages/shell-page';
import { CLEAN_DAYS, CLEAN_PEERS, cleanWorkbook, inventedWorkbook } from './support/clean-workbook';
import { givenWorkbook } from './support/given-workbook';
import { expect, test } from './support/launch';

const ROWS = CLEAN_PEERS + CLEAN_DAYS;

test.beforeEach(({ page }) => new FirstStartPage(page).startOffice('Labour'));

for (const [kind, make] of [
  ['the sample', cleanWorkbook],
  ['an invented workbook', inventedWorkbook],
] as const) {
  test(`${kind} goes in whole: choose, map, preview, import`, async ({ page }) => {
    const book = make();
    const steps = new ImportPage(page);
    await steps.open();
    await expect(steps.step('Choose')).toHaveAttribute('aria-current', 'step');
    await steps.choose(book.file);
    await expect(steps.step('Map')).toHaveAttribute('aria-current', 'step');
    await expect(steps.takenAs('Days', 'Host council')).toContainText('Council supported');
    await expect(steps.takenAs('Pool', 'Last name')).toContainText('Last name');
    await steps.preview();
    await expect(page.getByRole('main')).toContainText(book.fileName);
    expect(await steps.count('rows read')).toBe(ROWS);
    expect(await steps.allCounts()).toEqual({
      New: ROWS,
      Update: 0,
      Unchanged: 0,
      'Needs review': 0,
      Ignored: 0,
      Rejected: 0,
    });
    await expect(page.getByRole('main')).toContainText(`Peers: 0 before, ${CLEAN_PEERS} after.`);
    await expect(page.getByRole('main')).toContainText('1 peer passes the limit by it.');
    await expect(steps.commitButton).toHaveText(`Import ${ROWS} rows`);
    await steps.commit();
    await expect(steps.done).toContainText(`${ROWS} rows imported: ${ROWS} new, 0 updated. 0 unchanged.`);

    const peers = new PeersPage(page);
    await peers.open();
    await expect(page.getByText(`${CLEAN_PEERS} in the pool`)).toBeVisible();
    await peers.search.fill(book.twice);
    await expect.poll(() => peers.names()).toEqual([book.twice, book.twice]);

    const days = new DaysTable(page);
    await days.open(book.yearKey);
    await expect(page.getByRole('main')).toContainText(`${CLEAN_PEERS} of ${CLEAN_PEERS} shown`);
    // 41.5 days go in: what was worked is never refused.
    expect(await days.figures(book.over)).toMatchObject({ worked: 41.5, left: -1.5, position: 'Over, no approval' });
    expect(await days.figures(book.atLimit)).toMatchObject({ worked: 40, left: 0, position: 'At limit' });
    expect(await days.figures(book.near)).toMatchObject({ worked: 33, left: 7, position: '32 or more' });
    // Two people of one name are told apart wherever a name stands alone.
    await page.getByPlaceholder('Name or home council').fill(book.twice);
    await expect(page.getByRole('rowheader', { name: new RegExp(`^${book.twice} \\(.+\\)$`) })).toHaveCount(2);
  });
}

test('a whole import is undone in one step, brought back, and changes nothing the second time', async ({ desk }) => {
  const book = cleanWorkbook();
  const steps = new ImportPage(desk.page);
  const shell = new ShellPage(desk.page);
  await steps.importFile(book.file);
  await desk.page.getByRole('button', { name: 'Undo this import' }).click();
  await expect(shell.dialog).toContainText(
    `${CLEAN_PEERS} peers, ${CLEAN_DAYS} day entries and 1 import will be taken away.`,
  );
  await shell.confirmUndo();
  await shell.open('Peers');
  await expect(desk.page.getByRole('heading', { name: 'No peers yet' })).toBeVisible();
  await shell.open('Days');
  await expect(desk.page.getByRole('heading', { name: 'No peers yet' })).toBeVisible();

  // Redo is there after a restart too.
  const page = await desk.relaunch();
  const again = new ShellPage(page);
  await expect(again.redoButton).toContainText(/Import/);
  await again.redoButton.click();
  await expect(again.dialog).toContainText('over 40 days');
  await again.dialog.getByRole('button', { name: 'Redo' }).click();
  await again.dialog.waitFor({ state: 'hidden' });
  await again.open('Peers');
  await expect(page.getByText(`${CLEAN_PEERS} in the pool`)).toBeVisible();
  const days = new DaysTable(page);
  await days.open(book.yearKey);
  expect(await days.figures(book.over)).toMatchObject({ worked: 41.5, position: 'Over, no approval' });

  const second = new ImportPage(page);
  await second.previewFile(book.file);
  expect(await second.allCounts()).toEqual({
    New: 0,
    Update: 0,
    Unchanged: ROWS,
    'Needs review': 0,
    Ignored: 0,
    Rejected: 0,
  });
  await expect(second.commitButton).toHaveText('Nothing to import');
  await expect(second.commitButton).toBeDisabled();
});

const SEVERAL: ReadonlySet<string> = new Set([
  'a picture.xlsx',
  'a web page.xls',
  '16,384 columns.xlsx',
  'a tag without an end.xlsx',
  'one cell a billion times.ods',
]);

/** Pastes text as the clipboard of a spreadsheet program would hold it. */
function paste(page: Page, text: string): Promise<void> {
  return page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('after bad files a good one goes in, and rows pasted from a spreadsheet too', async ({ page }) => {
  const steps = new ImportPage(page);
  await steps.open();
  for (const { name, make } of BAD_FILES.filter((bad) => SEVERAL.has(bad.name))) {
    await steps.choose({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(make()) });
    await expect(steps.problem).toContainText(name);
  }
  await steps.choose(cleanWorkbook().file);
  await steps.preview();
  await steps.commit();
  await page.getByRole('button', { name: 'Import another' }).click();
  await paste(page, 'First name\tLast name\tParty\tNotes\nOlwen\tPasted\tLabour\t"two\nlines"\n');
  await expect(page.getByRole('main')).toContainText('Pasted rows.txt');
  await expect(steps.takenAs('Pasted rows', 'Last name')).toContainText('Last name');
  await steps.preview();
  expect(await steps.allCounts()).toMatchObject({ New: 1 });
  await steps.commit();
  const peers = new PeersPage(page);
  await peers.open();
  await peers.search.fill('Pasted');
  await expect.poll(() => peers.names()).toEqual(['Olwen Pasted']);
});

function workbook(): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([['First name', 'Last name'], ...Array.from({ length: 200 }, () => ['A', 'B'])]),
    'Pool',
  );
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}

/** An encrypted workbook is an old-style container that holds this stream. */
function encrypted(): Buffer {
  const bytes = Buffer.alloc(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from('EncryptedPackage', 'utf16le'), 2048);
  return bytes;
}

test('a file that cannot be read says what is wrong, and nothing is changed', async ({ page }) => {
  const bad: [buffer: Buffer, says: RegExp][] = [
    [Buffer.from('%PDF-1.7 and so on'), /not a spreadsheet.*Choose an Excel/],
    [Buffer.alloc(0), /is empty.*Choose another file/],
    [workbook().subarray(0, 2000), /Part of this file is missing.*Ask for the file again/],
    [encrypted(), /protected by a password.*save a copy without the password/],
  ];
  const steps = new ImportPage(page);
  await steps.open();
  for (const [buffer, says] of bad) {
    const file: GivenFile = { name: 'pool.xlsx', mimeType: 'application/octet-stream', buffer };
    await steps.choose(file);
    await expect(steps.problem).toContainText(says);
    await expect(steps.problem).toContainText('pool.xlsx');
    await expect(steps.step('Choose')).toHaveAttribute('aria-current', 'step');
  }
  const shell = new ShellPage(page);
  await shell.open('Peers');
  await expect(page.getByRole('heading', { name: 'No peers yet' })).toBeVisible();
  await expect(shell.undoButton).toBeHidden();
});

test('by keyboard alone, the focus goes along with the steps', async ({ page }) => {
  const steps = new ImportPage(page);
  await steps.open();
  await steps.choose(cleanWorkbook().file);
  await expect(steps.step('Map')).toBeFocused();
  await page.getByRole('button', { name: 'Preview', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(steps.step('Preview')).toBeFocused();
  await steps.commitButton.focus();
  await page.keyboard.press('Enter');
  await expect(steps.step('Import')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Go to Today' })).toBeFocused();
});

test('a row that is settled passes the focus to the next', async ({ page }) => {
  const file = givenWorkbook('days.xlsx', {
    Days: [
      ['Peer', 'Date', 'Days', 'Activity', 'Status'],
      ['Anwen Wray', '10/06/2026', 1, 'On site', 'Worked'],
      ['Beth Ashby', '11/06/2026', 1, 'On site', 'Worked'],
    ],
  });
  const steps = new ImportPage(page);
  await steps.previewFile(file);
  await expect(page.getByRole('main')).toContainText('\u201cAnwen Wray\u201d is not in the pool');
  await page.getByRole('combobox', { name: 'Row 2: choose the peer' }).click();
  await page.getByRole('option', { name: 'Leave this row out' }).click();
  await expect(page.getByRole('combobox', { name: 'Row 3: choose the peer' })).toBeFocused();
});

test('a cell is put right in its place, a note is taken as data, and corrected headings are taken so the next time', async ({
  page,
}) => {
  const file = givenWorkbook('days.xlsx', {
    Days: [
      ['Peer', 'Date', 'Days', 'Extra', 'Status'],
      ['Anwen Wray', '10/06/2026', 'a morning and a bit', 'went well', 'Worked'],
      ['Beth Ashby'],
    ],
  });
  const steps = new ImportPage(page);
  await steps.open();
  await steps.choose(file);
  await steps.takenAs('Days', 'Extra').click();
  await page.getByRole('option', { name: 'Notes', exact: true }).click();
  await steps.preview();
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');
  await main.getByRole('button', { name: 'Row 2 of Days: edit' }).click();
  await expect(dialog.getByLabel('Notes')).toHaveValue('went well');
  await dialog.getByLabel('Days', { exact: true }).fill('0.75');
  await expect(dialog).toContainText('C2, Days says \u201ca morning and a bit\u201d');
  await dialog.getByRole('button', { name: 'Take it like this' }).click();
  await main.getByRole('button', { name: 'Add the unknown people as peers' }).click();
  await expect.poll(() => steps.count('New')).toBe(1);

  await main.getByRole('button', { name: /Ignored/ }).click();
  await main.getByRole('button', { name: 'Row 3 of Days: edit' }).click();
  await dialog.getByLabel('Date').fill('11/06/2026');
  await dialog.getByLabel('Days', { exact: true }).fill('1');
  await dialog.getByRole('button', { name: 'Take it like this' }).click();
  await expect.poll(() => steps.count('New')).toBe(2);
  await steps.commit();
  await expect(steps.done).toContainText('2 rows imported: 2 new');

  await steps.open();
  await expect(main.getByRole('table', { name: 'Headings that you corrected' })).toContainText(/extra.*Days.*Notes/);
  await steps.choose(file);
  await expect(steps.takenAs('Days', 'Extra')).toContainText('Notes');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await main.getByRole('button', { name: 'Forget the heading extra' }).click();
  await expect(main.getByRole('heading', { name: 'Headings that you corrected' })).toBeHidden();
  // Forgetting can be taken back like any change.
  const shell = new ShellPage(page);
  await expect(shell.undoButton).toContainText('Headings of your spreadsheets');
});

test('Cancel leads back to the choice with nothing written', async ({ page }) => {
  const steps = new ImportPage(page);
  await steps.previewFile(cleanWorkbook().file);
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(steps.step('Map')).toHaveAttribute('aria-current', 'step');
  await steps.preview();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(steps.step('Choose')).toHaveAttribute('aria-current', 'step');
  await expect(page.getByRole('button', { name: 'Choose a spreadsheet' })).toBeVisible();
  await new ShellPage(page).open('Peers');
  await expect(page.getByRole('heading', { name: 'No peers yet' })).toBeVisible();
});
