import type { Locator, Page } from '@playwright/test';
import { DaysPage } from './days-page';

/** The year planner, with the dialogs that a cell opens. */
export class PlannerPage extends DaysPage {
  readonly grid: Locator;
  readonly active: Locator;

  constructor(page: Page) {
    super(page);
    this.grid = page.getByRole('grid', { name: 'Days of the month by peer' });
    this.active = this.grid.locator('.active');
  }

  async openPlanner(): Promise<void> {
    await this.open();
    await this.page
      .getByRole('navigation', { name: 'Pages about days' })
      .getByRole('link', { name: 'Year planner' })
      .click();
    await this.grid.waitFor();
  }

  /** A cell by its peer and the words of its day, such as "7 December 2026". */
  cell(name: string, day: string): Locator {
    return this.grid.getByRole('gridcell', { name: new RegExp(`^${name}, \\w+ ${day}\\b`) });
  }
}
