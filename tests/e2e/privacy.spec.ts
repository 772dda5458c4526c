import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupsSection } from './pages/backups-section';
import { PeersPage } from './pages/peers-page';
import { ShellPage } from './pages/shell-page';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs';
import { expect, test } from './support/launch';
import { expectNoViolations } from './support/axe';

/** Every file under a folder with its bytes read as Latin letters, so that any text in clear shows. */
async function bytesUnder(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1').catch(() => '')),
  );
  return texts.join('\n');
}

async function backupsIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('peer-desk-'));
}

test('a peer gets everything that is held, and is then erased for good', async ({ desk }) => {
  test.slow();
  const { page, dataFolder } = desk;
  const peers = new PeersPage(page);
  await peers.startOffice();
  await peers.open();
  await peers.startAdding();
  await peers.enter({ 'First name': 'Zephyrine', 'Last name': 'Marchbanks', 'E-mail': 'zephyrine@example.org' });
  await peers.form.getByRole('button', { name: 'Add peer' }).click();
  await peers.form.waitFor({ state: 'hidden' });
  const backups = new BackupsSection(page);
  const shared = test.info().outputPath('backups');
  await mkdir(shared, { recursive: true });
  await backups.open();
  await answerOpenDialog(desk.app, [shared]);
  await backups.section.getByRole('button', { name: 'Choose a folder besides' }).click();
  await backups.backUp();

  await peers.open();
  await peers.openPeer('Zephyrine Marchbanks');
  const folder = test.info().outputPath('saved');
  await mkdir(folder, { recursive: true });
  await answerSaveDialog(desk.app, join(folder, 'pack.html'));
  await page.getByRole('button', { name: 'Make a subject access pack' }).click();
  await peers.form.getByRole('button', { name: 'Make the pack' }).click();
  await peers.form.waitFor({ state: 'hidden' });
  expect(await readFile(join(folder, 'pack.html'), 'utf8')).toContain('zephyrine@example.org');
  expect(JSON.parse(await readFile(join(folder, 'pack.json'), 'utf8'))).toMatchObject({
    complete: true,
    peer: { lastName: 'Marchbanks' },
  });

  await page.getByRole('button', { name: 'Erase this peer' }).click();
  const erase = page.getByRole('dialog').getByRole('button', { name: 'Erase for good' });
  await erase.waitFor();
  await expectNoViolations(page);
  await erase.click();
  await expect(page.getByText('Nothing was erased.')).toBeVisible();
  await page.getByRole('dialog').getByRole('textbox').last().fill('marchbanks');
  await erase.click();
  await page.getByRole('dialog').waitFor({ state: 'hidden', timeout: 30_000 });
  await expect(peers.heading).toHaveText('Erased peer 1');
  await expect(page.getByText('who it was is nowhere in Peer Desk any more')).toBeVisible();
  await expectNoViolations(page);

  // As a take-over leaves one that had changes of its own.
  await page.evaluate(
    () =>
      new Promise((done) => {
        const opening = indexedDB.open('peer-desk-given-up');
        opening.addEventListener('success', () => done(opening.result.close()));
      }),
  );
  const shell = new ShellPage(page);
  await shell.open('Reports');
  await expect(page.getByRole('heading', { name: /^Erased peers/ })).toBeVisible();
  const older = await backupsIn(shared);
  await page.getByRole('button', { name: 'Delete this backup now' }).click();
  await expectNoViolations(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Delete this backup' }).click();
  await expect(page.getByText('The older backup was deleted from the folder that you chose.')).toBeFocused();
  expect((await backupsIn(shared)).filter((name) => older.includes(name))).toHaveLength(older.length - 1);
  const givenUp = page.getByRole('table', { name: 'Records that were given up' });
  await givenUp.getByRole('button').click();
  await expectNoViolations(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Delete them' }).click();
  await expect(page.getByText('The records that were given up were deleted from this computer.')).toBeFocused();
  await expect(givenUp).toHaveCount(0);
  await expect(page.getByRole('table', { name: 'Export log' }).getByText('Subject access pack').first()).toBeVisible();
  await expectNoViolations(page);

  // Somebody else's list in the folder of the backups is not used, and that is said on every screen.
  const [list = ''] = (await backupsIn(shared)).filter((name) => name.endsWith('.sealed'));
  const [backup = ''] = (await backupsIn(shared)).filter((name) => name.endsWith('.age'));
  await writeFile(join(shared, list), JSON.stringify({ erased: [] }));
  await backups.open();
  await answerOpenDialog(desk.app, [join(shared, backup)]);
  await backups.section.getByRole('button', { name: 'Restore from a file' }).click();
  await expect(backups.dialog.getByText(/opened and checked/)).toBeVisible();
  await backups.dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.reload();
  const refused = page.getByRole('alert').filter({ hasText: 'was not written by your office' });
  await expect(refused).toContainText('\u201cbackups\u201d');
  await expectNoViolations(page);
  await refused.getByRole('button', { name: 'Close' }).click();
  await expect(refused).toBeHidden();

  await desk.quit();
  expect((await readdir(join(dataFolder, 'copies'))).filter((name) => name.startsWith('peer-desk-'))).toHaveLength(1);
  expect((await readdir(join(dataFolder, 'journal'))).filter((name) => name.endsWith('.pdj'))).toHaveLength(1);
  expect(await readdir(join(dataFolder, 'journal', 'older')).catch(() => [])).toEqual([]);
  const bytes = await bytesUnder(dataFolder);
  for (const word of ['Zephyrine', 'Marchbanks', 'zephyrine@example.org']) expect(bytes.includes(word)).toBe(false);

  await desk.relaunch();
  await new PeersPage(desk.page).open();
  await expect(desk.page.getByText('Marchbanks')).toHaveCount(0);
});
