import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Search from '@mui/icons-material/Search';
import InputAdornment from '@mui/material/InputAdornment';
import Box from '@mui/material/Box';
import { useToday } from '@renderer/data/desk-context';
import { FilterChips } from '@renderer/components/filter-chips';
import { PEER_STATUSES, type PeerStatus } from '@shared/model/peer';
import type { ListCondition, ListTest, ListValue } from '@shared/model/list-value';
import { applyList } from '@shared/views/apply-list';
import { useMemo, type ReactNode } from 'react';
import { ColumnsMenu } from './columns-menu';
import type { PeerColumn } from './peer-columns';
import type { PeerRow } from './peer-rows';
import { TRAINING_ORDER, TRAINING_POSITION_WORDS, TRAINING_WORDS } from '@renderer/words/training-words';
import { TRAINING_POSITIONS } from '@shared/rules/training';
import { PEER_STATUS_WORDS } from './peer-words';
import { conditionOn, hasConditions, withCondition } from '@shared/views/filter-conditions';
import { FIRST_LIST } from './use-peer-list';

type Props = {
  rows: readonly PeerRow[];
  columns: readonly PeerColumn[];
  value: ListValue;
  onChange: (value: ListValue) => void;
};

/** Search, filters and columns of the list of peers. */
export function PeersFilters(props: Props & { waysOut: ReactNode; viewsLine: ReactNode }) {
  const { rows, columns, value, onChange } = props;
  const regions = useMemo(() => distinct(rows.map(({ region }) => region)), [rows]);
  const skills = useMemo(() => distinct(rows.flatMap(({ peer }) => peer.skills.map(({ skill }) => skill))), [rows]);
  const skill = pickedIn(value, 'skills', 'contains') ?? '';
  const region = pickedIn(value, 'region', 'is') ?? '';
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, mb: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <TextField
          type="search"
          label="Search peers"
          value={value.search}
          onChange={(event) => onChange({ ...value, search: event.target.value.slice(0, 200) })}
          sx={{ width: 240 }}
          slotProps={{
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <Search aria-hidden />
                </InputAdornment>
              ),
            },
          }}
        />
        <Choice
          label="Region"
          value={region}
          onChange={(picked) =>
            onChange(
              withCondition(value, ['region'], picked ? { column: 'region', test: 'is', value: picked } : undefined),
            )
          }
        >
          {withPicked(regions, region).map((each) => (
            <MenuItem key={each} value={each}>
              {each}
            </MenuItem>
          ))}
        </Choice>
        <Choice
          label="Skill"
          value={skill}
          onChange={(picked) =>
            onChange(
              withCondition(
                value,
                ['skills'],
                picked ? { column: 'skills', test: 'contains', value: picked } : undefined,
              ),
            )
          }
        >
          {withPicked(skills, skill).map((each) => (
            <MenuItem key={each} value={each}>
              {each}
            </MenuItem>
          ))}
        </Choice>
        <TrainingChoice {...props} />
      </Box>
      <Box sx={{ display: 'flex', columnGap: 2, rowGap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <StatusChips {...props} />
        <Box sx={{ ml: 'auto', display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {props.waysOut}
          <ColumnsMenu
            columns={columns}
            shown={value.columns}
            onChange={(columns) => onChange({ ...value, columns })}
          />
        </Box>
      </Box>
      {props.viewsLine}
    </Box>
  );
}

function StatusChips({ rows, columns, value, onChange }: Props) {
  const today = useToday();
  const others = useMemo(
    () => applyList(rows, columns, { ...withCondition(value, ['status'], undefined), sort: [] }, today),
    [rows, columns, value, today],
  );
  const count = (status: PeerStatus) => others.filter(({ peer }) => peer.status === status).length;
  const chosen = PEER_STATUSES.find((status) => hasConditions(value.conditions, [ofStatus(status)]));
  const isPool = hasConditions(value.conditions, FIRST_LIST.conditions);
  const used = PEER_STATUSES.filter((status) => status === chosen || rows.some(({ peer }) => peer.status === status));
  const chips = [
    { value: 'pool' as const, text: 'In the pool', count: others.length - count('removed') },
    ...used.map((status) => ({ value: status, text: PEER_STATUS_WORDS[status], count: count(status) })),
  ];
  const choose = (picked: PeerStatus | 'pool') =>
    onChange(
      withCondition(value, ['status'], picked === 'pool' ? conditionOn(FIRST_LIST, 'status') : ofStatus(picked)),
    );
  return <FilterChips label="Status" chips={chips} value={chosen ?? (isPool ? 'pool' : undefined)} onChange={choose} />;
}

const ofStatus = (status: PeerStatus): ListCondition => ({ column: 'status', test: 'is', value: status });

/** What is chosen in a filter beside the search; nothing where a condition asks something else of its column. */
function pickedIn(value: ListValue, column: string, test: ListTest): string | undefined {
  const condition = conditionOn(value, column);
  return condition?.test === test ? condition.value : undefined;
}

/** Whether a condition of the list is one that the filters above it show. */
export function isInFilters(value: ListValue, condition: ListCondition): boolean {
  const { column, test } = condition;
  // A second condition on a column stands beside the one that a filter shows.
  if (conditionOn(value, column) !== condition) return false;
  if (hasConditions(FIRST_LIST.conditions, [condition])) return true;
  if (column === 'skills') return test === 'contains';
  if (TRAINING_COLUMNS.includes(column) && trainingIn(value) !== condition) return false;
  return test === 'is' && ['status', 'region', ...TRAINING_COLUMNS].includes(column);
}

/** The choices of a filter with what is picked, which nobody may have any more: what leaves peers out is never out of sight. */
export function withPicked(choices: readonly string[], picked: string): readonly string[] {
  return picked === '' || choices.includes(picked) ? choices : [picked, ...choices];
}

const TRAINING_COLUMNS = ['training', ...TRAINING_ORDER.map((kind) => `training-${kind}`)];

/** The condition that the one filter of training shows. */
function trainingIn(value: ListValue): ListCondition | undefined {
  return value.conditions.find(({ column }) => TRAINING_COLUMNS.includes(column));
}

function TrainingChoice({ value, onChange }: Props) {
  const condition = trainingIn(value);
  return (
    <Choice
      label="Training"
      value={condition?.test === 'is' ? `${condition.column}=${condition.value}` : ''}
      onChange={(picked) => {
        const [column = '', position = ''] = picked.split('=');
        onChange(withCondition(value, TRAINING_COLUMNS, picked ? { column, test: 'is', value: position } : undefined));
      }}
    >
      {TRAINING_POSITIONS.map((position) => (
        <MenuItem key={position} value={`training=${position}`}>
          {TRAINING_POSITION_WORDS[position]}
        </MenuItem>
      ))}
      {TRAINING_ORDER.flatMap((kind) => [
        <ListSubheader key={kind} sx={{ lineHeight: '28px', fontSize: 12 }}>
          {TRAINING_WORDS[kind]}
        </ListSubheader>,
        ...TRAINING_POSITIONS.filter((position) => kind === 'conference' || position !== 'booked').map((position) => (
          <MenuItem
            key={`${kind}${position}`}
            value={`training-${kind}=${position}`}
          >{`${TRAINING_WORDS[kind]}: ${TRAINING_POSITION_WORDS[position].toLowerCase()}`}</MenuItem>
        )),
      ])}
    </Choice>
  );
}

function Choice(props: { label: string; value: string; onChange: (value: string) => void; children: ReactNode }) {
  return (
    <TextField
      select
      label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      sx={{ width: 176 }}
    >
      <MenuItem value="">Any</MenuItem>
      {props.children}
    </TextField>
  );
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter(Boolean))].toSorted((a, b) => a.localeCompare(b, 'en-GB'));
}
