import { DaysTable } from './pages/days-table';
import { FirstStartPage } from './pages/first-start-page';
import { ImportPage } from './pages/import-page';
import { expectNoViolations } from './support/axe';
import { yearHere } from './support/clock';
import { givenWorkbook } from './support/given-workbook';
import { expect, test } from './support/launch';

test('an .xls with two tables on a sheet goes in; a row is split in one press, and councils and people are pressed, not typed', async ({
  page,
}) => {
  const { key, startsOn } = yearHere();
  const on = (day: number) => `${day}/04/${startsOn.slice(0, 4)}`;
  await new FirstStartPage(page).startOffice('Labour');
  const steps = new ImportPage(page);
  await steps.open();
  await steps.choose(
    givenWorkbook('old.xls', {
      Sheet1: [
        ['Name', 'Council', 'Party', 'Status'],
        ['Ada Ashgrove', 'Exeter', 'Labour', 'Active'],
        ['Bram Birkmire', 'Leeds', 'Labour', 'Retired May 2025'],
        [],
        ['Peer', 'Date', 'Days', 'Activity', 'Host council'],
        ['Ada Ashgrove', on(20), 3, 'CPC, mentoring x2', 'Hull'],
        ['B Birkmire', on(21), 1, 'CPC', 'Kingston'],
      ],
      'Ada Ashgrove': [
        ['Date', 'Days', 'Activity'],
        [on(27), 0.5, 'Mentoring'],
      ],
    }),
  );
  const main = page.getByRole('main');
  await expect(main.getByRole('table', { name: 'Columns of Sheet1, table 2' })).toBeVisible();
  await expect(main.getByLabel('Ada Ashgrove: all rows are about')).toHaveValue('Ada Ashgrove');
  await expectNoViolations(page);
  await steps.preview();

  await main.getByRole('button', { name: 'Row 6 of Sheet1, table 2: edit' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Split into 2' }).click();
  await expect(main).not.toContainText('names several pieces of work');

  // The one who is proposed can be chosen from the menu too.
  await main.getByRole('combobox', { name: 'Row 7: choose the peer' }).click();
  await page.getByRole('option', { name: /Bram Birkmire/ }).click();
  await main.getByRole('button', { name: 'Row 7 of Sheet1, table 2: edit' }).click();
  const dialog = page.getByRole('dialog');
  await expectNoViolations(page);
  await dialog
    .getByRole('group', { name: 'Council supported: which is meant' })
    .getByRole('button', { name: /Thames/ })
    .click();
  await dialog.getByRole('button', { name: 'Take it like this' }).click();
  await expect(main).not.toContainText('\u201cKingston\u201d may be');
  await steps.commit();

  const days = new DaysTable(page);
  await days.open(key);
  expect(await days.figures('Ada Ashgrove')).toMatchObject({ worked: 3.5 });
  expect(await days.figures('Bram Birkmire')).toMatchObject({ worked: 1 });
});
