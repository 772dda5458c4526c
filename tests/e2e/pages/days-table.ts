import type { Locator, Page } from '@playwright/test';
import { ShellPage } from './shell-page';

/** What one row of the screen Days says, its figures as numbers of days. */
export type DaysFigures = {
  council: string;
  worked: number;
  booked: number;
  pencilled: number;
  left: number;
  leftIfAll: number;
  position: string;
};

/** A figure as it is shown: a dash is nought, and the minus is the sign of print. */
function toNumber(text: string): number {
  return text.includes('\u2013') ? 0 : Number(text.replace('\u2212', '-').replaceAll(/\s/g, ''));
}

/** The table of every peer against the limit. */
export class DaysTable {
  constructor(readonly page: Page) {}

  async open(yearKey?: string): Promise<void> {
    await new ShellPage(this.page).open('Days');
    if (yearKey !== undefined) await this.chooseYear(yearKey);
  }

  async chooseYear(yearKey: string): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('button', { name: /^Year / })
      .click();
    await this.page.getByRole('menuitem', { name: yearKey, exact: true }).click();
    await this.table(yearKey).waitFor();
  }

  table(yearKey: string): Locator {
    return this.page.getByRole('table', { name: `Days of every peer in ${yearKey}` });
  }

  row(name: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
  }

  /** The figures of a peer's row. */
  async figures(name: string): Promise<DaysFigures> {
    const cells = await this.row(name).getByRole('cell').allInnerTexts();
    const [council = '', , worked = '', booked = '', pencilled = '', left = '', leftIfAll = '', position = ''] = cells;
    return {
      council,
      worked: toNumber(worked),
      booked: toNumber(booked),
      pencilled: toNumber(pencilled),
      left: toNumber(left),
      leftIfAll: toNumber(leftIfAll),
      position,
    };
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Search by name or home council' }).fill(text);
  }
}
