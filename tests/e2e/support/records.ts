import type { Locator, Page } from '@playwright/test';
import { FirstStartPage } from '../pages/first-start-page';
import { PeersPage } from '../pages/peers-page';
import { expect } from './launch';

/** Words of a person and an office that stand nowhere else. */
export const WORDS = {
  firstName: 'Zephyrine',
  lastName: 'Quillfeather',
  email: 'z.quillfeather@example.org',
  notes: 'Prefers the trampoline room.',
  userName: 'Oddbjorn Wexcombe',
};

/** The first change of an office: its group and name. */
export async function startOffice(page: Page): Promise<void> {
  await new FirstStartPage(page).startOffice('Independent', WORDS.userName);
}

/** Adds a peer, which is one change; the form goes once that is kept. */
export async function addPeer(page: Page, lastName = WORDS.lastName): Promise<void> {
  const peers = new PeersPage(page);
  await peers.open();
  await peers.startAdding();
  await peers.enter({ 'First name': WORDS.firstName, 'Last name': lastName, Notes: WORDS.notes });
  await peers.confirm();
  await peers.form.waitFor({ state: 'hidden' });
}

/** An office with a peer of each of these last names. */
export async function startOfficeWith(page: Page, ...lastNames: string[]): Promise<void> {
  await startOffice(page);
  for (const name of lastNames) await addPeer(page, name);
  await expect(saved(page)).toBeVisible();
}

/** The pool holds these peers, and no other. */
export async function expectPeers(page: Page, ...lastNames: string[]): Promise<void> {
  const peers = new PeersPage(page);
  await peers.open();
  await expect(page.getByText(`${lastNames.length} in the pool`).first()).toBeVisible();
  for (const name of lastNames) await expect(peers.table.getByRole('link', { name }).first()).toBeVisible();
}

/** What says at the foot of the navigation that the last change is kept. */
export function saved(page: Page): Locator {
  // The words stand there twice: one for narrow windows.
  return page
    .getByRole('banner')
    .getByRole('status')
    .filter({ hasText: /Saved \d\d:\d\d/ });
}
