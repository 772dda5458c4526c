import { PeersPage } from './pages/peers-page';
import { expect, test as base } from './support/launch';

const test = base.extend<{ peers: PeersPage }>({
  peers: async ({ page }, use) => {
    const peers = new PeersPage(page);
    await peers.startOffice();
    await peers.open();
    await use(peers);
  },
});

test('an empty pool says what to do first', async ({ peers, page }) => {
  await expect(page.getByRole('heading', { name: 'No peers yet' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Import spreadsheet' })).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Add peer' })).toHaveCount(1);
  await expect(peers.table).toBeHidden();
});

test('adds a peer with every kind of field and shows them on the page', async ({ peers, page }) => {
  await peers.startAdding();
  await expect(peers.field('LGA group')).toHaveValue('Independent');
  await peers.enter({
    Title: 'Cllr',
    'First name': 'Siân',
    'Last name': 'O\u2019Brien-Ellis',
    'Known as': 'Sian',
    Honours: 'OBE',
    'CRM ID': '40117',
    Ward: 'Hebden Bridge',
    Party: 'Residents',
    'E-mail': 'sian@example.org',
    Phone: '01632 960 100',
    'Next election': '6/5/27',
    'Terms accepted on': '1 april 2026',
    Expertise: 'Waste partnerships',
    Notes: 'Prefers trains.',
  });
  await peers.chooseCouncil('Calderdale');
  await page.getByRole('button', { name: 'Add role' }).click();
  await peers
    .part('Role 1')
    .getByLabel(/^Role\s*\*?$/)
    .fill('Leader');
  await peers.part('Role 1').getByRole('textbox', { name: 'From' }).fill('18/05/2021');
  await page.getByRole('button', { name: 'Add role' }).click();
  await peers
    .part('Role 2')
    .getByLabel(/^Role\s*\*?$/)
    .fill('Member');
  await peers.part('Role 2').getByLabel('At, if not').fill('Barchester Fire Board');
  await peers.addSkills('Scrutiny', 'Planning');
  await peers.part('Scrutiny').getByRole('combobox', { name: 'Level' }).click();
  await page.getByRole('option', { name: 'Experienced' }).click();
  await peers.part('Scrutiny').getByLabel('What shows it').fill('Chaired for six years');
  await page.getByRole('button', { name: 'Add accreditation' }).click();
  await peers.part('Accreditation 1').getByLabel('Scheme').fill('LGA accredited peer');
  await peers.part('Accreditation 1').getByRole('textbox', { name: 'Valid to' }).fill('31/03/2090');
  await page.getByRole('button', { name: 'Add dates' }).click();
  await peers.part('Dates 1').getByRole('textbox', { name: 'From' }).fill('01/08/2090');
  await page.getByRole('button', { name: 'Add conflict' }).click();
  await peers.part('Conflict 1').getByLabel('Council').fill('Leeds');
  await page.getByRole('option', { name: /^Leeds/ }).click();
  await peers.part('Conflict 1').getByLabel('What the conflict is').fill('Works there');
  await peers.choose('Lead peer', 'Regional lead');
  await peers.enter({
    'Lead for the regions': 'Yorkshire',
    'Lead from': '01/09/2026',
    'Charter accepted on': '02/04/2026',
    'Induction on': '03/04/2026',
    'Asked to confirm on': '04/04/2026',
    'Asked how': 'E-mail',
    'Home region': 'Wales',
    'Another reference': 'X-9',
    'Days of the week': 'Not Mondays',
    'Notice needed': 'Three weeks',
  });
  await peers.part('Offered for').getByLabel('Mentoring').check();
  await peers.choose('Status', 'Approved');
  await peers.part('Peer challenge').getByRole('textbox', { name: 'Attended on' }).fill('today');
  await peers.part('Member peer conference').getByRole('textbox', { name: 'Booked for' }).fill('31/12/2090');
  await peers.save();

  await expect(peers.heading).toHaveText('Cllr Siân O\u2019Brien-Ellis OBE');
  const main = page.getByRole('main');
  await expect(main).toContainText('Calderdale Metropolitan Borough Council, leader since 2021');
  await expect(main).toContainText('known as Sian');
  const training = page.getByRole('table', { name: 'Training dates' });
  await expect(training.getByRole('row', { name: /^Peer challenge/ })).toContainText('Met');
  await expect(training.getByRole('row', { name: /^Member peer conference/ })).toContainText('Booked');
  await expect(training.getByRole('row', { name: /^Mentoring/ })).toContainText('Not met');
  await expect(peers.section('Contact')).toContainText('01632 960 100');
  await expect(peers.section('Councillor')).toContainText('06/05/2027');
  await expect(peers.section('Councillor')).toContainText('Yorkshire and The Humber');
  await expect(peers.section('Roles')).toContainText('Leader, since 18/05/2021');
  await expect(peers.section('Roles')).toContainText('Member, Barchester Fire Board');
  await expect(peers.section('Councillor')).toContainText('Home regionWales');
  await expect(peers.section('Contact')).toContainText('X-9');
  const asPeer = peers.section('As a peer');
  await expect(asPeer).toContainText('Scrutiny (experienced), Chaired for six yearsPlanning');
  await expect(asPeer).toContainText('LGA accredited peer, until 31/03/2090');
  await expect(asPeer).toContainText('regional lead, Yorkshire, since 01/09/2026');
  await expect(asPeer).toContainText('02/04/2026');
  await expect(asPeer).toContainText('03/04/2026');
  await expect(asPeer).toContainText('04/04/2026, E-mail');
  await expect(peers.section('Availability')).toContainText('Not available');
  await expect(peers.section('Availability')).toContainText('From 01/08/2090');
  await expect(peers.section('Availability')).toContainText('Not Mondays');
  await expect(peers.section('Availability')).toContainText('Three weeks');
  await expect(peers.section('Conflicts of interest')).toContainText('LeedsWorks there');
  await expect(peers.section('As a peer')).toContainText('01/04/2026');
  await expect(peers.section('Notes')).toContainText('Prefers trains.');
  await expect(main).toContainText('40.0 days left');

  await page.getByRole('button', { name: 'How is this worked out?' }).click();
  await expect(page.getByRole('dialog').getByRole('table', { name: 'The sum' })).toContainText('Left40.0');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'How is this worked out?' })).toBeFocused();
});

test('an error stands at its field, nothing is written and nothing typed is lost', async ({ peers, page }) => {
  await peers.startAdding();
  await peers.enter({
    'First name': 'Anwen',
    'E-mail': 'anwen at example',
    'Next election': '31/02/2027',
    Ward: 'Castle',
  });
  await page.getByRole('button', { name: 'Add role' }).click();
  await page.getByRole('button', { name: 'Add conflict' }).click();
  await peers.confirm();

  await expect(peers.field('Last name')).toHaveAccessibleDescription('Enter the last name.');
  await expect(peers.field('Last name')).toBeFocused();
  await expect(peers.field('E-mail')).toHaveAccessibleDescription(/looks like name@example\.org/);
  await expect(peers.field('Next election')).toHaveAccessibleDescription('Enter a date as dd/mm/yyyy.');
  await expect(peers.part('Role 1').getByLabel(/^Role\s*\*?$/)).toHaveAccessibleDescription('Enter the role.');
  await expect(peers.part('Conflict 1').getByLabel('What the conflict is')).toHaveAccessibleDescription(
    'Say what the conflict is.',
  );
  await expect(peers.field('Next election')).toHaveValue('31/02/2027');
  await expect(peers.field('Ward')).toHaveValue('Castle');

  await peers.form.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'No peers yet' })).toBeVisible();
});

test('warns while typing that the peer may be there already, and lets both stand', async ({ peers, page }) => {
  await peers.add(
    { 'First name': 'Beth', 'Last name': 'Carrowmore', 'E-mail': 'beth@example.org', 'CRM ID': '7' },
    () => peers.chooseCouncil('Calderdale'),
  );
  await peers.startAdding();
  const warning = peers.form.getByRole('status');
  await peers.enter({ 'First name': 'BETH', 'Last name': 'Carrowmore' });
  await expect(warning).toBeEmpty();
  await peers.chooseCouncil('Calderdale');
  await expect(warning).toContainText('Beth Carrowmore, Calderdale, active, same name and council');
  await expect(warning.getByRole('link', { name: 'Beth Carrowmore' })).toBeVisible();
  await peers.enter({ 'First name': 'Elizabeth' });
  await expect(warning).toBeEmpty();
  await peers.enter({ 'E-mail': 'Beth@Example.org' });
  await expect(warning).toContainText('same e-mail');
  await peers.enter({ 'CRM ID': '7' });
  await expect(warning).toContainText('same CRM ID');

  await warning.getByRole('link', { name: 'Beth Carrowmore' }).click();
  await expect(peers.heading).toHaveText('Beth Carrowmore');
  await expect(peers.form).toBeHidden();
  await peers.open();
  await peers.startAdding();
  await expect(peers.field('First name')).toHaveValue('Elizabeth');
  await expect(warning).toContainText('same CRM ID');
  await peers.save();
  await expect(peers.heading).toHaveText('Elizabeth Carrowmore');
  await peers.open();
  await expect(page.getByText('2 in the pool')).toBeVisible();
});

test('Enter takes the council that is proposed; a council that no list knows is kept as it is typed', async ({
  peers,
}) => {
  await peers.startAdding();
  const council = peers.form.getByRole('combobox', { name: 'Home council' });
  await council.pressSequentially('Calder');
  await expect(peers.page.getByRole('option', { name: /^Calderdale/ })).toBeVisible();
  await council.press('Enter');
  await expect(council).toHaveValue('Calderdale Metropolitan Borough Council');
  await council.fill('Barchester');
  await council.press('Enter');
  await expect(council).toHaveValue('Barchester');
  await expect(peers.form).toContainText('Not in the list of councils; kept as typed.');
  await expect(peers.form.getByRole('heading', { name: 'Add peer' })).toBeVisible();
});

test('an edit stands in the history with what it was before, and Undo takes it back', async ({ peers, page }) => {
  await peers.add({ 'First name': 'Carl', 'Last name': 'Penhale', Ward: 'Quay', Notes: 'One' });
  await peers.openPeer('Carl Penhale');
  await peers.startEditing();
  await expect(peers.field('Ward')).toHaveValue('Quay');
  await peers.enter({ Ward: 'Harbour' });
  await peers.choose('Status', 'Paused');
  await peers.save();

  await expect(peers.section('Councillor')).toContainText('Harbour');
  const history = peers.section('History');
  await expect(history).toContainText('Ward: Quay \u2192 Harbour');
  await expect(history).toContainText('Status: active \u2192 paused');
  await expect(history).toContainText('Priya Ramanathan');

  await peers.undo();
  await expect(peers.section('Councillor')).toContainText('Quay');
  await expect(peers.section('As a peer')).toContainText('Active');
  await expect(history).toContainText('Undo of: Edit peer');

  await page.getByRole('button', { name: /^Redo/ }).click();
  await expect(peers.section('Councillor')).toContainText('Harbour');
});

test('filters, sorts and chooses columns, and keeps them while the window is open', async ({ peers, page }) => {
  await peers.add({ 'First name': 'Anwen', 'Last name': 'Wray', 'Known as': 'Wendy' }, async () => {
    await peers.chooseCouncil('Calderdale');
    await peers.addSkills('Planning');
  });
  await peers.add({ 'First name': 'Beth', 'Last name': 'Ashby' }, async () => {
    await peers.chooseCouncil('Cornwall');
    await peers.addSkills('Financial planning and management');
    await peers.part('Peer challenge').getByRole('textbox', { name: 'Attended on' }).fill('today');
  });
  await peers.add({ 'First name': 'Carl', 'Last name': 'Marden' }, () => peers.choose('Status', 'Paused'));
  await peers.add({ 'First name': 'Dilys', 'Last name': 'Gone' }, () => peers.choose('Status', 'Removed'));

  await expect(page.getByText('3 in the pool')).toBeVisible();
  await expect.poll(() => peers.names()).toEqual(['Beth Ashby', 'Carl Marden', 'Anwen Wray']);
  await page.getByRole('columnheader', { name: 'Peer' }).getByRole('button').click();
  await expect.poll(() => peers.names()).toEqual(['Anwen Wray', 'Carl Marden', 'Beth Ashby']);

  await peers.status('Paused').click();
  await expect.poll(() => peers.names()).toEqual(['Carl Marden']);
  await peers.status('In the pool').click();
  await peers.filter('Region', 'South West');
  await expect.poll(() => peers.names()).toEqual(['Beth Ashby']);
  await peers.filter('Region', 'Any');
  await peers.filter('Skill', 'Planning');
  await expect.poll(() => peers.names()).toEqual(['Anwen Wray']);
  await peers.filter('Skill', 'Any');
  await peers.filter('Training', 'Peer challenge: met');
  await expect.poll(() => peers.names()).toEqual(['Beth Ashby']);

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Known as' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Known as' })).toBeVisible();

  await peers.openPeer('Beth Ashby');
  await page.getByRole('main').getByRole('link', { name: 'Peers' }).click();
  await expect.poll(() => peers.names()).toEqual(['Beth Ashby']);
  await expect(page.getByRole('columnheader', { name: 'Known as' })).toBeVisible();

  await peers.search.fill('wendy');
  await expect(page.getByText('No peer matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(() => peers.names()).toEqual(['Anwen Wray', 'Carl Marden', 'Beth Ashby']);
  await peers.search.fill('WENDY');
  await expect.poll(() => peers.names()).toEqual(['Anwen Wray']);
});
