import { FirstStartPage } from './pages/first-start-page';
import { ShellPage } from './pages/shell-page';
import { TrainingPage } from './pages/training-page';
import { closeDialog, expectNoViolations } from './support/axe';
import { test } from './support/launch';

test('Training, one event and its dialogs', async ({ page }) => {
  test.slow();
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  const training = new TrainingPage(page);
  await shell.open('Training');
  await training.openPeers();
  await expectNoViolations(page, 'Training by peer');
  const names = await training.standing.getByRole('rowheader').allInnerTexts();
  await training.standing
    .getByRole('button', { name: /^Exempt / })
    .first()
    .click();
  await training.dialog.locator('button[type=submit]').click();
  await expectNoViolations(page, 'Exemption with errors');
  await closeDialog(page);
  await training.main.getByRole('link', { name: 'Events', exact: true }).click();
  await training.main.getByRole('button', { name: 'Add event' }).click();
  await training.dialog.locator('button[type=submit]').click();
  await expectNoViolations(page, 'Add event with errors');
  await closeDialog(page);
  await training.addEvent({ name: 'Peer weekend', kind: 'Conference', firstDay: '02/11/2025' });
  await shell.page.getByRole('heading', { level: 1, name: 'Peer weekend' }).waitFor();
  await expectNoViolations(page, 'One event, empty');
  await training.paste(
    [...names.slice(0, 3), (names[3] ?? '').replace(/^(\S)\S*/, '$1'), 'Zebedee Nobody'],
    'Attended',
  );
  await training.named.waitFor();
  await expectNoViolations(page, 'Record attendance');
  await training.record();
  await training.dialog.getByRole('alert').waitFor();
  await expectNoViolations(page, 'Record attendance, names left');
  await training.dialog.getByRole('button', { name: 'Close' }).click();
  await training.attendance.getByRole('checkbox', { name: 'Tick all' }).check();
  await expectNoViolations(page, 'One event, ticked');
  await training.main.getByRole('button', { name: /^On CRM/ }).click();
  await expectNoViolations(page, 'Recorded on CRM');
  await closeDialog(page);
  await training.attendance
    .getByRole('button', { name: /^Edit / })
    .first()
    .click();
  await expectNoViolations(page, 'One attendance');
  await closeDialog(page);
  await training.main.getByRole('button', { name: 'Delete', exact: true }).click();
  await expectNoViolations(page, 'Delete event');
  await closeDialog(page);
  await training.main.getByRole('link', { name: 'Training', exact: true }).click();
  await training.events.waitFor();
  await expectNoViolations(page, 'Training');
});
