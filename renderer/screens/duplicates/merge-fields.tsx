import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useCouncilBook } from '@renderer/data/desk-context';
import { useNameOf } from '@renderer/panels/use-name-of';
import { fieldName } from '@renderer/words/changed-fields';
import { recordInWords } from '@renderer/words/record-in-words';
import { capitalised } from '@shared/exports/words';
import type { Peer } from '@shared/model/peer';
import type { FieldChoice, FieldToChoose } from '@shared/rules/merge-fields';

/** Fields that hold words of a fixed set, which stand here by themselves. */
const OF_CODES: ReadonlySet<keyof Peer> = new Set(['status', 'councillorStatus', 'peerTypes']);

type Sides<T> = { survivor: T; merged: T };
type Props = {
  people: Sides<Peer>;
  names: Sides<string>;
  fields: readonly FieldToChoose[];
  chosen: Partial<Record<keyof Peer, FieldChoice>>;
  onChoose: (field: keyof Peer, choice: FieldChoice) => void;
};

/** The differing fields of two peers side by side; one of each, or both, is chosen. */
export function MergeFields({ people, names, fields, chosen, onChoose }: Props) {
  const words = useFieldWords();
  const top = {
    verticalAlign: 'top',
    height: 'auto',
    py: 0.5,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  } as const;
  return (
    <TableContainer tabIndex={0} role="region" aria-label="Fields that differ" sx={{ position: 'relative' }}>
      <Table aria-label="Fields that differ" sx={{ tableLayout: 'fixed', minWidth: 640, maxWidth: 1100 }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '20%' }}>Field</TableCell>
            <TableCell>{names.survivor}, who stays</TableCell>
            <TableCell>{names.merged}</TableCell>
            <TableCell sx={{ width: 110 }}>Both</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {fields.map(({ field, choices }) => {
            const title = fieldName(field);
            const choice = chosen[field] ?? choices[0];
            const radio = (value: FieldChoice, label: string) => (
              <FormControlLabel
                value={value}
                label={label}
                control={
                  <Radio
                    size="small"
                    name={field}
                    checked={choice === value}
                    onChange={() => onChoose(field, value)}
                    slotProps={{ input: { 'aria-label': `${title}: ${label}` } }}
                  />
                }
                slotProps={{ typography: { variant: 'body2' } }}
                sx={{ alignItems: 'flex-start', mr: 0, '& .MuiRadio-root': { py: 0.25 } }}
              />
            );
            return (
              <TableRow key={field}>
                <TableCell component="th" scope="row" sx={{ ...top, fontWeight: 400, color: 'text.secondary' }}>
                  {title}
                </TableCell>
                <TableCell sx={top}>{radio('survivor', words(people.survivor, field))}</TableCell>
                <TableCell sx={top}>{radio('merged', words(people.merged, field))}</TableCell>
                <TableCell sx={top}>{choices.includes('both') ? radio('both', 'Both') : null}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** The value of one field of a peer in words. */
function useFieldWords() {
  const nameOf = useNameOf();
  const book = useCouncilBook();
  return (peer: Peer, field: keyof Peer): string => {
    const text =
      field === 'homeCouncilId'
        ? book.nameOf(peer.homeCouncilId, peer.homeCouncilText)
        : recordInWords({ [field]: peer[field] }, { nameOf })[0]?.[1];
    if (!text) return 'empty';
    return OF_CODES.has(field) ? text.split('\n').map(capitalised).join('\n') : text;
  };
}
