import type { Locator, Page } from '@playwright/test';

/** Settings, Colleagues: the office folder, copies and handing over. */
export class ColleaguesSection {
  readonly section: Locator;
  readonly dialog: Locator;
  readonly handOver: Locator;
  readonly leave: Locator;

  constructor(readonly page: Page) {
    this.section = page.locator('section', { has: page.getByRole('heading', { name: 'Colleagues' }) });
    this.dialog = page.getByRole('dialog');
    this.leave = this.section.getByRole('button', { name: 'Leave a copy now' });
    this.handOver = this.section.getByRole('button', { name: 'Hand over' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Settings' }).click();
    await this.section.waitFor();
  }

  /** Uses the folder that the dialog answers with, and types the passphrase so that colleagues' copies open here. */
  async chooseFolder(passphrase: string): Promise<void> {
    await this.section.getByRole('button', { name: 'Choose the office folder' }).click();
    await this.dialog.getByLabel(/^Office passphrase\s*\*?$/).fill(passphrase);
    await this.dialog.getByRole('button', { name: 'Use this folder' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async handTheRecordsOver(): Promise<void> {
    await this.handOver.click();
    await this.dialog.getByRole('button', { name: 'Hand over' }).click();
    await this.page.getByText('Handed over, today').waitFor();
  }
}

/** The strip of a computer that reads, and the first page of a further computer. */
export class ReadingPage {
  readonly takeOver: Locator;
  readonly look: Locator;
  readonly read: Locator;

  constructor(readonly page: Page) {
    this.takeOver = page.getByRole('button', { name: 'Take over', exact: true });
    this.look = page.getByRole('button', { name: /^(Look for a newer one|Read the newer copy)$/ });
    this.read = page.getByRole('button', { name: 'Read', exact: true });
  }

  async begin(passphrase: string, userName = 'Ben Sample'): Promise<void> {
    await this.page.getByRole('button', { name: 'Read a colleague\u2019s records' }).click();
    await this.page.getByRole('button', { name: 'Choose the office folder' }).click();
    await this.page.getByLabel(/^Office passphrase\s*\*?$/).fill(passphrase);
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(userName);
  }

  asLeftBy(name: string): Locator {
    return this.page.getByText(`As left by ${name}, today`);
  }
}
