import type { Page } from '@playwright/test';
import { ACTIONS } from '@shared/model/actions';
import { FindPage } from './pages/find-page';
import { LockPage, putOffPassphrase } from './pages/lock-page';
import { ShellPage } from './pages/shell-page';
import { expect, test } from './support/launch';
import { startOfficeWith } from './support/records';

/** Those that do something and have keys, but for the one that shows the keys: the ten commonest, and whichever came since. */
const COMMONEST = ACTIONS.flatMap((action) =>
  action.kind === 'do' && 'keys' in action && action.id !== 'keys' ? [action] : [],
);
type CommonestId = (typeof COMMONEST)[number]['id'];

/** What each is seen to have done, and how it is left so that the next one finds the screen free. */
function outcomesOn(page: Page): Record<CommonestId, () => Promise<void>> {
  const shell = new ShellPage(page);
  const dialog = (name: string) => async () => {
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  return {
    find: dialog('Find'),
    'record-days': dialog('Record days'),
    'record-mentoring': dialog('Record days'),
    'add-request': dialog('Add request'),
    'add-peer': dialog('Add peer'),
    export: dialog('Export'),
    import: async () => {
      await expect(shell.heading).toHaveText('Import spreadsheet');
    },
    'back-up': async () => {
      await putOffPassphrase(page);
      await expect(page.getByText('It was opened and checked.')).toBeVisible();
      await expect(shell.heading).toHaveText('Settings');
    },
    undo: async () => {
      await shell.confirmUndo();
      await expect(shell.redoButton).toBeVisible();
    },
    redo: async () => {
      await expect(shell.redoButton).toBeHidden();
    },
    lock: async () => {
      const lock = new LockPage(page);
      await expect(lock.passphrase).toBeVisible();
      await lock.openIfAsked();
      await expect(shell.heading).toHaveText('Today');
    },
  };
}

test('the ten commonest actions work by their keys and from the box, and stand in ?', async ({ page }) => {
  test.slow();
  test.skip(process.platform !== 'linux', 'With a keychain nothing locks before a passphrase is chosen.');
  expect(COMMONEST.length).toBeGreaterThanOrEqual(10);
  await startOfficeWith(page, 'Quillfeather');
  const shell = new ShellPage(page);
  const find = new FindPage(page);
  const outcomes = outcomesOn(page);
  const free = async () => {
    await page.keyboard.press('ControlOrMeta+1');
    await expect(shell.heading).toHaveText('Today');
  };

  await free();
  await page.keyboard.press('?');
  const shown = page.getByRole('dialog', { name: 'Keys' });
  for (const { title, keys } of COMMONEST) {
    const line = shown.getByRole('term').filter({ hasText: new RegExp(`^${title}$`) });
    const words = keys.replace('CmdOrCtrl', 'Ctrl').split('+');
    await expect(line.locator('xpath=following-sibling::dd').locator('kbd'), title).toHaveText(words);
  }
  await page.keyboard.press('Escape');
  await expect(shown).toBeHidden();

  for (const { id, title, keys } of COMMONEST) {
    await test.step(`${title} by its keys`, async () => {
      await page.keyboard.press(keys.replace('CmdOrCtrl', 'ControlOrMeta'));
      await outcomes[id]();
      await free();
    });
  }
  // The box is where "Find" leads.
  for (const { id, title } of COMMONEST.filter((action) => action.id !== 'find')) {
    await test.step(`${title} from the box`, async () => {
      await page.keyboard.press('ControlOrMeta+k');
      await find.box.fill(title);
      await expect(find.active).toContainText(title);
      await page.keyboard.press('Enter');
      await outcomes[id]();
      await free();
    });
  }
});
