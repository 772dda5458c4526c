import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { PlainDialog } from '@renderer/components/plain-dialog';
import { PrintSheet } from '@renderer/components/print-sheet';
import { useOffice, useToday } from '@renderer/data/desk-context';
import type { PeerId } from '@shared/model/ids';
import { formatLongDate } from '@shared/rules/uk-date';
import { yearText, type Year } from '@shared/rules/year';
import type { ReactNode } from 'react';
import { PrintButtons } from './print-buttons';
import { useLogPaper } from './use-log-paper';
import { usePeerNames } from './use-peer-names';
import { usePeerYear, type PeerYear } from './use-peer-year';
import { WorkedOutRests } from './worked-out-rests';
import { WorkedOutSum } from './worked-out-sum';

/** How one peer's figures of a year come about: the sum, the rows behind each term, the approvals and the settings. */
export function WorkedOutDialog({ peerId, year, onClose }: { peerId: PeerId; year: Year; onClose: () => void }) {
  const { peerYear } = usePeerYear(peerId, year.key);
  const name = usePeerNames()(peerId) ?? '';
  return (
    <WorkedOutFrame onClose={onClose}>
      <Typography variant="h2" component="h3" sx={{ mb: 1 }}>
        {name}, {yearText(year.key)}
      </Typography>
      {peerYear ? <Explained peerYear={peerYear} name={name} /> : null}
    </WorkedOutFrame>
  );
}

function Explained({ peerYear, name }: { peerYear: PeerYear; name: string }) {
  const today = useToday();
  const office = useOffice();
  const { year, approvals, rows } = peerYear;
  const log = useLogPaper({
    report: 'How is this worked out?',
    yearKey: year.key,
    sheets: [{ name: 'Days of one peer', rows: [...rows.values()].reduce((sum, each) => sum + each.length, 0) }],
    sensitiveColumns: ['Names'],
  });
  const rests = <WorkedOutRests year={year} approvals={approvals} />;
  return (
    <>
      <WorkedOutSum peerYear={peerYear} />
      {rests}
      <PrintButtons fileName={`worked-out-${year.key.replace('/', '-')}-${today}`} onDone={log} />
      <PrintSheet>
        <h1>How is this worked out?</h1>
        <p>
          {name}, {yearText(year.key)}. {office ? `${office.group} group office. ` : ''}As it stands on{' '}
          {formatLongDate(today)}.
        </p>
        <WorkedOutSum peerYear={peerYear} onPaper />
        {rests}
      </PrintSheet>
    </>
  );
}

/** The dialog that every figure of days opens. */
export function WorkedOutFrame({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  return (
    <PlainDialog title="How is this worked out?" width={640} onClose={onClose}>
      <Box sx={{ position: 'relative' }}>{children}</Box>
    </PlainDialog>
  );
}
