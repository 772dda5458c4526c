import { usePrivacy } from '@renderer/data/desk-context';
import { ShownPaper } from '@renderer/panels/shown-paper';
import { Navigate, useParams } from 'react-router';
import { withPeriods } from './office-periods';
import { addressOfPaper, PAPERS } from './papers';

/** A paper that comes with the program: for IT and data protection, or on security. It is read here, or printed. */
export function PaperPage() {
  const paper = PAPERS[useParams()['paper'] ?? ''];
  const privacy = usePrivacy();
  if (!paper) return <Navigate to="/settings" replace />;
  return (
    <ShownPaper
      text={withPeriods(paper.text, privacy)}
      fileName={paper.fileName}
      back={{ to: '/settings', title: 'Settings' }}
      addressOf={addressOfPaper}
      // Small, so that a paper for IT stays one of two pages.
      printedSize="8.5pt"
    />
  );
}
