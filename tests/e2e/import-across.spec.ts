import { formatUkDate } from '@shared/rules/uk-date';
import { addDays } from '@shared/rules/calendar';
import { DaysTable } from './pages/days-table';
import { FirstStartPage } from './pages/first-start-page';
import { ImportPage } from './pages/import-page';
import { PeersPage } from './pages/peers-page';
import { expectNoViolations } from './support/axe';
import { todayHere, yearHere } from './support/clock';
import { givenWorkbook } from './support/given-workbook';
import { expect, test } from './support/launch';

const day = (from: number) => formatUkDate(addDays(todayHere(), from));

test('a matrix of days and a register of training go in; the peer shows both, and each doubtful cell is settled alone', async ({
  page,
}) => {
  const { key, startsOn } = yearHere();
  await new FirstStartPage(page).startOffice('Labour');
  const steps = new ImportPage(page);
  await steps.previewFile(
    givenWorkbook('across.xlsx', {
      Pool: [
        ['First name', 'Last name', 'Council', 'Party'],
        ['Ada', 'Ashgrove', 'Exeter', 'Labour'],
        ['Bram', 'Birkmire', 'Leeds', 'Labour'],
      ],
      [`Days ${startsOn.slice(0, 4)}`]: [
        ['Peer', 'Council', 'April', 'May', 'Total'],
        ['Cllr Ada Ashgrove', 'Exeter', 1.5, '1+1', 3.5],
        ['BIRKMIRE, Bram', 'Leeds', '', '\u00bd', 0.5],
        ['Total', '', 1.5, 2.5, 4],
      ],
      Register: [
        ['Peer', 'Council', `Peer challenge training ${day(-400)}`, `Member Peer Conference ${day(-200)}`],
        ['Cllr Ada Ashgrove', 'Exeter', 'A', 'Y'],
        ['Bram Birkmire', 'Leeds', 'DNA', 'A?'],
      ],
    }),
  );
  const main = page.getByRole('main');
  await expect(main).toContainText('\u201c1+1\u201d');
  await expectNoViolations(page);
  await main
    .getByRole('row', { name: /1\+1/ })
    .getByRole('button', { name: /take it$/ })
    .click();
  await expect(main).not.toContainText('\u201c1+1\u201d adds');
  await expect(main).toContainText('\u201cA?\u201d may or may not be attendance');
  await steps.commit();

  const days = new DaysTable(page);
  await days.open(key);
  expect(await days.figures('Ada Ashgrove')).toMatchObject({ worked: 3.5 });
  expect(await days.figures('Bram Birkmire')).toMatchObject({ worked: 0.5 });
  const peers = new PeersPage(page);
  await peers.open();
  await peers.openPeer('Ada Ashgrove');
  const events = page.getByRole('table', { name: 'Training and conferences' });
  await expect(events).toContainText(/Member Peer Conference.*Attended/);
  await expect(events).toContainText(/Peer challenge training.*Attended/);
  await expectNoViolations(page);
});
