import type { ElectronApplication, Page } from '@playwright/test';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DaysPage } from './pages/days-page';
import { ExportPage } from './pages/export-page';
import { FirstStartPage } from './pages/first-start-page';
import { OverLimitPage } from './pages/over-limit-page';
import { PeersPage } from './pages/peers-page';
import { yearHere } from './support/clock';
import { answerSaveDialog } from './support/dialogs';
import { expect, test } from './support/launch';
import { openWorkbook, rowsOf } from './support/read-workbook';

const ANWEN = 'Anwen Sample';
const year = yearHere();
/** Two days of the next year's March: in the year that is shown whenever the test runs before March. */
const [FROM, TO] = [`30/03/${year.endsOn.slice(0, 4)}`, `31/03/${year.endsOn.slice(0, 4)}`];

/** A peer with 39 days worked, and a booking of two more that is held and asked for. */
async function holdTwoDays(page: Page): Promise<OverLimitPage> {
  await new FirstStartPage(page).startOffice();
  const peers = new PeersPage(page);
  await peers.open();
  await peers.add({ 'First name': 'Anwen', 'Last name': 'Sample' });
  const days = new DaysPage(page);
  await days.open();
  await days.chooseAction(ANWEN, 'Days used before Peer Desk');
  await days.field('Days used').fill('39');
  await days.save('Record days used');

  await days.startRecordingFor(ANWEN);
  await days.enter({ from: FROM, to: TO, ticks: ['Weekends too'], state: 'Booked', whatFor: 'Stroud CPC' });
  await expect(days.alerts.first()).toContainText('39 days worked + 0 days booked + 2 days now = 41 days, 1 day more');
  await days.dialog.getByRole('button', { name: 'Pencil in and ask' }).click();
  await expect(days.dialog.getByRole('radio', { name: 'Pencilled in' })).toBeChecked();
  await expect(days.field('Days asked')).toHaveValue('1');
  await days.confirm();
  await expect(days.dialog.getByText('Give the reason.')).toBeVisible();
  await days.field('Why this peer').fill('The only finance lead with adult social care');
  await days.save();
  await expect.poll(() => days.figures(ANWEN)).toMatchObject({ worked: 39, booked: 0, pencilled: 2 });
  return new OverLimitPage(page);
}

/** The formatted text that another program gets from the clipboard when it is pasted there. */
async function pasted(page: Page, app: ElectronApplication): Promise<string> {
  let text: string | undefined;
  const html = page.evaluate(
    () =>
      new Promise<string>((done) => {
        document.addEventListener('paste', (event) => done(event.clipboardData?.getData('text/html') ?? ''));
      }),
  );
  void html.then((found) => (text = found));
  // A window that has not the keyboard yet pastes nothing, and says nothing either.
  await expect(async () => {
    await app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().forEach((each) => {
        each.focus();
        each.paste();
      }),
    );
    await expect.poll(() => text, { timeout: 2000 }).toBeDefined();
  }).toPass({ timeout: 60_000 });
  return html;
}

test('from the refused booking to the approved one to the sheet', async ({ page, app, dataFolder }) => {
  test.slow();
  const over = await holdTwoDays(page);
  await over.open();
  await expect(over.row('Asked, awaited', ANWEN)).toContainText('2 days held until it is decided');

  await over.press('Case', ANWEN);
  const theCase = over.dialog.getByRole('region', { name: 'The case' });
  await expect(theCase).toContainText('to approve 1 day beyond the limit of 40 days');
  await over.field('Who else was considered').fill('Beatrix Sample, not free');
  const saved = join(dataFolder, 'saved');
  await mkdir(saved);
  const paper = join(saved, 'case.pdf');
  await answerSaveDialog(app, paper);
  await over.dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(over.dialog.getByText('Saved as case.pdf.')).toBeVisible();
  await access(paper);
  await over.dialog.getByRole('button', { name: 'Copy e-mail' }).click();
  await expect(over.dialog.getByText('Copied: paste it into an e-mail')).toBeVisible();
  const copied = await pasted(page, app);
  expect(copied).toMatch(/<table/);
  expect(copied).toContain('Beatrix Sample, not free');
  await over.confirm('Close');
  await over.dialog.waitFor({ state: 'hidden' });

  await over.press('Enter decision', ANWEN);
  await over.field('Approved by').fill('D. Rector');
  await over.field('Asked on').fill('21/11/2020');
  await over.field('Decided on').fill('20/11/2020');
  await over.confirm('Save approval');
  await expect(over.dialog.getByText('This is before the day it was asked for.')).toBeVisible();
  await expect(over.dialog.getByText('Enter the reference of the e-mail or letter.')).toBeVisible();
  await over.field('Decided on').fill('22/11/2020');
  await over.field('E-mail or letter reference').fill('E-mail of 22 November');
  await over.save('Save approval');
  await expect(over.row('Approved', ANWEN)).toContainText('2 days not booked yet');

  await over.press('Book now', ANWEN);
  await expect(over.row('Approved', ANWEN)).not.toContainText('not booked yet');
  const shown = await over.figures('Approved', ANWEN);
  expect(shown).toMatchObject({ Worked: 39, Booked: 2, Asked: 1, Granted: 1, 'No approval': 0 });

  const file = join(saved, 'return.xlsx');
  await new ExportPage(page, app).exportTo(file);
  await access(file);
  expect(rowsOf(openWorkbook(file), 'Over 40 days')).toEqual([
    expect.objectContaining({
      Peer: ANWEN,
      Year: year.key,
      Limit: 40,
      Worked: shown['Worked'],
      Booked: shown['Booked'],
      'Extra days asked': shown['Asked'],
      'Extra days granted': shown['Granted'],
      'Granted days used': 0,
      Decision: 'Granted',
      'Decided by': 'D. Rector',
      Title: 'Director of Improvement',
      'E-mail or letter reference': 'E-mail of 22 November',
      Reason: 'The only finance lead with adult social care',
      Project: 'Stroud CPC',
      Dates: TO,
    }),
  ]);

  // A grant that is withdrawn afterwards says which days then stand without one, and they stay in the list.
  await over.open();
  await over.press('Edit', ANWEN);
  await over.dialog.getByRole('combobox', { name: 'Decision' }).click();
  await page.getByRole('option', { name: 'Withdrawn' }).click();
  await expect(over.dialog.getByRole('alert')).toContainText(`1 day stand`);
  await over.save('Save approval');
  await expect(over.row('Needs approval', ANWEN)).toContainText('1 day booked beyond the limit');
});
