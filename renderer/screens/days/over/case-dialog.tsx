import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { copyFormatted } from '@renderer/components/copy-formatted';
import { FormDialog } from '@renderer/components/form-dialog';
import { PrintSheet } from '@renderer/components/print-sheet';
import { ToldLine, type Told } from '@renderer/components/told-line';
import { useAgreement, useDesk, useOffice, useTable, useToday } from '@renderer/data/desk-context';
import { PrintButtons, type Printed } from '@renderer/panels/print-buttons';
import { useCorrection } from '@renderer/panels/use-correction';
import { useLogPaper } from '@renderer/panels/use-log-paper';
import type { TaskProps } from '@renderer/screens/days/task-props';
import { useConsidered } from '@renderer/screens/days/use-considered';
import { peerName } from '@renderer/words/peer-name';
import { problemText } from '@renderer/words/problem-text';
import {
  approvalCaseHtml,
  approvalCaseText,
  buildApprovalCase,
  type ApprovalCase,
} from '@shared/exports/approval-case';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Peer } from '@shared/model/peer';
import { formatLongDate } from '@shared/rules/uk-date';
import { yearFromKey, yearOf } from '@shared/rules/year';
import { useState } from 'react';
import { useCaseFacts } from './case-facts';
import { CasePaper } from './case-paper';

const MOST_REASON = 2000;
const MOST_CONSIDERED = 1000;

/** The one-page case for whoever approves days beyond the limit: to print, save as a PDF, or copy into an e-mail. */
export function CaseDialog({ facts, onClose }: TaskProps) {
  const approval = useTable('approvals').get(facts.get('approval') ?? '');
  const peer = useTable('peers').get(approval?.peerId ?? '');
  return approval && peer ? <Case approval={approval} peer={peer} onClose={onClose} /> : null;
}

function Case({ approval, peer, onClose }: { approval: LimitApproval; peer: Peer; onClose: () => void }) {
  const desk = useDesk();
  const today = useToday();
  const agreement = useAgreement();
  const year = yearFromKey(approval.yearKey, agreement) ?? yearOf(today, agreement);
  const read = useCaseFacts(approval, peer, year);
  const propose = useConsidered();
  const [reason, setReason] = useState(approval.reason);
  const [typed, setTyped] = useState(approval.considered);
  const [withGroup, setWithGroup] = useState(false);
  const correction = useCorrection([approval]);
  const considered = typed ?? propose(read?.days ?? []);
  const isChanged = reason.trim() !== approval.reason || considered.trim() !== (approval.considered ?? '');
  const save = async (): Promise<string | undefined> => {
    if (reason.trim() === '') return 'Give the reason first: the approver has to know why it is this peer.';
    if (!isChanged || desk.refusal) return undefined;
    const after = { ...approval, reason: reason.trim(), considered: considered.trim() };
    const saved = await desk.commit({
      label: { code: 'edit-approval', ids: [peer.id], count: 1 },
      operations: [{ table: 'approvals', key: after.id, after }],
      correction: correction.reason,
    });
    return saved.ok ? undefined : problemText(saved.problem);
  };
  const submit = async () => {
    const sentence = await save();
    if (sentence === undefined) onClose();
    return sentence;
  };
  const told =
    read &&
    buildApprovalCase({ ...read.facts, reason: reason.trim(), considered, group: withGroup ? peer.group : null });
  return (
    <FormDialog
      title={`Case for the approver: ${peerName(peer)}`}
      submitText="Save"
      width={800}
      cancelText="Close"
      onSubmit={submit}
      onClose={onClose}
      dirty={isChanged && typed !== undefined}
    >
      <TextField
        multiline
        minRows={2}
        required
        label="Why this peer"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: MOST_REASON } }}
      />
      <TextField
        multiline
        minRows={2}
        label="Who else was considered"
        helperText="Proposed from the request and the project. It leaves with the case."
        value={considered}
        onChange={(event) => setTyped(event.target.value)}
        slotProps={{ htmlInput: { maxLength: MOST_CONSIDERED } }}
      />
      {peer.group ? (
        <FormControlLabel
          control={<Checkbox size="small" checked={withGroup} onChange={(_event, on) => setWithGroup(on)} />}
          label="Name the political group (sensitive: political opinion)"
        />
      ) : null}
      {isChanged ? correction.field : null}
      {told && reason.trim() !== '' ? (
        <CaseToLeave told={told} yearKey={year.key} withGroup={withGroup} onLeaving={save} />
      ) : (
        <Alert severity="info">Give the reason: the approver has to know why it is this peer.</Alert>
      )}
    </FormDialog>
  );
}

/** The case as it stands, with the ways in which it leaves; each is noted in the export log. */
function CaseToLeave(props: {
  told: ApprovalCase;
  yearKey: string;
  withGroup: boolean;
  onLeaving: () => Promise<string | undefined>;
}) {
  const { told, yearKey, withGroup, onLeaving } = props;
  const today = useToday();
  const office = useOffice();
  const log = useLogPaper({
    report: 'Case for days beyond the limit',
    yearKey,
    sheets: [{ name: 'Case', rows: 1 }],
    sensitiveColumns: ['Names', 'Reason', ...(withGroup ? ['Group'] : [])],
  });
  const [copied, setCopied] = useState<Told>();
  const left = async (printed: Printed) => (await onLeaving()) ?? (await log(printed));
  const copy = async () => {
    if (!copyFormatted({ html: approvalCaseHtml(told), text: approvalCaseText(told) }))
      return setCopied({
        severity: 'error',
        text: 'It could not be copied. Nothing left: try again, or save it as a PDF.',
      });
    const failed = await left({ fileName: 'Copied for an e-mail' });
    setCopied({
      severity: failed ? 'error' : 'success',
      text: `Copied: paste it into an e-mail to the approver.${failed ? ` ${failed}` : ''}`,
    });
  };
  return (
    <>
      <Box
        component="section"
        aria-label="The case"
        sx={{
          border: 1,
          borderColor: 'divider',
          p: 2,
          '& table': { width: '100%', borderCollapse: 'collapse' },
          '& th, & td': { textAlign: 'left', verticalAlign: 'top', py: 0.25, pr: 1 },
          '& h2': { fontSize: 13, m: '12px 0 4px' },
          '& p': { mt: 0 },
          '& ul': { my: 0, pl: 2.5 },
        }}
      >
        <CasePaper told={told} />
      </Box>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <PrintButtons fileName={`case-over-limit-${yearKey.replace('/', '-')}-${today}`} onDone={left} />
        <Button onClick={() => void copy()}>Copy e-mail</Button>
      </Box>
      <ToldLine told={copied} />
      <PrintSheet>
        <h1>{told.title}</h1>
        <p>
          {office ? `${office.group} group office. ` : ''}
          {formatLongDate(today)}.
        </p>
        <CasePaper told={told} />
      </PrintSheet>
    </>
  );
}
