// @ts-check
import { join } from 'node:path';
import { inventedWorkbook } from './invented-workbook.mjs';
import { openSample, openScreen } from './open-for-pictures.mjs';

/** @typedef {import('./open-for-pictures.mjs').Tour} Tour */

/** @param {Date} date */
const typed = (date) => date.toLocaleDateString('en-GB');

/** @param {number} fromToday */
function dayFromToday(fromToday) {
  const date = new Date();
  date.setDate(date.getDate() + fromToday);
  return typed(date);
}

/** A day of the year to come, counted from its 1 April: nothing of the sample lies there. @param {number} after */
function dayNextYear(after) {
  const now = new Date();
  const first = now.getMonth() >= 3 ? now.getFullYear() + 1 : now.getFullYear();
  return typed(new Date(first, 3, 1 + after));
}

/** @param {Tour} tour */
async function firstStart({ page, picture }) {
  await picture('first-start');
  await openSample(page);
  await picture('today');
}

/** @param {Tour} tour */
async function everyScreen({ page, picture }) {
  for (const name of ['Requests', 'Peers', 'Days', 'Reports', 'Settings']) {
    await openScreen(page, name);
    await picture(name.toLowerCase());
  }
}

/** @param {Tour} tour */
async function importSpreadsheet({ page, picture }) {
  await openScreen(page, 'Today');
  await page.getByRole('main').getByRole('link', { name: 'Import spreadsheet' }).click();
  await page.getByLabel('Spreadsheet to import').setInputFiles(inventedWorkbook(dayFromToday));
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await page.getByRole('group', { name: 'Rows read' }).waitFor();
  await picture('import-preview');
  await page.getByRole('button', { name: /^Import \d+ rows$/ }).click();
  await page.getByRole('button', { name: 'Undo this import' }).waitFor();
  await picture('imported');
}

/** @param {Tour} tour */
async function recordDays({ page, picture }) {
  await openScreen(page, 'Days');
  const dialog = page.getByRole('dialog');
  const book = async (/** @type {string} */ from, /** @type {string} */ to) => {
    await page.getByRole('main').getByRole('button', { name: 'Record days' }).click();
    await dialog.getByRole('combobox', { name: 'Peers' }).fill('Elowen Marrick');
    await page.getByRole('option', { name: /^Elowen Marrick/ }).click();
    await dialog.getByRole('textbox', { name: 'From' }).fill(from);
    await dialog.getByRole('textbox', { name: 'To' }).fill(to);
    const weekends = dialog.getByRole('checkbox', { name: 'Weekends too' });
    if (to !== '') await weekends.check();
    await dialog.getByRole('radio', { name: 'Booked' }).check();
  };
  const submit = dialog.getByRole('button', { name: 'Record days', exact: true });
  await book(dayNextYear(0), dayNextYear(39));
  await picture('record-days-up-to-the-limit');
  await submit.click();
  await dialog.waitFor({ state: 'hidden' });
  await book(dayNextYear(60), '');
  await dialog.getByRole('button', { name: 'Enter approval' }).waitFor();
  await submit.click();
  await dialog.getByText('Nothing was recorded').first().waitFor();
  await picture('past-the-limit-refused');
  await dialog.getByRole('button', { name: 'Enter approval' }).click();
  await dialog.getByRole('textbox', { name: 'Approved by' }).fill('A. N. Approver');
  await dialog.getByRole('textbox', { name: 'E-mail or letter reference' }).fill('E-mail of today');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The only peer free with finance experience.');
  await picture('past-the-limit-approved');
  await submit.click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'Elowen Marrick' }).click();
  await page.getByRole('heading', { level: 1, name: /Elowen Marrick/ }).waitFor();
  await picture('peer');
}

/** Every save goes to one file, unasked. @param {Tour['app']} app @param {string} file */
function answerSaveDialog(app, file) {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

/** @param {Tour} tour */
async function answerRequest({ app, page, out, picture }) {
  await openScreen(page, 'Requests');
  const dialog = page.getByRole('dialog');
  await page.getByRole('main').getByRole('button', { name: 'Add request' }).click();
  await dialog.getByRole('textbox', { name: 'Received on' }).fill(dayFromToday(-3));
  await dialog.getByRole('combobox', { name: 'Kind of work' }).fill('Finance peer challenge');
  await dialog.getByRole('combobox', { name: 'Council supported' }).fill('Rochdale');
  await picture('add-request');
  await dialog.getByRole('button', { name: 'Add request' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('main').getByRole('button', { name: 'Add peers' }).click();
  await dialog.getByRole('combobox', { name: 'Peers' }).fill('Idris Fallowell');
  await page.getByRole('option', { name: /Idris Fallowell/ }).click();
  await dialog.getByRole('combobox', { name: 'Peers' }).press('Tab');
  await dialog.getByRole('button', { name: 'Add peer', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Available: Idris Fallowell' }).click();
  await page.getByRole('button', { name: 'Put forward: Idris Fallowell' }).click();
  await picture('answer-to-the-lga');
  await answerSaveDialog(app, join(out, 'answer-to-the-lga.xlsx'));
  await dialog.getByRole('button', { name: /put forward and save spreadsheet$/ }).click();
  // The dialog closes once the answer is recorded; its spreadsheet is still being saved then.
  await page.getByText(/The spreadsheet is saved as .*: attach it\.$/).waitFor();
  await picture('request-answered');
}

/** @param {Tour} tour */
async function exportWorkbook({ app, page, out, picture }) {
  const file = join(out, 'member-peer-days.xlsx');
  await answerSaveDialog(app, file);
  await openScreen(page, 'Reports');
  await page.getByRole('main').getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await picture('export');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await picture('exported');
}

/** @type {readonly ((tour: Tour) => Promise<void>)[]} the main job in order */
export const STEPS = [firstStart, everyScreen, importSpreadsheet, recordDays, answerRequest, exportWorkbook];
