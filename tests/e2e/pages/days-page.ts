import type { Locator, Page } from '@playwright/test';
import { DaysTable } from './days-table';

/** What is typed into the dialog "Record days"; what is left out stays as it is proposed. */
export type DaysToRecord = {
  peers?: readonly string[];
  from?: string;
  to?: string;
  days?: string;
  ticks?: readonly string[];
  state?: 'Pencilled in' | 'Booked' | 'Worked';
  whatFor?: string;
};

/** What is typed into an approval. */
export type ApprovalToEnter = { days?: string; approver: string; reference: string; reason: string };

/** The screen Days with its dialogs. */
export class DaysPage extends DaysTable {
  readonly dialog: Locator;
  readonly sum: Locator;
  readonly alerts: Locator;

  constructor(page: Page) {
    super(page);
    this.dialog = page.getByRole('dialog');
    this.sum = this.dialog.getByRole('status');
    this.alerts = this.dialog.getByRole('alert');
  }

  filter(name: string): Locator {
    return this.page.getByRole('group', { name: 'Which peers' }).getByRole('button', { name });
  }

  field(label: string): Locator {
    // The label of a field that must be filled ends in a star.
    return this.dialog.getByLabel(new RegExp(`^${label}\\s*\\*?$`));
  }

  async startRecording(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Record days' }).click();
    await this.dialog.getByRole('heading', { name: 'Record days' }).waitFor();
  }

  async startRecordingFor(name: string): Promise<void> {
    await this.chooseAction(name, 'Record days');
  }

  async chooseAction(name: string, action: string): Promise<void> {
    await this.row(name)
      .getByRole('button', { name: `Actions for ${name}` })
      .click();
    await this.page.getByRole('menuitem', { name: action }).click();
    await this.dialog.waitFor();
  }

  async enter(days: DaysToRecord): Promise<void> {
    for (const peer of days.peers ?? []) await this.choosePeer(peer);
    if (days.from !== undefined) await this.field('From').fill(days.from);
    if (days.to !== undefined) await this.field('To').fill(days.to);
    if (days.days !== undefined) await this.field('Days').fill(days.days);
    for (const tick of days.ticks ?? []) await this.dialog.getByRole('checkbox', { name: tick }).check();
    if (days.state !== undefined) await this.dialog.getByRole('radio', { name: days.state }).check();
    if (days.whatFor !== undefined) await this.field('What for').fill(days.whatFor);
  }

  async choosePeer(name: string): Promise<void> {
    await this.field('Peers').fill(name);
    await this.page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
  }

  async enterApproval(approval: ApprovalToEnter): Promise<void> {
    if (approval.days !== undefined) await this.field('Days granted').fill(approval.days);
    await this.field('Approved by').fill(approval.approver);
    await this.field('E-mail or letter reference').fill(approval.reference);
    await this.field('Reason').fill(approval.reason);
  }

  /** Presses the button that confirms. */
  async confirm(name: string | RegExp = 'Record days'): Promise<void> {
    await this.dialog.getByRole('button', { name, exact: true }).click();
  }

  /** Confirms, and waits until the dialog has gone. */
  async save(name: string | RegExp = 'Record days'): Promise<void> {
    await this.confirm(name);
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Opens the dialog, records, and waits until it is done. */
  async record(days: DaysToRecord): Promise<void> {
    await this.startRecording();
    await this.enter(days);
    await this.save();
  }

  /** Takes back the last step. */
  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: /^Undo/ }).click();
    await this.dialog.getByRole('button', { name: /^Undo/ }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
