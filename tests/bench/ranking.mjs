// @ts-check
import { withDesk } from './application.mjs';
import { ratio } from './figures.mjs';
import { readStore, timeToNewText } from './in-page.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** What stands in the last column of the first row of the list: whether the peer can be offered. */
const FIRST_ANSWER = 'table[aria-label="Who can we offer?"] tbody tr td:last-child';
const OPEN_REQUESTS = 12;

/** @param {Page} page */
async function openRequests(page) {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Requests' }).click();
  await page.getByRole('table', { name: 'Requests' }).waitFor();
}

/** Opens the open request that stands at that place. @param {Page} page @param {number} place @returns {Promise<number>} */
async function timeOffer(page, place) {
  const links = page.getByRole('table', { name: 'Requests' }).getByRole('rowheader').getByRole('link');
  return links.nth(place).evaluate(timeToNewText, FIRST_ANSWER);
}

/**
 * Who can be offered for a request out of every peer, from the press on the request to its page drawn with the list and its
 * first answers, against reading the rows of those peers raw in the same page. The years of the work are in memory, as they
 * are from the first request that was looked at; each round looks at another one.
 * @param {import('./application.mjs').Runtime} runtime
 * @param {string} dataFolder of the large office @param {number} rounds
 */
export async function measureRanking(runtime, dataFolder, rounds) {
  const ours = [];
  const theirs = [];
  let rows = 0;
  await withDesk(runtime, dataFolder, async ({ page }) => {
    await openRequests(page);
    await timeOffer(page, 0);
    for (let round = 0; round < rounds; round += 1) {
      await openRequests(page);
      const read = await page.evaluate(readStore, 'peers');
      theirs.push(read.ms);
      rows = read.rows;
      ours.push(await timeOffer(page, 1 + (round % (OPEN_REQUESTS - 1))));
    }
  });
  return ratio({
    id: 'ranking',
    what: 'who can be offered for one request, from the press to the list drawn, against reading every peer raw',
    ours,
    theirs,
    atMost: 0.5,
    detail: { 'peers looked at': rows },
  });
}
