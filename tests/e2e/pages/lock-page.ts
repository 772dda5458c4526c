import type { Locator, Page } from '@playwright/test';

/** The passphrase that the tests choose and type, like a person at a computer without a keychain. */
export const PASSPHRASE = 'crane velvet orbit lemon dune';

/** Puts the passphrase off where an import or a backup asks for it: a computer with a keychain does, as long as there is none. */
export async function putOffPassphrase(page: Page): Promise<void> {
  if (process.platform === 'linux') return;
  const later = page
    .getByRole('dialog', { name: 'Choose the office passphrase' })
    .getByRole('button', { name: 'Later' });
  await later.click({ timeout: 5_000 }).catch(() => undefined);
}

/** The pages about the office passphrase: choosing it, and opening the records with it. */
export class LockPage {
  /** The field that opens the records. */
  readonly passphrase: Locator;
  readonly openButton: Locator;
  /** The words that are proposed. */
  readonly proposed: Locator;
  readonly ownWords: Locator;
  readonly use: Locator;

  constructor(readonly page: Page) {
    this.passphrase = page.getByLabel(/^Office passphrase\s*\*?$/);
    this.openButton = page.getByRole('button', { name: 'Open', exact: true });
    this.proposed = page.getByRole('status', { name: 'Proposed words' });
    this.ownWords = page.getByRole('button', { name: 'Use words of our own' });
    this.use = page.getByRole('button', { name: 'Use this passphrase' });
  }

  /** Chooses words of the office's own where a passphrase is asked for; with a keychain it is not. */
  async chooseIfAsked(passphrase = PASSPHRASE): Promise<void> {
    const inside = this.page.getByRole('navigation', { name: 'Main' });
    await this.ownWords.or(inside).first().waitFor();
    if (!(await this.ownWords.isVisible())) return;
    await this.choose(passphrase);
    await inside.waitFor();
  }

  /** Chooses words of the office's own, on the page or in the dialog that asks for a passphrase. */
  async choose(passphrase = PASSPHRASE): Promise<void> {
    await this.ownWords.click();
    await this.page.getByLabel(/^Passphrase\s*\*?$/).fill(passphrase);
    await this.page.getByLabel(/^The same again\s*\*?$/).fill(passphrase);
    await this.use.click();
  }

  /** Opens the records where the passphrase is asked for. */
  async openIfAsked(passphrase = PASSPHRASE): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    if (!(await this.passphrase.isVisible())) return;
    await this.passphrase.fill(passphrase);
    await this.openButton.click();
    await this.passphrase.waitFor({ state: 'hidden' });
  }
}
