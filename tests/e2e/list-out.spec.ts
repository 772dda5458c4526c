import type { Locator } from '@playwright/test';
import { FirstStartPage } from './pages/first-start-page';
import { ImportPage } from './pages/import-page';
import { ShellPage } from './pages/shell-page';
import { inventedWorkbook } from './support/clean-workbook';
import { expect, test } from './support/launch';
import { expectNoViolations } from './support/axe';

test('a list is copied for Excel and printed as it is filtered, sorted and shown', async ({ page, app }) => {
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  await shell.open('Peers');
  const table = page.getByRole('table', { name: 'Peers' });
  const before = await table.getByRole('link').count();
  await page.getByRole('searchbox', { name: 'Search peers' }).fill('planning');
  await expect(table.getByRole('link')).not.toHaveCount(before);
  const names = await table.getByRole('link').allInnerTexts();
  const copyOrPrint = page.getByRole('button', { name: 'Copy or print' });
  await copyOrPrint.click();
  await page.getByRole('menuitem', { name: 'Copy for Excel' }).click();
  await expect(
    page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: /rows? copied/ }),
  ).toBeVisible();
  // Seen over the list, until one does something else.
  await expect(page.getByRole('tooltip')).toHaveText(/^\d+ rows? copied: paste them into Excel\.$/);
  const text = await app.evaluate(async ({ clipboard }) => clipboard.readText());
  const lines = text.split('\r\n').map((line) => line.split('\t'));
  expect(lines[0]?.slice(0, 2)).toEqual(['Peer', 'Home council']);
  expect(lines.slice(1).map(([name]) => name)).toEqual(names);

  await copyOrPrint.click();
  await page.getByRole('menuitem', { name: 'Print or save as PDF' }).click();
  const dialog = page.getByRole('dialog', { name: 'Print Peers' });
  await expect(page.getByRole('tooltip')).toBeHidden();
  await expect(dialog).toContainText(`${names.length} row`);
  await expect(dialog.getByRole('button', { name: 'Print', exact: true })).toBeFocused();
  await expectNoViolations(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.print-sheet tbody tr')).toHaveCount(names.length);
  await expect(page.locator('.print-sheet').getByRole('heading', { name: 'Peers' })).toBeVisible();
  await expect(page.locator('.print-sheet')).toContainText('Shown: Status is not Removed; found by “planning”.');
  await page.emulateMedia({ media: 'screen' });
  await dialog.getByRole('button', { name: 'Close' }).click();

  await shell.open('Reports');
  await expect(page.getByRole('table', { name: 'Export log' })).toContainText('List: Peers');
  await shell.open('Requests');
  await copyOrPrint.click();
  await page.getByRole('menuitem', { name: 'Copy for Excel' }).click();
  await expect(
    page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: /copied/ }),
  ).toBeVisible();
  expect(await app.evaluate(async ({ clipboard }) => clipboard.readText())).toMatch(/^Ref\tTime left\t/);
});

test('every other list goes to Excel as it stands, with its line in the export log; rows of a spreadsheet without one', async ({
  page,
  app,
}) => {
  test.slow();
  await new FirstStartPage(page).openSample();
  const main = page.getByRole('main');
  const goTo = async (address: string) => {
    await page.evaluate((to) => {
      location.hash = `#${to}`;
    }, address);
    await main.getByRole('heading', { level: 1 }).waitFor();
  };
  /** The cells that a button of the screen puts on the clipboard, without the head. */
  const copied = async (button: string) => {
    await app.evaluate(({ clipboard }) => clipboard.clear());
    await main.getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('menuitem', { name: 'Copy for Excel' }).click();
    await expect(main.getByRole('status').filter({ hasText: /copied: paste/ })).toBeVisible();
    const text = await app.evaluate(({ clipboard }) => clipboard.readText());
    return text
      .split('\r\n')
      .slice(1)
      .map((line) => line.split('\t'));
  };

  await goTo('/days/over');
  const over = await copied('Copy or print');
  expect(over).toHaveLength(await main.getByRole('rowheader').count());
  expect(over.map(([stands]) => stands)).toContain('Needs approval');
  await goTo('/days/allocations');
  await expect(main.getByRole('table', { name: 'Allocations' })).toBeVisible();
  const [group] = await copied('Copy or print');
  await expect(main.getByRole('row', { name: group?.[0] ?? 'nobody' })).toContainText(`${group?.[4]} days left`);
  await goTo('/reports/answers');
  const kinds = await copied(await nameOf(main, /^Copy or print: How we answered: By kind of work/));
  const table = main.getByRole('table', { name: 'By kind of work' });
  expect(kinds.map(([kind]) => kind)).toEqual(await table.getByRole('rowheader').allInnerTexts());
  await goTo('/training');
  await main.getByRole('table', { name: 'Events' }).getByRole('link').first().click();
  const attendance = main.getByRole('table', { name: 'Attendance' });
  const attended = await copied(await nameOf(main, /^Copy or print: Attendance/));
  expect(attended.length).toBeGreaterThan(0);
  expect(attended.map(([peer]) => peer)).toEqual(await attendance.getByRole('rowheader').allInnerTexts());

  await goTo('/reports/history');
  const history = await copied('Copy or print');
  expect(history.map((cells) => cells[3])).toContain('Sample data');
  await goTo('/reports');
  const log = await copied('Copy or print: Export log');
  expect(log.map((cells) => cells[3])).toContain('List: History');
  await expectNoViolations(page, 'Reports with lists that were copied');

  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await main.getByRole('textbox', { name: 'Find a council' }).fill('north');
  const councils = await copied('Copy or print: Councils');
  // The screen shows the first of them alone.
  expect(councils.length).toBeGreaterThan(12);
  expect(councils.every(([name]) => /north/i.test(name ?? ''))).toBe(true);

  const importing = new ImportPage(page);
  await importing.previewFile(inventedWorkbook().file);
  const rows = await copied(await nameOf(main, /^Copy or print: Rows of the spreadsheet/));
  expect(rows.map((cells) => cells[1]).slice(0, 2)).toEqual(['Row 2', 'Row 3']);
  // Nothing was written by it, so what was seen is what goes in.
  await importing.commit();
  await expect(importing.done).toBeVisible();
  await goTo('/reports');
  await expect(main.getByRole('table', { name: 'Export log' })).not.toContainText('Rows of the spreadsheet');
});

async function nameOf(main: Locator, button: RegExp): Promise<string> {
  return (await main.getByRole('button', { name: button }).getAttribute('aria-label')) ?? '';
}
