import type { Locator, Page } from '@playwright/test';
import { LockPage } from './lock-page';

/** The first screen of all: which group, who, and start; or the sample. */
export class FirstStartPage {
  readonly group: Locator;
  readonly userName: Locator;
  readonly start: Locator;
  readonly sample: Locator;

  constructor(readonly page: Page) {
    this.group = page.getByRole('combobox', { name: 'Your group' });
    this.userName = page.getByRole('textbox', { name: 'Your name' });
    this.start = page.getByRole('button', { name: 'Start', exact: true });
    this.sample = page.getByRole('button', { name: 'Look round with sample data' });
  }

  /** Starts an office of its own, with a passphrase where one is asked for, and waits for Today. */
  async startOffice(group = 'Independent', userName = 'Priya Ramanathan'): Promise<void> {
    await this.group.fill(group);
    await this.userName.fill(userName);
    // The list of proposals lies over the button.
    await this.group.press('Escape');
    await this.start.click();
    await new LockPage(this.page).chooseIfAsked();
    await this.page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  }

  /** Opens the sample, and waits for Today. */
  async openSample(): Promise<void> {
    await this.sample.click();
    await this.page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  }
}
