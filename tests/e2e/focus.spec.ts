import type { Locator } from '@playwright/test';
import { FirstStartPage } from './pages/first-start-page';
import { RequestsPage } from './pages/requests-page';
import { ShellPage } from './pages/shell-page';
import { TodayPage } from './pages/today-page';
import { TrainingPage } from './pages/training-page';
import { expect, test } from './support/launch';

/** Presses it as a reader at the keyboard does. */
async function enter(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}

test('the focus stays on the screen when what had it is gone', async ({ page }) => {
  test.slow();
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  const today = new TodayPage(page);
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');
  const save = () => dialog.locator('button[type=submit]').press('Enter');

  await test.step('a row that was settled: the row in its place has it, in the same column', async () => {
    const before = await today.countRows(today.replies);
    await enter(today.replies.getByRole('button', { name: /^Available: / }).first());
    await expect.poll(() => today.countRows(today.replies)).toBe(before - 1);
    await expect(today.replies.getByRole('button', { name: /^Available: / }).first()).toBeFocused();
  });

  await test.step('the last row, whose list goes with it: the heading of the screen', async () => {
    for (let left = await today.countRows(today.expired); left > 0; left -= 1) {
      await enter(today.expired.getByRole('button', { name: /^Release: / }).first());
    }
    await expect(today.expired).toHaveCount(0);
    await expect(shell.heading).toBeFocused();
  });

  await test.step('a dialog whose opener went with what it saved: the opener of the next row', async () => {
    const wanted = main.getByRole('button', { name: /^Enter PO: / });
    const before = await wanted.count();
    expect(before).toBeGreaterThan(1);
    await enter(wanted.first());
    await dialog.getByRole('textbox').first().fill('4500123');
    await save();
    await expect(wanted).toHaveCount(before - 1);
    await expect(wanted.first()).toBeFocused();
  });

  await test.step('Undo and Redo: each hands it to the other', async () => {
    await enter(shell.undoButton);
    await enter(dialog.getByRole('button', { name: 'Undo' }));
    await dialog.waitFor({ state: 'hidden' });
    await enter(shell.redoButton);
    await expect(shell.redoButton).toHaveCount(0);
    await expect(shell.undoButton).toBeFocused();
  });

  await test.step('a request that was closed and opened again', async () => {
    const requests = new RequestsPage(page);
    await requests.open();
    await page.getByRole('link', { name: 'R-0003' }).click();
    await enter(main.getByRole('button', { name: 'Close request' }));
    await save();
    await expect(main.getByRole('button', { name: 'Reopen request' })).toBeFocused();
  });

  await test.step('what was deleted, and is restored from its list', async () => {
    const training = new TrainingPage(page);
    await shell.open('Training');
    await training.events.getByRole('link').first().click();
    await enter(main.getByRole('button', { name: 'Delete', exact: true }));
    await save();
    await expect(shell.heading).toHaveText('Training');
    await expect(shell.heading).toBeFocused();
    await shell.open('Reports');
    await main.getByRole('link', { name: 'Deleted items' }).click();
    await enter(main.getByRole('button', { name: /^Restore/ }).first());
    await save();
    await dialog.waitFor({ state: 'hidden' });
    await expect(main.locator(':focus')).toHaveCount(1);
  });

  await test.step('a screen that reads its records first: its heading, once it stands', async () => {
    await shell.open('Reports');
    await enter(main.getByRole('link', { name: 'Show the history' }));
    await expect(shell.heading).toHaveText('History');
    await expect(shell.heading).toBeFocused();
    await enter(page.getByRole('table', { name: 'History' }).getByRole('link').first());
    await expect(shell.heading).not.toHaveText('History');
    await expect(shell.heading).toBeFocused();
  });

  await test.step('a date of the work that is done, a claim that is paid: what is beside the button that went', async () => {
    await shell.open('Days');
    await main.getByRole('link', { name: 'Projects', exact: true }).click();
    const projects = main.getByRole('table', { name: 'Projects' });
    await main.getByRole('button', { name: /^To come/ }).click();
    await projects.getByRole('link').last().click();
    const done = main.getByRole('button', { name: /^Done: / });
    const date = ((await done.first().getAttribute('aria-label')) ?? '').replace('Done: ', '');
    await enter(done.first());
    await expect(main.getByRole('button', { name: `Done: ${date}` })).toHaveCount(0);
    await expect(main.getByRole('button', { name: `Change: ${date}` })).toBeFocused();

    await main.getByRole('link', { name: 'Projects', exact: true }).click();
    await main.getByRole('button', { name: /^Closed/ }).click();
    await projects.getByRole('link').first().click();
    const mark = main.getByRole('button', { name: /^Mark / });
    const name = ((await mark.first().getAttribute('aria-label')) ?? '').replace(/^[^:]*: /, '');
    for (const step of ['submitted', 'approved', 'paid']) {
      const button = main.getByRole('button', { name: `Mark ${step}: ${name}`, exact: true });
      if ((await button.count()) > 0) await enter(button);
      await expect(button).toHaveCount(0);
    }
    await expect(main.getByRole('button', { name: `Change claim: ${name}` })).toBeFocused();
  });
});
