import type { Locator, Page } from '@playwright/test';
import type { CalendarDay } from '@shared/model/calendar-day';
import { formatUkDate } from '@shared/rules/uk-date';
import { ShellPage } from './shell-page';

/** The list of requests, one request, and the dialogs over it. */
export class RequestsPage {
  readonly list: Locator;
  readonly dialog: Locator;
  readonly heading: Locator;
  readonly main: Locator;
  readonly asked: Locator;
  readonly answers: Locator;
  readonly whyThisDate: Locator;

  constructor(readonly page: Page) {
    this.main = page.getByRole('main');
    this.list = page.getByRole('table', { name: 'Requests' });
    this.dialog = page.getByRole('dialog');
    this.heading = page.getByRole('heading', { level: 1 });
    this.asked = page.getByRole('table', { name: 'Who was asked' });
    this.answers = page.getByRole('table', { name: 'Answers sent' });
    this.whyThisDate = page.getByRole('table', { name: 'Why this date?' });
  }

  async open(): Promise<void> {
    await new ShellPage(this.page).open('Requests');
  }

  async startAdding(): Promise<void> {
    await this.main.getByRole('button', { name: 'Add request' }).click();
    await this.dialog.getByRole('heading', { name: 'Add request' }).waitFor();
  }

  field(label: string): Locator {
    // The label of a field that must be filled ends in a star.
    return this.dialog.getByLabel(new RegExp(`^${label.replaceAll(/[()]/g, '\\$&')}\\s*\\*?$`));
  }

  async enterDay(label: string, day: CalendarDay): Promise<void> {
    await this.field(label).fill(formatUkDate(day));
  }

  /** Logs a request for a corporate peer challenge, and waits for its page. */
  async add(request: {
    receivedOn: CalendarDay;
    council?: string;
    peersWanted?: number;
    /** First and last day of the work. */
    work?: readonly [CalendarDay, CalendarDay];
  }): Promise<void> {
    await this.startAdding();
    await this.enterDay('Received on', request.receivedOn);
    await this.field('Peers wanted').fill(String(request.peersWanted ?? 1));
    await this.field('Kind of work').fill('Corporate peer challenge');
    await this.field('Council supported').fill(request.council ?? 'Stroud');
    if (request.work) {
      await this.enterDay('First day of the work', request.work[0]);
      await this.enterDay('Last day of the work', request.work[1]);
    }
    await this.confirm('Add request');
  }

  /** Pastes an e-mail of the LGA's about a corporate peer challenge in Stroud into the form, and has it read. */
  async pasteEmail(email: { sentOn: CalendarDay; work: readonly [CalendarDay, CalendarDay]; asks: string }) {
    const [first, last] = email.work;
    const lines = [
      'From: Jane Marlowe <jane.marlowe@local.gov.uk>',
      `Sent: ${formatUkDate(email.sentOn)} 09:14`,
      'Subject: Corporate peer challenge, Stroud District Council',
      '',
      `The team goes on site from ${formatUkDate(first)} to ${formatUkDate(last)}.`,
      email.asks,
    ];
    await this.field('Paste the LGA\u2019s e-mail').fill(lines.join('\n'));
    await this.press('Read it');
  }

  /** Presses the button of the dialog, and waits until the dialog has gone. */
  async confirm(button: string | RegExp): Promise<void> {
    await this.press(button);
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async press(button: string | RegExp): Promise<void> {
    await this.dialog.getByRole('button', { name: button }).click();
  }

  /** Adds peers that are asked today. */
  async ask(...names: string[]): Promise<void> {
    await this.main.getByRole('button', { name: 'Add peers' }).click();
    await this.choosePeers(...names);
    await this.confirm(/^Add (peer|\d+ peers)$/);
  }

  async choosePeers(...names: string[]): Promise<void> {
    for (const name of names) {
      await this.dialog.getByRole('combobox', { name: 'Peers', exact: true }).fill(name);
      await this.page.getByRole('option', { name: new RegExp(name) }).click();
    }
    await this.dialog.getByRole('combobox', { name: 'Peers', exact: true }).press('Tab');
  }

  askedRow(name: string): Locator {
    return this.asked.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
  }

  /** Presses the next step of a peer, such as "Available". */
  async step(name: string, step: string): Promise<void> {
    await this.asked.getByRole('button', { name: `${step}: ${name}` }).click();
  }

  /** Takes a state from the menu of a peer, where steps may be jumped. */
  async jump(name: string, state: string): Promise<void> {
    await this.asked.getByRole('button', { name: `More for ${name}` }).click();
    await this.page.getByRole('menuitem', { name: state, exact: true }).click();
  }

  async startAnswer(button = 'Answer to the LGA'): Promise<void> {
    await this.main.getByRole('button', { name: button, exact: true }).click();
    await this.dialog.waitFor();
  }

  listRow(ref: string): Locator {
    return this.list.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: ref, exact: true }) });
  }

  async show(state: string): Promise<void> {
    await this.page
      .getByRole('group', { name: 'State', exact: true })
      .getByRole('button', { name: new RegExp(`^${state}`) })
      .click();
  }
}
