import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { FormDialog } from '@renderer/components/form-dialog';
import { useTable } from '@renderer/data/desk-context';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import type { Peer } from '@shared/model/peer';
import { foldText } from '@shared/rules/names';
import { useState } from 'react';
import { useNavigate } from 'react-router';

const SHOWN = 40;

/** Chooses two peers by hand: they are one person although nothing in their records is alike. */
export function MergeTwo() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Merge two peers</Button>
      {open ? <ChooseTwo onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ChooseTwo({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const [stays, setStays] = useState<Peer | null>(null);
  const [goes, setGoes] = useState<Peer | null>(null);
  const compare = async () => {
    if (!stays || !goes) return 'Choose two peers. Nothing was changed.';
    if (stays.id === goes.id) return 'This is one peer already. Choose another one.';
    await navigate(`/peers/duplicates/${stays.id}/${goes.id}`);
    return undefined;
  };
  return (
    <FormDialog title="Merge two peers" submitText="Compare" onSubmit={compare} onClose={onClose} width={480}>
      <ChoosePeer label="Peer who stays" value={stays} onChange={setStays} />
      <ChoosePeer label="Peer who goes into that one" value={goes} onChange={setGoes} />
    </FormDialog>
  );
}

type ChooseProps = { label: string; value: Peer | null; onChange: (peer: Peer | null) => void };

function ChoosePeer({ label, value, onChange }: ChooseProps) {
  const peers = useTable('peers');
  const names = usePeerNames();
  const nameOf = ({ id }: Peer) => names(id) ?? '';
  return (
    <Autocomplete
      options={peers.all.filter(({ erasedOn }) => !erasedOn)}
      value={value}
      onChange={(_event, peer) => onChange(peer)}
      getOptionLabel={nameOf}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      filterOptions={(all, { inputValue }) => {
        const asked = foldText(inputValue.trim());
        return all.filter((peer) => foldText(nameOf(peer)).includes(asked)).slice(0, SHOWN);
      }}
      renderInput={(params) => <TextField {...params} label={label} />}
    />
  );
}
