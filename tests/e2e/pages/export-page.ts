import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { answerSaveDialog } from '../support/dialogs';
import { ShellPage } from './shell-page';

/** The dialog "Export" and the export log on Reports. */
export class ExportPage {
  readonly dialog: Locator;
  readonly log: Locator;
  readonly problem: Locator;

  constructor(
    readonly page: Page,
    readonly app: ElectronApplication,
  ) {
    this.dialog = page.getByRole('dialog', { name: 'Export' });
    this.log = page.getByRole('table', { name: 'Export log' });
    this.problem = this.dialog.getByRole('alert').filter({ hasNotText: 'not encrypted' });
  }

  async open(): Promise<void> {
    await new ShellPage(this.page).open('Reports');
    await this.page.getByRole('main').getByRole('button', { name: 'Export', exact: true }).click();
    await this.dialog.waitFor();
  }

  async choose(label: 'For whom?' | 'Year', option: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: label }).click();
    const proposed = this.page.getByRole('option', { name: option, exact: true });
    // A press on a list that has only just opened may be taken for the end of the one that opened it.
    await expect(async () => {
      if (await proposed.isVisible()) await proposed.click();
      await expect(proposed).toBeHidden({ timeout: 2000 });
    }).toPass();
  }

  sheet(name: string): Locator {
    return this.dialog.getByRole('checkbox', { name, exact: true });
  }

  /** Presses Export, with the save dialog answered by this path (null is Cancel). */
  async saveTo(filePath: string | null): Promise<void> {
    await answerSaveDialog(this.app, filePath);
    await this.dialog.getByRole('button', { name: 'Export', exact: true }).click();
  }

  /** Exports to a file, and waits until it is there. */
  async exportTo(filePath: string, choices: { recipient?: string; yearKey?: string } = {}): Promise<void> {
    await this.open();
    if (choices.recipient !== undefined) await this.choose('For whom?', choices.recipient);
    if (choices.yearKey !== undefined) await this.choose('Year', choices.yearKey);
    await this.saveTo(filePath);
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
