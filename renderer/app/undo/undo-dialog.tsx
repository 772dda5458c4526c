import { FormDialog } from '@renderer/components/form-dialog';
import { useDesk } from '@renderer/data/desk-context';
import type { KeptRecord } from '@renderer/data/undo/kept-record';
import type { UndoPlan } from '@renderer/data/desk';
import { changeText } from '@renderer/words/change-text';
import { useCorrection } from '@renderer/panels/use-correction';
import { problemText } from '@renderer/words/problem-text';
import { TABLE_WORDS } from '@renderer/words/table-words';
import type { ChangeId } from '@shared/model/ids';
import { daysInWords, fromQuarterDays } from '@shared/model/quarter-days';
import type { OverAfter } from '@shared/rules/limit-after';
import { yearText } from '@shared/rules/year';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useNameOf } from '@renderer/panels/use-name-of';
import type { TaskProps } from '../task-props';
import { undoSentences } from './undo-text';

const KEPT_SHOWN = 12;
const OVER_SHOWN = 6;

type NameOf = (id: string) => string | undefined;

/** Shows what an undo would put back and what it would leave, then does exactly that. */
export function UndoDialog({ facts, onClose }: TaskProps) {
  const desk = useDesk();
  const nameOf = useNameOf();
  const [plan, setPlan] = useState<UndoPlan>();
  // Safe: the address holds the id of a change that this window put there; an unknown one gives no plan.
  const changeId = facts.get('change') as ChangeId;

  useEffect(() => {
    let wanted = true;
    desk.planUndo(changeId).then(
      (made) => wanted && setPlan(made),
      () => wanted && onClose(),
    );
    return () => {
      wanted = false;
    };
  }, [desk, changeId, onClose]);

  const { field, reason } = useCorrection(plan?.locked.map(({ id }) => ({ yearKey: id })));

  if (!plan) return null;
  // Taking back an undoing brings the change before it back.
  const word = plan.change.undoes === null ? 'Undo' : 'Redo';
  const isNothing = plan.restoreCount === 0;
  const undo = async () => {
    const undone = await desk.undo(changeId, reason);
    if (!undone.ok) return problemText(undone.problem);
    onClose();
    return undefined;
  };
  return (
    <FormDialog
      title={word}
      submitText={plan.kept.length > 0 && !isNothing ? `${word} the rest` : word}
      onSubmit={undo}
      onClose={onClose}
      width={480}
      disabled={isNothing}
      {...(isNothing ? { cancelText: 'Close' } : {})}
    >
      <Typography>{changeText(plan.change, nameOf)}</Typography>
      <Box>
        {isNothing ? 'Nothing of it is left to take back.' : null}
        {undoSentences(plan.restoreByTable, plan.change).map((sentence) => (
          <div key={sentence}>{sentence}</div>
        ))}
      </Box>
      {plan.over.length > 0 ? <Over over={plan.over} nameOf={nameOf} /> : null}
      {plan.kept.length > 0 ? <Kept kept={plan.kept} nameOf={nameOf} /> : null}
      {field}
      {isNothing ? null : (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {word === 'Undo' ? 'An undo can itself be taken back with Redo.' : 'This can be taken back with Undo.'}
        </Typography>
      )}
    </FormDialog>
  );
}

/** Who will be over the limit: said, not refused. */
function Over({ over, nameOf }: { over: readonly OverAfter[]; nameOf: NameOf }) {
  const words = over.slice(0, OVER_SHOWN).map((one) => overText(one, nameOf));
  const more = over.length - words.length;
  return (
    <Alert severity="warning">
      {words.map((text) => (
        <div key={text}>{text}</div>
      ))}
      {more > 0 ? <div>and {more} more</div> : null}
    </Alert>
  );
}

function overText(over: OverAfter, nameOf: NameOf): string {
  const limit = fromQuarterDays(over.limitQuarterDays);
  const extra = fromQuarterDays(over.extraQuarterDays);
  const sum = `${fromQuarterDays(over.takenQuarterDays)} of ${limit}${extra > 0 ? ` and ${extra} approved` : ''}`;
  const gap = extra > 0 ? `no approval for ${daysInWords(over.overQuarterDays)}` : 'no approval';
  return `${nameOf(over.peerId) ?? 'A peer'} will be over ${limit} days in ${yearText(over.year.key)}: ${sum}, ${gap}.`;
}

function Kept({ kept, nameOf }: { kept: readonly KeptRecord[]; nameOf: NameOf }) {
  return (
    <Box>
      <Typography variant="h2" component="h3">
        Left as they are
      </Typography>
      <Box component="ul" sx={{ pl: 2.5, m: 0 }}>
        {kept.slice(0, KEPT_SHOWN).map((one) => (
          <li key={`${one.table} ${one.key}`}>
            {keptName(one, nameOf)}: {keptReason(one)}
          </li>
        ))}
        {kept.length > KEPT_SHOWN ? <li>and {kept.length - KEPT_SHOWN} more</li> : null}
      </Box>
    </Box>
  );
}

const SETTING_NAMES: Readonly<Record<string, string>> = {
  holidays: 'Bank holidays',
  agreement: 'What was agreed with the LGA',
  office: 'The office',
  restrictedNotes: 'Restricted notes',
};

function keptName({ table, key }: KeptRecord, nameOf: NameOf): string {
  return (table === 'settings' ? SETTING_NAMES[key] : nameOf(key)) ?? TABLE_WORDS[table].one;
}

function keptReason({ table, why }: KeptRecord): string {
  if (table === 'settings' && why.code === 'referred-to' && why.by === 'requests')
    return 'answers to the LGA were judged on them since';
  if (why.code === 'refers-to-deleted' && why.to === 'settings') return 'restricted notes are turned off';
  if (why.code === 'changed-since') return 'changed since';
  if (why.code === 'erased') return 'the peer was erased';
  if (why.code === 'referred-to') return `${TABLE_WORDS[why.by].many} refer to it now`;
  return `the ${TABLE_WORDS[why.to].one} it belongs to is no longer there`;
}
