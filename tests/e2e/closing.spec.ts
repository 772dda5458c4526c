import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './support/launch';
import { expectNoViolations } from './support/axe';
import { addPeer, expectPeers, startOfficeWith } from './support/records';

/** As a press on the cross of the window does. */
const pressClose = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

const ended = (app: ElectronApplication) => new Promise((done) => app.process().once('exit', done));

test('what changed since the last backup is backed up when the window closes, and only then', async ({ desk }) => {
  await startOfficeWith(desk.page, 'Early', 'Late');
  const copies = () =>
    readdir(join(desk.dataFolder, 'copies')).then((names) => names.filter((name) => name.endsWith('.age')));
  await desk.relaunch();
  // The office and the two peers: three changes.
  expect((await copies()).some((name) => name.endsWith('-3.age'))).toBe(true);
  const before = await copies();
  await desk.relaunch();
  expect(await copies()).toEqual(before);
});

test('a backup that fails at the closing is said at the next start, and made then', async ({ desk }) => {
  await startOfficeWith(desk.page, 'Early');
  await desk.app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('copies:begin');
    ipcMain.handle('copies:begin', () => ({
      ok: false,
      problem: { code: 'copy-not-written', facts: { reason: 'ENOSPC' } },
    }));
  });
  await addPeer(desk.page, 'Late');
  const page = await desk.relaunch();
  const strip = page.getByRole('alert').filter({ hasText: 'No backup was made when Peer Desk was last closed.' });
  await expect(strip).toContainText('The disk is full');
  await expectNoViolations(page);
  await strip.getByRole('button', { name: 'Back up now' }).click();
  await expect(strip).toBeHidden();
  await desk.relaunch();
  await expectPeers(desk.page, 'Early', 'Late');
  await expect(desk.page.getByText('No backup was made')).toHaveCount(0);
});

test('a second press closes at once, and what was saved is there', async ({ desk }) => {
  await startOfficeWith(desk.page, 'Early');
  // A backup that comes to no end while the test looks, as on a folder that hangs. It must have an end somewhere: an answer that
  // nothing holds is collected, and Electron then answers in its place.
  await desk.app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('copies:begin');
    ipcMain.handle('copies:begin', () => new Promise((done) => void setTimeout(done, 600_000)));
  });
  await addPeer(desk.page, 'Late');
  const gone = ended(desk.app);
  await pressClose(desk.app);
  const closing = desk.page.getByRole('dialog', { name: 'Closing Peer Desk' });
  await expect(closing).toContainText('A backup of the latest changes is being written and checked.');
  await expectNoViolations(desk.page);
  await pressClose(desk.app).catch(() => undefined);
  await gone;
  await expectPeers(await desk.relaunch(), 'Early', 'Late');
});

test('the window opens where it was left, in its size and zoom', async ({ desk }) => {
  await startOfficeWith(desk.page, 'Early');
  const place = (app: ElectronApplication) =>
    app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { bounds: window?.getNormalBounds(), zoom: window?.webContents.getZoomFactor() };
    });
  const left = { x: 40, y: 30, width: 1040, height: 680 };
  await desk.app.evaluate(({ BrowserWindow }, bounds) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setBounds(bounds);
    window?.webContents.setZoomFactor(1.25);
  }, left);
  await expect.poll(() => place(desk.app)).toEqual({ bounds: left, zoom: 1.25 });
  await desk.relaunch();
  await expect.poll(() => place(desk.app)).toEqual({ bounds: left, zoom: 1.25 });
});
