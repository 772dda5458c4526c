import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { Section } from '@renderer/components/page';
import { SHEET_KIND_WORDS } from '@renderer/words/sheet-kind-words';
import {
  ATTENDANCE_FIELDS,
  DAY_FIELDS,
  FIELD_TITLES,
  MATRIX_FIELDS,
  PEER_FIELDS,
  REQUEST_FIELDS,
  type FieldName,
} from '@shared/import/fields';
import { givenForAll, type FactForAll } from '@shared/import/given-for-all';
import { mapColumn } from '@shared/import/mapping';
import { columnName } from '@shared/import/matrix/turned-place';
import { reasonText } from '@shared/import/reason-text';
import { withoutAnswers } from '@shared/import/requests/without-answers';
import type { ColumnMapping, SheetKind, SheetMapping } from '@shared/import/types';
import { useState, type ReactNode } from 'react';
import { JoinTables } from './join-tables';
import { MatrixKinds } from './matrix-kinds';
import { StepFoot } from './step-foot';

const FIELDS_OF: Partial<Record<SheetKind, readonly FieldName[]>> = {
  peers: PEER_FIELDS,
  days: DAY_FIELDS,
  'days matrix': MATRIX_FIELDS,
  requests: REQUEST_FIELDS,
  'training matrix': ATTENDANCE_FIELDS,
  'attendance list': ATTENDANCE_FIELDS,
};

const NOTHING_TAKEN =
  'No sheet is taken yet. Say above what a sheet holds, or press Cancel and choose another file. Nothing is written.';

type Props = {
  mappings: readonly SheetMapping[];
  onChange: (mapping: SheetMapping) => void;
  /** The user says what a sheet holds. */
  onHolds: (sheet: string, holds: SheetKind, headerRow: number | undefined) => void;
  /** These tables, and no others, are put back into the ones before them. */
  onJoin: (joined: readonly string[]) => void;
  onCancel: () => void;
  onNext: () => void;
};

/** What each sheet holds and what each column is; the user corrects what was taken wrongly. */
export function MapStep({ mappings, onChange, onHolds, onJoin, onCancel, onNext }: Props) {
  const takes = mappings.some((mapping) => mapping.take);
  return (
    <>
      {mappings.map((mapping, index) => (
        <SheetMap key={mapping.sheet} mapping={mapping} onChange={onChange} onHolds={onHolds}>
          <JoinTables mappings={mappings} index={index} onJoin={onJoin} />
        </SheetMap>
      ))}
      <StepFoot text={takes ? 'Nothing is written yet.' : NOTHING_TAKEN} onCancel={onCancel}>
        <Button variant="contained" onClick={onNext} disabled={!takes}>
          Preview
        </Button>
      </StepFoot>
    </>
  );
}

type SheetProps = { mapping: SheetMapping; children: ReactNode } & Pick<Props, 'onChange' | 'onHolds'>;

function SheetMap({ mapping, onChange, onHolds, children }: SheetProps) {
  const fields = FIELDS_OF[mapping.holds] ?? [];
  const noAnswers = withoutAnswers(mapping);
  const setKind = (holds: SheetKind) => onHolds(mapping.sheet, holds, mapping.headerRows[0]);
  const columns: TableColumn<ColumnMapping>[] = [
    {
      id: 'column',
      title: mapping.turned === undefined ? 'Column' : 'Row',
      width: 220,
      render: (column) =>
        `${mapping.turned === undefined ? column.letter : column.column + 1}  ${column.header || '(no header)'}${column.isHidden && !mapping.takeHidden ? ' (hidden)' : ''}`,
    },
    {
      id: 'field',
      title: 'Taken as',
      width: 240,
      render: (column) => (
        <FieldChoice
          column={column}
          place={columnName(mapping, column.column)}
          fields={fields}
          onChange={(field) => onChange(mapColumn(mapping, column.column, field))}
        />
      ),
    },
    { id: 'examples', title: 'For example', render: (column) => column.examples.join(' \u00b7 ') },
  ];
  return (
    <Section title={`${mapping.sheet}${mapping.hidden ? ' (hidden)' : ''}`} count={mapping.filledRows}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap', my: 1 }}>
        <TextField
          select
          label={`${mapping.sheet} holds`}
          value={mapping.holds}
          onChange={(event) => setKind(kindOf(event.target.value))}
          sx={{ width: 220 }}
        >
          {Object.entries(SHEET_KIND_WORDS).map(([value, text]) => (
            <MenuItem key={value} value={value}>
              {text}
            </MenuItem>
          ))}
        </TextField>
        {mapping.turned === undefined ? (
          <HeaderRow key={mapping.headerRows.join('-')} mapping={mapping} onHolds={onHolds} />
        ) : null}
        <FormControlLabel
          label={`Take ${mapping.sheet}`}
          control={
            <Checkbox
              size="small"
              checked={mapping.take}
              disabled={fields.length === 0}
              onChange={(_event, take) => onChange({ ...mapping, take })}
            />
          }
        />
        <HiddenOnes mapping={mapping} onChange={onChange} />
        {children}
        <Box sx={{ color: 'text.secondary' }}>
          {[mapping.because, ...(mapping.aside ? [mapping.aside] : [])].map(reasonText).join('. ')}
        </Box>
      </Box>
      {mapping.take ? <ForAllRows mapping={mapping} onChange={onChange} /> : null}
      {[...mapping.warnings, ...(noAnswers ? [noAnswers] : [])].map((warning) => (
        <Alert key={warning.code} severity="warning" sx={{ mb: 2 }}>
          {reasonText(warning)}.
        </Alert>
      ))}
      {mapping.take && mapping.holds === 'days matrix' ? <MatrixKinds mapping={mapping} onChange={onChange} /> : null}
      {mapping.take ? (
        <DataTable
          label={`Columns of ${mapping.sheet}`}
          rows={mapping.columns}
          columns={columns}
          rowKey={(column) => String(column.column)}
        />
      ) : null}
    </Section>
  );
}

/** The first row of the headings, where another one than was found holds them. */
function HeaderRow({ mapping, onHolds }: { mapping: SheetMapping } & Pick<Props, 'onHolds'>) {
  const [first] = mapping.headerRows;
  const last = mapping.headerRows.at(-1);
  const found = first === last ? String(first ?? '') : `${first} to ${last}`;
  const [text, setText] = useState(found);
  const take = () => {
    const row = Number(/\d+/.exec(text)?.[0]);
    if (row > 0 && row !== first) onHolds(mapping.sheet, mapping.holds, row);
    else setText(found);
  };
  return (
    <TextField
      label="Headings in row"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => (event.key === 'Enter' ? take() : undefined)}
      slotProps={{ htmlInput: { 'aria-label': `${mapping.sheet}: headings in row` } }}
      sx={{ width: 130 }}
    />
  );
}

const FOR_ALL_ROWS: Record<FactForAll, { label: string; none: string }> = {
  person: { label: 'All rows are about', none: 'No column names the peer.' },
  councilSupported: { label: 'All work was at', none: 'No column names the council supported.' },
};

/** The list has no column for something: it is taken from the name or title of the list, and put right here. */
function ForAllRows({ mapping, onChange }: { mapping: SheetMapping } & Pick<Props, 'onChange'>) {
  return givenForAll(mapping).map(({ fact, text }) => (
    <TextField
      key={fact}
      label={FOR_ALL_ROWS[fact].label}
      value={text}
      helperText={`${FOR_ALL_ROWS[fact].none} This is from the name of the sheet or a title: please check it.`}
      onChange={(event) => onChange({ ...mapping, [fact]: event.target.value })}
      slotProps={{ htmlInput: { 'aria-label': `${mapping.sheet}: ${FOR_ALL_ROWS[fact].label.toLowerCase()}` } }}
      sx={{ width: 480, maxWidth: '100%', my: 1 }}
    />
  ));
}

/** Hidden rows and columns are read, and left out unless they are taken here. */
function HiddenOnes({ mapping, onChange }: { mapping: SheetMapping } & Pick<Props, 'onChange'>) {
  const { hiddenRows, turned } = mapping;
  const hidden = mapping.columns.filter(({ isHidden }) => isHidden);
  const columns = hidden.map(({ letter, column }) => (turned === undefined ? letter : column + 1));
  const [down, across] = turned === undefined ? ['row', 'column'] : ['column', 'row'];
  if (!mapping.take || (hiddenRows === 0 && columns.length === 0)) return null;
  const parts = [
    ...(hiddenRows > 0 ? [`${hiddenRows} hidden ${hiddenRows === 1 ? down : `${down}s`}`] : []),
    ...(columns.length > 0 ? [`hidden ${columns.length === 1 ? across : `${across}s`} ${columns.join(', ')}`] : []),
  ];
  return (
    <FormControlLabel
      label={`Take ${parts.join(' and ')} too`}
      control={
        <Checkbox
          size="small"
          checked={mapping.takeHidden}
          onChange={(_event, takeHidden) => onChange({ ...mapping, takeHidden })}
        />
      }
    />
  );
}

function kindOf(value: string): SheetKind {
  // Safe: the menu offers these keys only.
  return value as SheetKind;
}

function FieldChoice(props: {
  column: ColumnMapping;
  place: string;
  fields: readonly FieldName[];
  onChange: (field: FieldName | null) => void;
}) {
  const { column, place, fields } = props;
  return (
    <TextField
      select
      value={column.field ?? ''}
      error={column.question !== null}
      helperText={column.question ? 'Home council, or council supported?' : undefined}
      onChange={(event) => props.onChange(fields.find((field) => field === event.target.value) ?? null)}
      slotProps={{
        select: {
          displayEmpty: true,
          inputProps: { 'aria-label': `${place}, ${column.header}, taken as` },
        },
        input: { sx: { my: '2px' } },
      }}
    >
      <MenuItem value="">Not imported</MenuItem>
      {fields.map((field) => (
        <MenuItem key={field} value={field}>
          {FIELD_TITLES[field]}
        </MenuItem>
      ))}
    </TextField>
  );
}
