import { FirstStartPage } from './pages/first-start-page';
import { ShellPage } from './pages/shell-page';
import { ViewsBar, type TypedCondition } from './pages/views-bar';
import { expect, test } from './support/launch';
import { expectNoViolations } from './support/axe';

test('several conditions are kept as a view, chosen in one press, changed, deleted and brought back', async ({
  page,
}) => {
  test.slow();
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  const views = new ViewsBar(page);
  const table = page.getByRole('main').getByRole('table', { name: 'Peers' });
  await shell.open('Peers');
  const all = Number(await table.getAttribute('aria-rowcount')) - 1;
  const expectRows = (count: number) => expect(table).toHaveAttribute('aria-rowcount', String(count + 1));

  await views.conditions.click();
  await views.addCondition({ field: 'Left', test: 'is more than', value: 'many' });
  await views.addCondition({ field: 'Profile confirmed', test: 'is older than (months), or empty', value: '6' });
  await views.dialog.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(views.dialog.getByText('Give a number, such as 8 or 8.5.')).toBeVisible();
  await views.dialog.getByRole('group', { name: 'Condition 2' }).getByLabel('Days').fill('30');
  const outcome = views.dialog.getByRole('status');
  await expect(outcome).toContainText(
    'Status is not Removed, and Left is more than 30 days, and Profile confirmed is older than 6 months, or empty: ',
  );
  await expectNoViolations(page);
  const left = Number(/: ([\d,]+) of/.exec(await outcome.innerText())?.[1]);
  await views.dialog.getByRole('button', { name: 'Show', exact: true }).click();
  await expectRows(left);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(all);

  await views.saveAs('Profiles to confirm');
  await expect(views.view('Profiles to confirm')).toHaveAttribute('aria-pressed', 'true');
  await expectNoViolations(page);
  // A second press leaves the view, one more brings it back.
  await views.view('Profiles to confirm').click();
  await expectRows(all);
  await views.view('Profiles to confirm').click();
  await expectRows(left);

  await page.getByRole('main').getByRole('button', { name: 'Clear conditions' }).click();
  await expect(views.view('Profiles to confirm (changed)')).toHaveAttribute('aria-pressed', 'false');
  await views.press('Save the changes to Profiles to confirm');
  await expect(views.view('Profiles to confirm')).toHaveAttribute('aria-pressed', 'true');
  await shell.undoButton.click();
  await shell.confirmUndo();
  await views.view('Profiles to confirm (changed)').click();
  await expectRows(left);

  await views.press('Delete Profiles to confirm');
  await expect(views.chips).toBeHidden();
  await shell.undoButton.click();
  await shell.confirmUndo();
  await expect(views.view('Profiles to confirm')).toBeVisible();

  // What a filter would show is shown there, also where nobody has it.
  await views.conditions.click();
  await views.addCondition({ field: 'Region', test: 'is', value: 'Nowhere' });
  await views.dialog.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('main').getByRole('combobox', { name: 'Region' })).toHaveText('Nowhere');
  await expect(page.getByRole('heading', { name: 'No peer matches' })).toBeVisible();
});

test('the requests and the days have views too; the days are copied as they are shown', async ({ page, app }) => {
  test.slow();
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  const views = new ViewsBar(page);
  const main = page.getByRole('main');
  await shell.open('Requests');
  await main.getByRole('group', { name: 'State' }).getByRole('button', { name: /^All/ }).click();
  await views.conditions.click();
  await views.replaceCondition({ field: 'Wanted', test: 'is at least', value: '2' });
  await views.dialog.getByRole('button', { name: 'Show', exact: true }).click();
  await views.saveAs('Two or more wanted');
  await expectNoViolations(page);

  await shell.open('Days');
  await views.conditions.click();
  await views.replaceCondition({ field: 'Left', test: 'is at most', value: '8' });
  await views.dialog.getByRole('button', { name: 'Show', exact: true }).click();
  await views.saveAs('Nearly used');
  await expectNoViolations(page);
  const names = await main
    .getByRole('table', { name: /^Days of every peer/ })
    .getByRole('link')
    .allInnerTexts();
  expect(names.length).toBeGreaterThan(0);
  await main.getByRole('button', { name: 'Copy or print' }).click();
  await page.getByRole('menuitem', { name: 'Copy for Excel' }).click();
  await expect(main.getByRole('status').filter({ hasText: /copied/ })).toBeVisible();
  const text = await app.evaluate(async ({ clipboard }) => clipboard.readText());
  const [head, ...lines] = text.split('\r\n').map((line) => line.split('\t'));
  expect(head?.slice(0, 4)).toEqual(['Peer', 'Home council', 'Worked', 'Booked']);
  expect(lines.map(([name]) => name)).toEqual(names);
  const left = head?.indexOf('Left') ?? -1;
  expect(Math.max(...lines.map((line) => Number(line[left])))).toBeLessThanOrEqual(8);

  // Each list is as it was left.
  await shell.open('Requests');
  await expect(views.view('Two or more wanted')).toHaveAttribute('aria-pressed', 'true');
  await shell.open('Days');
  await main.getByRole('group', { name: 'Which peers' }).getByRole('button', { name: 'At limit' }).click();
  await views.view('Nearly used (changed)').click();
  await expect(main.getByText('Left is at most 8 days.')).toBeVisible();
});

test('projects, events and training by peer have views too, and each list is as it was left', async ({ page }) => {
  test.slow();
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  const views = new ViewsBar(page);
  const main = page.getByRole('main');
  const show = async (name: string, condition: TypedCondition, ...others: TypedCondition[]) => {
    const table = main.getByRole('table', { name });
    const before = Number(await table.getAttribute('aria-rowcount'));
    await views.conditions.click();
    await views.replaceCondition(condition);
    for (const other of others) await views.addCondition(other);
    await views.dialog.getByRole('button', { name: 'Show', exact: true }).click();
    await views.dialog.waitFor({ state: 'hidden' });
    await expect.poll(async () => Number(await table.getAttribute('aria-rowcount'))).toBeLessThan(before);
    expect(Number(await table.getAttribute('aria-rowcount'))).toBeGreaterThan(1);
    await views.saveAs(`View of ${name}`);
    await expect(views.view(`View of ${name}`)).toHaveAttribute('aria-pressed', 'true');
    await expectNoViolations(page, name);
  };
  await shell.open('Days');
  await main.getByRole('link', { name: 'Projects', exact: true }).click();
  await show(
    'Projects',
    { field: 'First day', test: 'is older than (months)', value: '3' },
    { field: 'PO number', test: 'is empty' },
  );
  await shell.open('Training');
  await show('Events', { field: 'First day', test: 'is older than (months)', value: '3' });
  await main.getByRole('link', { name: 'Peers', exact: true }).click();
  await show('Training by peer', { field: 'Training', test: 'is not', value: 'Met' });
  // A day that is none is refused at its field.
  await views.conditions.click();
  await views.addCondition({ field: 'Until', test: 'is before', value: '2026-02-31' });
  await views.dialog.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(views.dialog.getByRole('textbox', { name: 'Date' })).toHaveAccessibleDescription(
    'Enter a date as dd/mm/yyyy.',
  );
  await views.dialog.getByRole('button', { name: 'Cancel' }).click();
  // A condition that says what a filter says is shown there, so that it stands once.
  await views.conditions.click();
  await views.replaceCondition({ field: 'Training', test: 'is', value: 'Not met' });
  await views.dialog.getByRole('button', { name: 'Show', exact: true }).click();
  const filter = main.getByRole('group', { name: 'Training', exact: true }).getByRole('button', { name: /^Not met/ });
  await expect(filter).toHaveAttribute('aria-pressed', 'true');
  await expect(views.view('View of Training by peer (changed)')).toBeVisible();

  await shell.open('Days');
  await main.getByRole('link', { name: 'Projects', exact: true }).click();
  const asked = main.getByText('First day is older than 3 months, and PO number is empty.');
  await expect(asked).toBeVisible();
  await views.view('View of Projects').click();
  await expect(asked).toBeHidden();
});

test('one thing is changed for several peers, seen before it is done, and undone as one', async ({ page }) => {
  test.slow();
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  const main = page.getByRole('main');
  const table = main.getByRole('table', { name: 'Peers' });
  await shell.open('Peers');
  const names = (await table.getByRole('link').allInnerTexts()).slice(0, 3);
  // Of three: one is paused already.
  await table.getByRole('link', { name: names[0] ?? '' }).click();
  await main.getByRole('button', { name: 'Edit', exact: true }).click();
  await shell.dialog.getByRole('combobox', { name: 'Status' }).click();
  await page.getByRole('option', { name: 'Paused' }).click();
  await shell.dialog.getByRole('button', { name: 'Save' }).click();
  await shell.dialog.waitFor({ state: 'hidden' });
  await shell.open('Peers');
  const paused = main.getByRole('group', { name: 'Status' }).getByRole('button', { name: /^Paused/ });
  const before = Number(/\d+/.exec((await paused.textContent()) ?? '')?.[0]);

  await main.getByRole('button', { name: 'Change several' }).press('Enter');
  for (const name of names) await main.getByRole('checkbox', { name: `Choose ${name}` }).press('Space');
  const bar = main.getByRole('group', { name: 'Change several peers' });
  await expect(bar).toContainText('3 chosen');
  await expectNoViolations(page, 'Peers being chosen');
  await bar.getByRole('button', { name: 'Change them' }).press('Enter');
  await shell.dialog.getByRole('button', { name: 'Show what changes' }).press('Enter');
  await expect(shell.dialog.getByText('Choose one.')).toBeVisible();
  await expectNoViolations(page, 'What to change for several peers');
  await shell.dialog.getByRole('combobox', { name: 'Becomes' }).click();
  await page.getByRole('option', { name: 'Paused' }).click();
  await shell.dialog.getByRole('button', { name: 'Show what changes' }).press('Enter');
  const preview = shell.dialog.getByRole('table', { name: 'What changes' });
  await expect(preview.getByRole('row', { name: names[0] ?? '' })).toContainText('Stays as it is');
  await expect(preview.getByRole('row', { name: names[1] ?? '' })).toContainText(/Active\s*Paused\s*Changes/);
  await expectNoViolations(page, 'What changes for several peers');
  await shell.dialog.getByRole('button', { name: 'Change 2 peers' }).press('Enter');
  await shell.dialog.waitFor({ state: 'hidden' });
  await expect(bar).toContainText('2 peers changed.');
  await expect(paused).toHaveText(`Paused${before + 2}`);

  await expect(shell.undoButton).toContainText('Edit 2 peers');
  await shell.undoButton.click();
  await shell.confirmUndo();
  await expect(paused).toHaveText(`Paused${before}`);
  await bar.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(main.getByRole('button', { name: 'Change several' })).toBeFocused();
});
