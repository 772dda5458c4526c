import { expect, test } from './support/launch';

test('opens one window named Peer Desk, and again on the same data', async ({ desk }) => {
  await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await desk.page.title()).toBe('Peer Desk');
  expect(await desk.app.evaluate(({ app }) => app.getPath('userData'))).toBe(desk.dataFolder);
  expect(desk.app.windows()).toHaveLength(1);
  const page = await desk.relaunch();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('comes up after it was killed', async ({ desk }) => {
  await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible();
  const page = await desk.relaunch({ kill: true });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
