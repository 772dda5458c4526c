import type { Locator, Page } from '@playwright/test';
import { SettingsPage } from './settings-page';

/** Restricted notes: the section on the page of a peer, its dialogs, and the section in Settings. */
export class RestrictedNotesPart {
  readonly settings: Locator;
  /** On the page of a peer. */
  readonly notes: Locator;
  readonly dialog: Locator;
  readonly mark: Locator;

  constructor(readonly page: Page) {
    this.settings = new SettingsPage(page).section('Restricted notes');
    this.notes = this.settings;
    this.dialog = page.getByRole('dialog');
    this.mark = page.getByRole('status').filter({ hasText: 'Restricted notes are open' });
  }

  async press(button: string): Promise<void> {
    await this.notes.getByRole('button', { name: button, exact: true }).click();
    await this.dialog.waitFor();
  }

  field(label: string): Locator {
    return this.dialog.getByLabel(new RegExp(`^${label}\\s*\\*?$`));
  }

  /** Types a new passphrase twice and sends it. */
  async choose(passphrase: string): Promise<void> {
    await this.field('New passphrase').fill(passphrase);
    await this.field('The same again').fill(passphrase);
    await this.field('The same again').press('Enter');
  }

  async add(text: string): Promise<void> {
    await this.press('Add a note');
    await this.field('Restricted note').fill(text);
    await this.dialog.getByRole('button', { name: 'Save' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async open(passphrase: string): Promise<void> {
    await this.field('Restricted passphrase').fill(passphrase);
    await this.field('Restricted passphrase').press('Enter');
  }
}
