import type { Locator, Page } from '@playwright/test';
import { FirstStartPage } from './first-start-page';
import { ShellPage } from './shell-page';

/** The list of peers, one peer's page, and the form that adds and edits them. */
export class PeersPage {
  readonly table: Locator;
  readonly form: Locator;
  readonly heading: Locator;

  constructor(readonly page: Page) {
    this.table = page.getByRole('table', { name: 'Peers' });
    this.form = page.getByRole('dialog');
    this.heading = page.getByRole('heading', { level: 1 });
  }

  /** Goes through the first start, so that there is an office to work in. */
  async startOffice(group = 'Independent'): Promise<void> {
    await new FirstStartPage(this.page).startOffice(group);
  }

  async open(): Promise<void> {
    await new ShellPage(this.page).open('Peers');
  }

  async openPeer(name: string): Promise<void> {
    await this.table.getByRole('link', { name, exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  async startAdding(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Add peer' }).click();
    await this.form.getByRole('heading', { name: 'Add peer' }).waitFor();
  }

  async startEditing(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Edit', exact: true }).click();
    await this.form.waitFor();
  }

  field(label: string): Locator {
    // The label of a field that must be filled ends in a star.
    return this.form.getByLabel(new RegExp(`^${label.replaceAll(/[()]/g, '\\$&')}\\s*\\*?$`));
  }

  async enter(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(fields)) await this.field(label).fill(text);
  }

  /** Fields inside a named part of the form, such as one kind of training or one role. */
  part(name: string): Locator {
    return this.form.getByRole('group', { name, exact: true });
  }

  async choose(label: string, option: string): Promise<void> {
    await this.form.getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Types the council's name and takes the first that is proposed. */
  async chooseCouncil(name: string): Promise<void> {
    await this.field('Home council').fill(name);
    await this.page
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .click();
  }

  async addSkills(...skills: string[]): Promise<void> {
    for (const skill of skills) {
      await this.field('Skills').fill(skill);
      await this.page.getByRole('option', { name: skill, exact: true }).click();
    }
    await this.field('Skills').press('Escape');
  }

  /** Presses the button that confirms, and waits until the form has gone. */
  async save(): Promise<void> {
    await this.confirm();
    await this.form.waitFor({ state: 'hidden' });
  }

  async confirm(): Promise<void> {
    await this.form.getByRole('button', { name: /^(Add peer|Save)$/ }).click();
  }

  /** Adds a peer with these fields, and comes back to the list. */
  async add(
    fields: Readonly<Record<string, string>>,
    more: () => Promise<void> = async () => undefined,
  ): Promise<void> {
    await this.startAdding();
    await this.enter(fields);
    await more();
    await this.save();
    await this.open();
  }

  /** Names in the list, from the top. */
  async names(): Promise<string[]> {
    return this.table.getByRole('rowheader').allTextContents();
  }

  async filter(label: string, option: string): Promise<void> {
    await this.page.getByRole('main').getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  status(name: string): Locator {
    return this.page.getByRole('group', { name: 'Status', exact: true }).getByRole('button', { name });
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search peers' });
  }

  /** A section of the peer's page. */
  section(title: string): Locator {
    return this.page
      .getByRole('main')
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { level: 2, name: title }) });
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: /^Undo/ }).click();
    await this.form.getByRole('button', { name: 'Undo', exact: true }).click();
    await this.form.waitFor({ state: 'hidden' });
  }
}
