import type { Locator, Page } from '@playwright/test';

export type ScreenName = 'Today' | 'Requests' | 'Peers' | 'Days' | 'Training' | 'Reports' | 'Settings';

/** What stands round every screen: navigation, Undo and Redo. */
export class ShellPage {
  readonly navigation: Locator;
  readonly dialog: Locator;
  readonly heading: Locator;
  readonly undoButton: Locator;
  readonly redoButton: Locator;

  constructor(readonly page: Page) {
    this.navigation = page.getByRole('navigation', { name: 'Main' });
    this.dialog = page.getByRole('dialog');
    this.heading = page.getByRole('heading', { level: 1 });
    this.undoButton = page.getByRole('button', { name: /^Undo(?! this import)/ });
    this.redoButton = page.getByRole('button', { name: /^Redo/ });
  }

  async open(name: ScreenName): Promise<void> {
    await this.navigation.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    const heading = this.page.getByRole('heading', { level: 1, name, exact: true });
    // An import under way asks first.
    const leave = this.page
      .getByRole('dialog', { name: 'Leave this import?' })
      .getByRole('button', { name: 'Leave it' });
    await heading.or(leave).first().waitFor();
    if (await leave.isVisible()) await leave.click();
    await heading.waitFor();
  }

  /** Confirms the dialog that says what an undo would do. */
  async confirmUndo(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Undo/ }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
