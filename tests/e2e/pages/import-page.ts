import { expect, type Locator, type Page } from '@playwright/test';
import { putOffPassphrase } from './lock-page';
import { ShellPage } from './shell-page';

/** A file given as bytes, as `setInputFiles` takes it. */
export type GivenFile = { name: string; mimeType: string; buffer: Buffer };

/** The way of a spreadsheet in: choose, map, preview, import. */
export class ImportPage {
  readonly problem: Locator;
  readonly counts: Locator;
  readonly commitButton: Locator;
  readonly done: Locator;

  constructor(readonly page: Page) {
    const main = page.getByRole('main');
    this.problem = main.getByRole('alert');
    this.counts = main.getByRole('group', { name: 'Rows read' });
    this.commitButton = main.getByRole('button', { name: /^(Import \d|Nothing to import)/ });
    this.done = main.getByRole('status').filter({ hasText: 'imported' });
  }

  /** From Today, as a new user would. */
  async open(): Promise<void> {
    await new ShellPage(this.page).open('Today');
    await this.page.getByRole('main').getByRole('link', { name: 'Import spreadsheet' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Import spreadsheet' }).waitFor();
  }

  async choose(file: string | GivenFile): Promise<void> {
    await this.page.getByLabel('Spreadsheet to import').setInputFiles(file);
  }

  /** The step that the import stands at. */
  step(name: 'Choose' | 'Map' | 'Preview' | 'Import'): Locator {
    return this.page.getByRole('list', { name: 'Steps' }).getByRole('listitem').filter({ hasText: name });
  }

  /** What a column of a sheet is taken as. */
  takenAs(sheet: string, column: string): Locator {
    return this.page.getByRole('table', { name: `Columns of ${sheet}` }).getByRole('combobox', { name: column });
  }

  async preview(): Promise<void> {
    await this.page.getByRole('button', { name: 'Preview', exact: true }).click();
    await this.counts.waitFor();
  }

  /** Choose, map as proposed, preview. */
  async previewFile(file: string | GivenFile): Promise<void> {
    await this.open();
    await this.choose(file);
    await this.preview();
  }

  /** The figure over one of the words: rows read, New, Update, Unchanged, Needs review, Ignored, Rejected. */
  async count(outcome: string): Promise<number> {
    const text = await this.counts.innerText();
    const found = new RegExp(`([\\d,]+)\\s*${outcome}`).exec(text.replaceAll('\u00a0', ' '));
    return Number((found?.[1] ?? 'NaN').replaceAll(',', ''));
  }

  /** Every count, after checking that the outcomes add up to the rows read. */
  async allCounts(): Promise<Record<string, number>> {
    const outcomes = ['New', 'Update', 'Unchanged', 'Needs review', 'Ignored', 'Rejected'];
    const counts: Record<string, number> = {};
    for (const outcome of outcomes) counts[outcome] = await this.count(outcome);
    const sum = Object.values(counts).reduce((total, count) => total + count, 0);
    expect(await this.count('rows read')).toBe(sum);
    return counts;
  }

  async commit(): Promise<void> {
    await this.commitButton.click();
    await putOffPassphrase(this.page);
    await this.done.waitFor({ timeout: 30_000 });
  }

  /** The whole way, with nothing to decide. */
  async importFile(file: string | GivenFile): Promise<void> {
    await this.previewFile(file);
    await this.commit();
  }
}
