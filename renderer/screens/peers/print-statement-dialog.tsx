import { useRefusal, useToday } from '@renderer/data/desk-context';
import { PaperDialog } from '@renderer/panels/paper-dialog';
import { useLogPaper } from '@renderer/panels/use-log-paper';
import type { PeerYear } from '@renderer/panels/use-peer-year';
import type { Peer } from '@shared/model/peer';
import { StatementPaper } from './statement-paper';

type Props = { peer: Peer; peerYear: PeerYear; onClose: () => void };

/** One peer's statement of a year for paper: shown as it will lie there, printed or saved as a PDF, and logged. */
export function PrintStatementDialog({ peer, peerYear, onClose }: Props) {
  const today = useToday();
  const reading = useRefusal() !== undefined;
  const { year, lines } = peerYear;
  const log = useLogPaper({
    report: 'Statement of days',
    yearKey: year.key,
    sheets: [{ name: 'Statement of days', rows: lines.length }],
    sensitiveColumns: ['Names'],
  });
  return (
    <PaperDialog
      title="Print statement"
      label="The statement"
      note={
        reading
          ? 'It names the peer and whom they worked for, so it goes to whom it is meant for. You are reading: the export log of the office does not get it.'
          : 'It names the peer and whom they worked for, so it goes to whom it is meant for. The export log keeps that it left.'
      }
      fileName={`statement-of-days-${year.key.replace('/', '-')}-${today}`}
      onDone={log}
      onClose={onClose}
    >
      <StatementPaper peer={peer} peerYear={peerYear} />
    </PaperDialog>
  );
}
