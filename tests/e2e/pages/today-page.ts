import type { Locator, Page } from '@playwright/test';
import { ShellPage } from './shell-page';

/** What needs the office today. */
export class TodayPage {
  readonly main: Locator;
  readonly dialog: Locator;
  readonly toAnswer: Locator;
  readonly replies: Locator;
  readonly passed: Locator;
  readonly expired: Locator;
  readonly nearLimit: Locator;

  constructor(readonly page: Page) {
    this.main = page.getByRole('main');
    this.dialog = page.getByRole('dialog');
    this.toAnswer = page.getByRole('table', { name: 'Requests to answer' });
    this.replies = page.getByRole('table', { name: 'Replies awaited' });
    this.passed = page.getByRole('table', { name: 'Days that have passed' });
    this.expired = page.getByRole('table', { name: 'Pencilled in, date run out' });
    this.nearLimit = page.getByRole('table', { name: 'Near or over the limit' });
  }

  async open(): Promise<void> {
    await new ShellPage(this.page).open('Today');
  }

  /** Rows of a table under its head. */
  rows(table: Locator): Locator {
    return table.locator('tbody').getByRole('row');
  }

  /** How many rows a table has, once it is drawn. */
  async countRows(table: Locator): Promise<number> {
    await this.rows(table).first().waitFor();
    return this.rows(table).count();
  }

  heading(text: string | RegExp): Locator {
    return this.main.getByRole('heading', { level: 2, name: text });
  }
}
