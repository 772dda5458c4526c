import { expect, type Locator, type Page } from '@playwright/test';
import { putOffPassphrase } from './lock-page';
import { SettingsPage } from './settings-page';

/** Settings: the backups of the records. */
export class BackupsSection {
  readonly section: Locator;
  readonly table: Locator;
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.section = new SettingsPage(page).section('Backups');
    this.table = this.section.getByRole('table', { name: 'Backups' });
    this.dialog = page.getByRole('dialog');
  }

  async open(): Promise<void> {
    await new SettingsPage(this.page).open();
    await this.section.waitFor();
  }

  /** Makes a backup and waits until it was checked. */
  async backUp(): Promise<void> {
    await this.section.getByRole('button', { name: 'Back up now' }).click();
    await putOffPassphrase(this.page);
    await expect(this.section.getByText('It was opened and checked.')).toBeVisible();
  }

  /** Opens the newest backup to restore it. */
  async startRestoring(row = 0): Promise<void> {
    await this.table
      .getByRole('button', { name: /^Restore the backup of/ })
      .nth(row)
      .click();
    await this.dialog.waitFor();
  }

  /** The line of the plan for a kind of record: now, in the backup, added, changed, removed. */
  async planned(records: string): Promise<string[]> {
    const row = this.dialog.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: records }) });
    return row.getByRole('cell').allTextContents();
  }
}
