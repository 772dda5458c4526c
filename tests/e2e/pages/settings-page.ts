import type { Locator, Page } from '@playwright/test';
import { ShellPage } from './shell-page';

/** Settings: the office, what was agreed, bank holidays, councils, and this computer. */
export class SettingsPage {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await new ShellPage(this.page).open('Settings');
  }

  section(title: string): Locator {
    return this.page
      .getByRole('main')
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { level: 2, name: title }) });
  }

  /** Opens the dialog behind a button of a section. */
  async press(section: string, button: string): Promise<void> {
    await this.section(section).getByRole('button', { name: button, exact: true }).click();
    await this.page.getByRole('dialog').waitFor();
  }
}
