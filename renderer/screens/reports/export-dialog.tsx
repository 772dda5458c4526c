import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import Autocomplete from '@mui/material/Autocomplete';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { useAgreement, useRefusal, useCouncilBook, useDesk, useToday } from '@renderer/data/desk-context';
import { SavedWhileReading } from '@renderer/panels/saved-while-reading';
import { FOR_US, knownRecipients, lastReturnTo, sheetsOf, THE_LGA } from '@shared/exports/last-return';
import { RETURN_SHEETS, type ReturnSheetName } from '@shared/exports/sheet';
import type { ExportLog } from '@shared/model/export-log';
import { nextYear, previousYear, yearFromKey, yearOf, yearText, type Year } from '@shared/rules/year';
import { useMemo, useRef, useState } from 'react';
import { MakingBar, type ShowShare } from './making-bar';
import { useMakeReturn } from './use-make-return';

/** Down the first column, then the second, so that all of the dialog is seen at once. */
const IN_TWO_COLUMNS = {
  display: 'grid',
  gridAutoFlow: 'column',
  gridTemplateColumns: '1fr 1fr',
  gridTemplateRows: `repeat(${Math.ceil(RETURN_SHEETS.length / 2)}, auto)`,
} as const;

type Props = { facts: URLSearchParams; onClose: () => void };

const YEARS_BACK = 4;
const NOT_FOR_THE_LGA: readonly ReturnSheetName[] = ['Peers', 'Training status', 'Training'];
const FOR_THE_LGA = RETURN_SHEETS.filter((name) => !NOT_FOR_THE_LGA.includes(name));
/** What leaves with which sheet, said before it does. */
const LEAVES: Partial<Record<ReturnSheetName, string>> = {
  'Days used': 'names, councils and political group',
  'Day detail': 'names',
  'Over 40 days': 'names and the reasons given',
  Peers: 'names, councils, party, political group, skills and training',
  'Training status': 'names, councils, and who met what is expected or is exempt',
  Training: 'names, councils and who attended what',
  Changes: 'names, and days as they were and are',
};

/** Export: for whom, which year, which sheets; then the save dialog. */
export function ExportDialog({ facts, onClose }: Props) {
  const desk = useDesk();
  const agreement = useAgreement();
  const today = useToday();
  const { make } = useMakeReturn(useCouncilBook());
  const years = useMemo(() => yearsAround(yearOf(today, agreement), agreement), [today, agreement]);
  const [yearKey, setYearKey] = useState(
    () => yearFromKey(facts.get('year') ?? '', agreement)?.key ?? yearOf(today, agreement).key,
  );
  const log = desk.table('exportLog').all;
  const recipients = useMemo(() => knownRecipients(log), [log]);
  const [recipient, setRecipient] = useState(THE_LGA);
  const [sheets, setSheets] = useState(() => sheetsFor(recipient, lastReturnTo(log, recipient)));
  const [includeUnused, setIncludeUnused] = useState(() => lastReturnTo(log, recipient)?.includeUnused ?? false);
  const [wantsCsv, setWantsCsv] = useState(false);
  const showShare = useRef<ShowShare>(null);
  const [savedAs, setSavedAs] = useState<string>();
  const forUs = recipient === FOR_US;
  // A CSV file holds one sheet.
  const asCsv = wantsCsv && sheets.length === 1;

  const choose = (next: string) => {
    setRecipient(next);
    // Somebody new is asked for as the choice stands.
    if (!recipients.includes(next)) return;
    const last = lastReturnTo(log, next);
    setSheets(sheetsFor(next, last));
    setIncludeUnused(last?.includeUnused ?? false);
  };
  const reading = useRefusal() !== undefined;
  const submit = async () => {
    const year = yearFromKey(yearKey, agreement) ?? yearOf(today, agreement);
    showShare.current?.(0);
    try {
      const made = await make(
        { year, recipient: recipient.trim(), sheets, includeUnused: includeUnused || forUs, asCsv },
        (share) => showShare.current?.(share),
      );
      if (!made.saved) return made.sentence;
      // The export log says it to who writes; who reads has nothing but this dialog.
      if (reading) setSavedAs(made.fileName);
      else onClose();
      return undefined;
    } catch {
      return 'The spreadsheet could not be made. Your records are as they were. Please try again.';
    } finally {
      showShare.current?.(undefined);
    }
  };
  const leaving = sheets.flatMap((name) => (LEAVES[name] ? [`${name}: ${LEAVES[name]}`] : []));
  if (savedAs !== undefined) return <SavedWhileReading title="Export" fileName={savedAs} onClose={onClose} />;
  return (
    <FormDialog
      title="Export"
      submitText="Export"
      onSubmit={submit}
      onClose={onClose}
      width={480}
      disabled={sheets.length === 0 || recipient.trim() === ''}
    >
      <FieldRow>
        <Autocomplete
          freeSolo
          disableClearable
          options={recipients}
          filterOptions={(all) => all}
          inputValue={recipient}
          onInputChange={(_event, text) => choose(text)}
          renderInput={(params) => (
            <TextField {...params} label="For whom?" required helperText="One of these, or another name" />
          )}
        />
        <TextField select label="Year" value={yearKey} onChange={(event) => setYearKey(event.target.value)}>
          {years.map((year) => (
            <MenuItem key={year.key} value={year.key}>
              {yearText(year.key)}
            </MenuItem>
          ))}
        </TextField>
      </FieldRow>
      <FormControl component="fieldset">
        <FormLabel component="legend">Sheets</FormLabel>
        <FormGroup sx={IN_TWO_COLUMNS}>
          {RETURN_SHEETS.map((name) => (
            <Tick
              key={name}
              label={name}
              checked={sheets.includes(name)}
              onChange={(on) => setSheets(on ? [...sheets, name] : sheets.filter((one) => one !== name))}
            />
          ))}
        </FormGroup>
      </FormControl>
      <Tick
        label="Also peers with nothing this year"
        checked={includeUnused || forUs}
        disabled={forUs}
        onChange={setIncludeUnused}
      />
      {sheets.length === 1 ? (
        <Tick label="As CSV, not as an Excel workbook" checked={asCsv} onChange={setWantsCsv} />
      ) : null}
      {leaving.length > 0 ? (
        <Alert severity="info">
          The file is not encrypted, as its reader must be able to open it. It holds {leaving.join('; ')}.{' '}
          {reading
            ? 'You are reading, so the export log of the office does not get this file: tell whoever writes.'
            : 'The export log keeps what left.'}
        </Alert>
      ) : null}
      <MakingBar ref={showShare} />
    </FormDialog>
  );
}

function Tick(props: { label: string; checked: boolean; disabled?: boolean; onChange: (on: boolean) => void }) {
  return (
    <FormControlLabel
      label={props.label}
      control={
        <Checkbox
          size="small"
          checked={props.checked}
          disabled={props.disabled ?? false}
          onChange={(_event, on) => props.onChange(on)}
        />
      }
      slotProps={{ typography: { variant: 'body2' } }}
    />
  );
}

/** The next year, which days are booked in already, this one, and those before. */
function yearsAround(current: Year, agreement: Parameters<typeof previousYear>[1]): Year[] {
  const years = [nextYear(current, agreement), current];
  for (let back = 0; back < YEARS_BACK; back += 1) years.push(previousYear(years.at(-1) ?? current, agreement));
  return years;
}

/** What the recipient had last time; the first time the sheets of a return, or everything for the office itself. */
function sheetsFor(recipient: string, last: ExportLog | undefined): readonly ReturnSheetName[] {
  if (recipient === FOR_US) return RETURN_SHEETS;
  return last ? sheetsOf(last) : FOR_THE_LGA;
}
