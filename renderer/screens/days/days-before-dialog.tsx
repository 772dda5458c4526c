import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { useAgreement, useCouncilBook, useDesk, useTable, useToday, useYearDays } from '@renderer/data/desk-context';
import { useCorrection } from '@renderer/panels/use-correction';
import { parsePastedAmounts } from '@shared/import/paste-days';
import type { PeerId } from '@shared/model/ids';
import { daysInWords, fromQuarterDays } from '@shared/model/quarter-days';
import { sumBefore } from '@shared/rules/days-before';
import { previousYear, yearFromKey, yearOf, yearText, type Year } from '@shared/rules/year';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { addedUp, amountsOfSeveral, findBefore, toBefore, type AmountBefore } from './days-before';
import { parseDays } from './form-values';
import { isIncomplete, PastePreview } from './paste-preview';
import { PeersInput } from './peers-input';
import { sumText, warningText } from './plan-words';
import type { TaskProps } from './task-props';
import { usePlan } from './use-plan';
import { useNameOf } from './use-recording';
import { writeDays } from '@renderer/panels/write-days';

/** Days used in a year before the office came to Peer Desk: for one peer, or pasted as names and numbers. */
export function DaysBeforeDialog({ facts, onClose }: TaskProps) {
  const desk = useDesk();
  const nameOf = useNameOf();
  const { year, years, choose } = useYearChoice(facts.get('year') ?? '');
  const days = useYearDays(year);
  const only = desk.table('peers').get(facts.get('peer') ?? '')?.id;
  const [peerIds, setPeerIds] = useState<readonly PeerId[]>(only ? [only] : []);
  const [amount, setAmount] = useState<string>();
  const [block, setBlock] = useState('');
  const rows = useAmountRows(useDeferredValue(block));
  const [asked, setAsked] = useState(false);

  const [first] = peerIds;
  const old = first && peerIds.length === 1 ? sumBefore(findBefore(days?.byPeer.get(first))) : 0;
  const shownAmount = amount ?? (old > 0 ? String(fromQuarterDays(old)) : '');
  const [addUp, setAddUp] = useState(false);
  const given = useMemo(() => readAmounts(peerIds, shownAmount, rows), [peerIds, shownAmount, rows]);
  const amounts = useMemo(() => addedUp(given.list), [given]);
  const several = useMemo(() => amountsOfSeveral(given.list), [given]);
  const isAsked = several.size > 0 && !addUp;
  const entries = useMemo(
    () => (isAsked ? [] : toBefore(amounts ?? [], year, (peerId) => days?.byPeer.get(peerId))),
    [amounts, isAsked, year, days],
  );
  const plan = usePlan(entries, NO_DRAFTS);
  const { field, reason } = useCorrection(entries);
  const lacksAmount = peerIds.length > 0 && given.typed === undefined;
  const amountField = useRef<HTMLInputElement>(null);
  const leftOut = rows.filter(isIncomplete).length;

  const submit = async () => {
    setAsked(true);
    if (lacksAmount) {
      amountField.current?.focus();
      return undefined;
    }
    if (isAsked) return 'Nothing was recorded yet: leave one amount for each peer, or tick that they are added up.';
    if (!amounts) return 'Nothing was recorded: the amounts of a peer come to more than 1000 days.';
    if (amounts.length === 0) return 'Choose a peer, or paste rows of name and days.';
    const loaded = await desk.days.loadYear(year);
    const wanted = toBefore(amounts, year, (peerId) => loaded.byPeer.get(peerId));
    const sentence =
      wanted.length === 0
        ? undefined
        : await writeDays(desk, { code: 'days-before', entries: wanted, correction: reason, keepBusy: true });
    if (sentence === undefined) onClose();
    return sentence;
  };

  return (
    <FormDialog
      title="Days used before Peer Desk"
      submitText={amounts && amounts.length > 1 ? `Record for ${amounts.length} peers` : 'Record days used'}
      onSubmit={submit}
      onClose={onClose}
      dirty={amount !== undefined || block !== ''}
      foot={<span role="status">{plan ? sumText(plan) : ''}</span>}
    >
      <TextField select label="Year" value={year.key} onChange={({ target }) => choose(target.value)}>
        {years.map(({ key }) => (
          <MenuItem key={key} value={key}>
            {yearText(key)}
          </MenuItem>
        ))}
      </TextField>
      <FieldRow>
        <PeersInput label="Peers" value={peerIds} onChange={setPeerIds} autoFocus={!only} />
        <TextField
          label="Days used"
          value={shownAmount}
          autoFocus={only !== undefined}
          onChange={({ target }) => setAmount(target.value)}
          inputRef={amountField}
          error={asked && lacksAmount}
          helperText={
            asked && lacksAmount
              ? 'Enter the days used, in quarters such as 12.5.'
              : old > 0
                ? `Takes the place of ${daysInWords(old)}.`
                : 'Worked in the year, all together.'
          }
        />
      </FieldRow>
      <TextField
        multiline
        minRows={4}
        maxRows={8}
        label="Or rows from Excel"
        value={block}
        onChange={({ target }) => setBlock(target.value)}
        helperText="Columns: name, days, then home council where two peers have one name."
      />
      <PastePreview
        label="Rows pasted"
        rows={rows}
        nameOf={nameOf}
        doubtOf={({ peerId }) =>
          isAsked && peerId && several.has(peerId) ? 'This peer stands here more than once' : ''
        }
      />
      {leftOut > 0 ? (
        <Alert severity="info">
          {rows.length} {rows.length === 1 ? 'row' : 'rows'}: {rows.length - leftOut} to be recorded, {leftOut} left
          out.
        </Alert>
      ) : null}
      {several.size > 0 ? (
        <Alert severity="warning">
          {[...several].slice(0, MOST_NAMED).map(([peerId, own]) => (
            <div key={peerId}>{severalText(nameOf(peerId), own)}</div>
          ))}
          {several.size > MOST_NAMED ? <div>And {several.size - MOST_NAMED} more.</div> : null}
          <FormControlLabel
            label="Add up the amounts of a peer who stands here more than once"
            control={<Checkbox size="small" checked={addUp} onChange={(_event, checked) => setAddUp(checked)} />}
            slotProps={{ typography: { variant: 'body2' } }}
          />
        </Alert>
      ) : null}
      {plan?.shares
        .filter(({ warning }) => warning !== null)
        .slice(0, 5)
        .map((share) => (
          <Alert key={share.peerId} severity="warning">
            {warningText(share, nameOf)}
          </Alert>
        ))}
      {field}
    </FormDialog>
  );
}

const NO_DRAFTS: readonly never[] = [];
const MOST_NAMED = 5;
const YEARS_BACK = 3;

function useYearChoice(asked: string): { year: Year; years: readonly Year[]; choose: (key: string) => void } {
  const today = useToday();
  const agreement = useAgreement();
  const [key, setKey] = useState(asked);
  const now = yearOf(today, agreement);
  const wanted = yearFromKey(key, agreement) ?? now;
  // Nothing was used of a year that has not begun.
  const year = wanted.startsOn > today ? now : wanted;
  const years = [now];
  for (let back = 0; back < YEARS_BACK; back += 1) years.push(previousYear(years.at(-1) ?? now, agreement));
  if (!years.some((each) => each.key === year.key)) years.push(year);
  return { year, years, choose: setKey };
}

function useAmountRows(block: string) {
  const peers = useTable('peers');
  const councils = useCouncilBook();
  return useMemo(() => parsePastedAmounts(block, { peers: peers.all, councils }), [block, peers, councils]);
}

/** "Anwen Example: 2 + 3.5, together 5.5 days." */
function severalText(name: string, own: readonly AmountBefore[]): string {
  const sum = own.reduce((all, { quarterDays }) => all + quarterDays, 0);
  return `${name}: ${own.map(({ quarterDays }) => fromQuarterDays(quarterDays)).join(' + ')}, together ${daysInWords(sum)}.`;
}

/** Every amount of the dialog, a peer's more than once where they stand so; `typed` is the one of the field. */
function readAmounts(peerIds: readonly PeerId[], typedText: string, rows: ReturnType<typeof parsePastedAmounts>) {
  // Safe: nought is a whole number of quarter-days, and takes an amount away.
  const nought = 0 as AmountBefore['quarterDays'];
  const typed = /^0+([.,]0*)?$/.test(typedText.trim()) ? nought : parseDays(typedText);
  const list: AmountBefore[] = typed === undefined ? [] : peerIds.map((peerId) => ({ peerId, quarterDays: typed }));
  for (const row of rows) {
    if (!isIncomplete(row) && row.peerId !== null && row.quarterDays !== null)
      list.push({ peerId: row.peerId, quarterDays: row.quarterDays });
  }
  return { typed, list };
}
