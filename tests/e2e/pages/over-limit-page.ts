import type { Locator, Page } from '@playwright/test';

/** The screen of days over the limit with its dialogs. */
export class OverLimitPage {
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog');
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Days/ }).click();
    await this.page
      .getByRole('navigation', { name: 'Pages about days' })
      .getByRole('link', { name: /^Over 40 days/ })
      .click();
    await this.page.getByRole('heading', { level: 1, name: 'Over 40 days' }).waitFor();
  }

  table(group: string): Locator {
    return this.page.getByRole('main').getByRole('table', { name: new RegExp(`^${group}, `) });
  }

  row(group: string, name: string): Locator {
    return this.table(group)
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  /** The figures of a row by the headings of its columns; an empty cell is left out, a dash is 0. */
  async figures(group: string, name: string): Promise<Record<string, number>> {
    const titles = await this.table(group).getByRole('columnheader').allInnerTexts();
    const cells = await this.row(group, name).locator('th, td').allInnerTexts();
    const found: Record<string, number> = {};
    for (const [index, title] of titles.entries()) {
      const text = (cells[index] ?? '').replace(/\s/g, '').replace('\u2013', '');
      if (/^-?\d+(\.\d+)?$/.test(text)) found[title.trim().replace(/\s+/g, ' ')] = Number(text);
    }
    return found;
  }

  field(label: string): Locator {
    // The label of a field that must be filled ends in a star.
    return this.dialog.getByLabel(new RegExp(`^${label}\\s*\\*?$`));
  }

  /** Presses a button of a peer's row. */
  async press(action: string, name: string): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('button', { name: `${action}: ${name}` })
      .click();
  }

  async confirm(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name, exact: true }).click();
  }

  /** Confirms, and waits until the dialog has gone. */
  async save(name: string): Promise<void> {
    await this.confirm(name);
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
