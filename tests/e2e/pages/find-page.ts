import type { Locator, Page } from '@playwright/test';

/** The box "Find" with the list under it. */
export class FindPage {
  readonly dialog: Locator;
  readonly box: Locator;
  readonly lines: Locator;
  readonly active: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Find' });
    this.box = this.dialog.getByRole('combobox', { name: 'Find' });
    this.lines = this.dialog.getByRole('option');
    this.active = this.dialog.getByRole('option', { selected: true });
  }
}
