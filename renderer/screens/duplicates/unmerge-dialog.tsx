import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { FormDialog } from '@renderer/components/form-dialog';
import { useDesk, usePeerDays, useTable } from '@renderer/data/desk-context';
import { readUnmerge, unmergePeers } from '@renderer/data/merging/merge-peers';
import { useCorrection } from '@renderer/panels/use-correction';
import { fieldName } from '@renderer/words/changed-fields';
import { peerName } from '@renderer/words/peer-name';
import { problemText } from '@renderer/words/problem-text';
import { countOf } from '@renderer/words/table-words';
import { MOVED_TABLES, type IdsByTable, type PeerMerge } from '@shared/model/peer-pair';
import { daysInWords } from '@shared/model/quarter-days';
import { countIds, type Unmerge } from '@shared/rules/merge-peers';
import { formatUkDate } from '@shared/rules/uk-date';
import { useEffect, useState } from 'react';

const STAY_SHOWN = 12;

type Props = { facts: URLSearchParams; onClose: () => void };

/** Parts two peers who were merged: says what goes back and what stays, then does exactly that. */
export function UnmergeDialog({ facts, onClose }: Props) {
  const pair = useTable('peerPairs').get(facts.get('merge') ?? '');
  // Held: once parted, there is no merge.
  const [merge] = useState(pair);
  return merge?.kind === 'merged' ? <Part merge={merge} onClose={onClose} /> : null;
}

function Part({ merge, onClose }: { merge: PeerMerge; onClose: () => void }) {
  const desk = useDesk();
  const approvals = useTable('approvals').all;
  const entries = usePeerDays(merge.survivorId) ?? [];
  const [plan, setPlan] = useState<Unmerge | 'none'>();
  useEffect(() => {
    let wanted = true;
    void readUnmerge(desk, merge).then((made) => wanted && setPlan(made ?? 'none'));
    return () => {
      wanted = false;
    };
  }, [desk, merge]);
  const back: IdsByTable | undefined = plan === 'none' ? undefined : plan?.returned;
  const { field, reason, ask } = useCorrection([
    ...entries.filter(({ id }) => back?.dayEntries.includes(id)),
    ...approvals.filter(({ id }) => back?.approvals.includes(id)),
  ]);
  if (!plan) return null;
  if (plan === 'none') {
    const close = async () => {
      onClose();
      return undefined;
    };
    return (
      <FormDialog title="Unmerge" submitText="Close" onlyCloses onSubmit={close} onClose={onClose} width={480}>
        <Typography>{problemText({ code: 'merged-further' })}</Typography>
      </FormDialog>
    );
  }
  const [stays, returns] = [peerName(plan.survivor), peerName(merge.mergedPeer)];
  const part = async () => {
    const parted = await unmergePeers(desk, merge, reason);
    if (parted.ok) {
      onClose();
      return undefined;
    }
    ask(parted.problem);
    return problemText(parted.problem);
  };
  const came = entries.filter(({ id }) => plan.stay.dayEntries.includes(id));
  return (
    <FormDialog title={`Unmerge ${returns} from ${stays}`} submitText="Unmerge" onSubmit={part} onClose={onClose}>
      <Typography>
        {returns} will be there again as on {formatUkDate(merge.on)}, with {listText(plan.returned) || 'no records'}.
      </Typography>
      {countIds(plan.stay) > 0 ? (
        <Box>
          <Typography>
            Left with {stays}, as they came after the merge: {listText(plan.stay)}.
            {came.length > 0 ? ' Look through them:' : ''}
          </Typography>
          <Box component="ul" sx={{ pl: 2.5, m: 0 }}>
            {came.slice(0, STAY_SHOWN).map((entry) => (
              <li key={entry.id}>
                {formatUkDate(entry.date)}, {daysInWords(entry.quarterDays)}
                {entry.whatFor ? `, ${entry.whatFor}` : ''}
              </li>
            ))}
            {came.length > STAY_SHOWN ? <li>and {came.length - STAY_SHOWN} more</li> : null}
          </Box>
        </Box>
      ) : null}
      {countIds(plan.missing) > 0 ? <Typography>No longer there: {listText(plan.missing)}.</Typography> : null}
      {plan.keptFields.length > 0 ? (
        <Typography>
          Changed since with {stays}, and left so:{' '}
          {plan.keptFields.map((key) => fieldName(key).toLowerCase()).join(', ')}.
        </Typography>
      ) : null}
      {field}
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        This can be taken back with Undo.
      </Typography>
    </FormDialog>
  );
}

function listText(ids: IdsByTable): string {
  return MOVED_TABLES.filter((table) => ids[table].length > 0)
    .map((table) => countOf(table, ids[table].length))
    .join(', ');
}
