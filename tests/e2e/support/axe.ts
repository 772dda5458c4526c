import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './launch';

const SCHEMES = ['light', 'dark'] as const;

/** What of the window as it stands breaks a rule of accessibility, light and dark, named so that a failure tells what to mend. */
export async function violations(page: Page, where: string, passOver: string[] = []): Promise<string[]> {
  const off = Object.fromEntries(passOver.map((rule) => [rule, { enabled: false }]));
  // The one rule of WCAG 2.2 that axe leaves off: controls of 24 px, or with as much room round them.
  const rules = { 'target-size': { enabled: true }, ...off };
  const found: string[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Legacy: Electron has no blank page for axe to finish in.
    const { violations: list } = await new AxeBuilder({ page }).setLegacyMode(true).options({ rules }).analyze();
    found.push(
      ...list.map(
        ({ id, nodes }) => `${where}, ${colorScheme}: ${id} at ${nodes.map((node) => node.target).join(' and ')}`,
      ),
    );
  }
  return found;
}

/** `where` names the state where one test visits many. */
export async function expectNoViolations(page: Page, where = 'The window'): Promise<void> {
  expect.soft(await violations(page, where)).toEqual([]);
}

export async function closeDialog(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
