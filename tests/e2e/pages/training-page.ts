import type { Locator, Page } from '@playwright/test';

/** The screen Training: events, one event with its attendance, and where each peer stands. */
export class TrainingPage {
  readonly main: Locator;
  readonly dialog: Locator;
  readonly events: Locator;
  readonly attendance: Locator;
  readonly standing: Locator;
  /** The names of a pasted list as they were understood. */
  readonly named: Locator;

  constructor(readonly page: Page) {
    this.main = page.getByRole('main');
    this.dialog = page.getByRole('dialog');
    this.events = page.getByRole('table', { name: 'Events' });
    this.attendance = page.getByRole('table', { name: 'Attendance' });
    this.standing = page.getByRole('table', { name: 'Training by peer' });
    this.named = this.dialog.getByRole('table', { name: 'Names pasted' });
  }

  async openPeers(): Promise<void> {
    await this.main.getByRole('link', { name: 'Peers', exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Training by peer' }).waitFor();
  }

  async addEvent(fields: { name: string; kind: string; firstDay: string; lastDay?: string }): Promise<void> {
    await this.main.getByRole('button', { name: 'Add event' }).click();
    await this.field('Event').fill(fields.name);
    await this.choose('Kind', fields.kind);
    await this.field('First day').fill(fields.firstDay);
    if (fields.lastDay) await this.field('Last day').fill(fields.lastDay);
    await this.dialog.getByRole('button', { name: 'Add event' }).click();
  }

  /** Pastes a list of names under one status, and leaves it to be recorded. */
  async paste(names: readonly string[], status: string): Promise<void> {
    await this.main.getByRole('button', { name: 'Record attendance' }).click();
    await this.dialog.getByLabel('Names', { exact: true }).fill(names.join('\n'));
    await this.dialog.getByRole('group', { name: 'Status' }).getByRole('button', { name: status, exact: true }).click();
  }

  async record(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Record / }).click();
  }

  field(label: string): Locator {
    return this.dialog.getByRole('textbox', { name: new RegExp(`^${label}`) });
  }

  async choose(label: string, option: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  async setStatus(name: string, status: string): Promise<void> {
    await this.attendance.getByRole('combobox', { name: new RegExp(`^Status of ${name}`) }).click();
    await this.page.getByRole('option', { name: status, exact: true }).click();
  }
}
