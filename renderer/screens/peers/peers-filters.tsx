import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Search from '@mui/icons-material/Search';
import InputAdornment from '@mui/material/InputAdornment';
import Box from '@mui/material/Box';
import { FilterChips } from '@renderer/components/filter-chips';
import { PEER_STATUSES, type PeerStatus } from '@shared/model/peer';
import type { ListValue } from '@shared/views/list-value';
import { applyList } from '@shared/views/apply-list';
import { useMemo, type ReactNode } from 'react';
import { ColumnsMenu } from './columns-menu';
import { PEER_COLUMNS, skillTag } from './peer-columns';
import type { PeerRow } from './peer-rows';
import { TRAINING_ORDER, TRAINING_POSITION_WORDS, TRAINING_WORDS } from '@renderer/words/training-words';
import { TRAINING_POSITIONS } from '@shared/rules/training';
import { PEER_STATUS_WORDS } from './peer-words';
import { conditionOn, FIRST_LIST, withCondition } from './use-peer-list';

type Props = { rows: readonly PeerRow[]; value: ListValue; onChange: (value: ListValue) => void };

/** Search, filters and columns of the list of peers. */
export function PeersFilters(props: Props) {
  const { rows, value, onChange } = props;
  const regions = useMemo(() => distinct(rows.map(({ region }) => region)), [rows]);
  const skills = useMemo(() => distinct(rows.flatMap(({ peer }) => peer.skills.map(({ skill }) => skill))), [rows]);
  const skill = skills.find((each) => skillTag(each) === conditionOn(value, 'skill-tags')?.value) ?? '';
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
          value={conditionOn(value, 'region')?.value ?? ''}
          onChange={(region) =>
            onChange(
              withCondition(value, ['region'], region ? { column: 'region', test: 'is', value: region } : undefined),
            )
          }
        >
          {regions.map((region) => (
            <MenuItem key={region} value={region}>
              {region}
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
                ['skill-tags'],
                picked ? { column: 'skill-tags', test: 'contains', value: skillTag(picked) } : undefined,
              ),
            )
          }
        >
          {skills.map((each) => (
            <MenuItem key={each} value={each}>
              {each}
            </MenuItem>
          ))}
        </Choice>
        <TrainingChoice {...props} />
        <Box sx={{ ml: 'auto' }}>
          <ColumnsMenu
            columns={PEER_COLUMNS.filter(({ hidden }) => !hidden)}
            shown={value.columns}
            onChange={(columns) => onChange({ ...value, columns })}
          />
        </Box>
      </Box>
      <StatusChips {...props} />
    </Box>
  );
}

function StatusChips({ rows, value, onChange }: Props) {
  const others = useMemo(
    () => applyList(rows, PEER_COLUMNS, { ...withCondition(value, ['status'], undefined), sort: [] }),
    [rows, value],
  );
  const count = (status: PeerStatus) => others.filter(({ peer }) => peer.status === status).length;
  const condition = conditionOn(value, 'status');
  const chosen =
    condition?.test === 'is'
      ? PEER_STATUSES.find((status) => PEER_STATUS_WORDS[status] === condition.value)
      : undefined;
  const used = PEER_STATUSES.filter((status) => status === chosen || rows.some(({ peer }) => peer.status === status));
  const chips = [
    { value: 'pool' as const, text: 'In the pool', count: others.length - count('removed') },
    ...used.map((status) => ({ value: status, text: PEER_STATUS_WORDS[status], count: count(status) })),
  ];
  const choose = (picked: PeerStatus | 'pool') =>
    onChange(
      withCondition(
        value,
        ['status'],
        picked === 'pool'
          ? conditionOn(FIRST_LIST, 'status')
          : { column: 'status', test: 'is', value: PEER_STATUS_WORDS[picked] },
      ),
    );
  return <FilterChips label="Status" chips={chips} value={chosen ?? 'pool'} onChange={choose} />;
}

const TRAINING_COLUMNS = ['training', ...TRAINING_ORDER.map((kind) => `training-${kind}`)];

function TrainingChoice({ value, onChange }: Props) {
  const condition = value.conditions.find(({ column }) => TRAINING_COLUMNS.includes(column));
  return (
    <Choice
      label="Training"
      value={condition ? `${condition.column}=${condition.value}` : ''}
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
