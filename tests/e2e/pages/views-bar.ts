import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/launch';

/** One condition as it is entered: the field, what is asked, and what it is compared with. */
export type TypedCondition = { field: string; test: string; value?: string };

/** What stands over a list to ask conditions of it and to keep views. */
export class ViewsBar {
  readonly chips: Locator;
  readonly conditions: Locator;
  readonly menu: Locator;
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    const main = page.getByRole('main');
    this.chips = main.getByRole('group', { name: 'Views' });
    this.conditions = main.getByRole('button', { name: /^Conditions/ });
    this.menu = main.getByRole('button', { name: 'Views', exact: true });
    this.dialog = page.getByRole('dialog');
  }

  view(name: string): Locator {
    return this.chips.getByRole('button', { name });
  }

  /** Adds a condition to the dialog that is open, and fills it in. */
  async addCondition(condition: TypedCondition): Promise<void> {
    const rows = this.dialog.getByRole('group', { name: /^Condition / });
    const before = await rows.count();
    await this.dialog.getByRole('button', { name: 'Add condition' }).click();
    // The new condition takes the focus once it is there.
    await expect(rows.nth(before).getByRole('combobox', { name: 'Field' })).toBeFocused();
    await this.replaceCondition(condition);
  }

  /** Makes the last condition of the dialog another one. */
  async replaceCondition({ field, test, value }: TypedCondition): Promise<void> {
    const row = this.dialog.getByRole('group', { name: /^Condition / }).last();
    await this.choose(row, 'Field', field);
    await this.choose(row, 'What is asked', test);
    if (value === undefined) return;
    const select = row.getByRole('combobox', { name: 'Value' });
    if (await select.isVisible()) return this.choose(row, 'Value', value);
    await row.getByLabel(/^(Text|Months|Days|Number|Date)$/).fill(value);
  }

  /** Chooses from the menu of views. */
  async press(item: string | RegExp): Promise<void> {
    await this.menu.click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async saveAs(name: string): Promise<void> {
    await this.press('Save as a new view');
    await this.dialog.getByRole('textbox', { name: 'Name of the view' }).fill(name);
    await this.dialog.getByRole('button', { name: 'Save view' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  private async choose(row: Locator, label: string, option: string): Promise<void> {
    await row.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }
}
