import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { ReactNode } from 'react';

/** Somebody an e-mail may be for; `why` says what speaks for it. */
type Receiver<Id> = { id: Id; name: string; email: string | undefined; why: ReactNode };

type Props<Id> = {
  receivers: readonly Receiver<Id>[];
  chosen: readonly Id[];
  onChange: (chosen: readonly Id[]) => void;
  /** What stands here where there is nobody. */
  empty?: string;
  /** What stands in place of the address of one who has none. */
  withoutAddress?: string;
};

/** Whom an e-mail is for: a tick for each peer, with the address; several stand in BCC. */
export function ForWhom<Id extends string>({
  receivers,
  chosen,
  onChange,
  empty,
  withoutAddress = 'no e-mail address',
}: Props<Id>) {
  const reached = receivers.filter(({ id, email }) => email && chosen.includes(id)).length;
  const all = chosen.length === receivers.length;
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, fontWeight: 600, mb: 0.5 }}>
        For whom
      </Box>
      {receivers.length === 0 ? <Box sx={{ color: 'text.secondary' }}>{empty}</Box> : null}
      {/* With room at the left for the ring of a tick, which stands out there. */}
      <Box sx={{ maxHeight: 220, overflow: 'auto', mx: -1.5, px: 1.5 }}>
        {receivers.map(({ id, name, email, why }) => (
          <Box
            key={id}
            sx={{
              display: 'flex',
              alignItems: 'center',
              columnGap: 2,
              flexWrap: 'wrap',
              borderBottom: 1,
              borderColor: 'divider',
              minHeight: 36,
            }}
          >
            <FormControlLabel
              label={name}
              sx={{ flex: '1 1 160px' }}
              slotProps={{ typography: { variant: 'body2' } }}
              control={
                <Checkbox
                  size="small"
                  checked={chosen.includes(id)}
                  onChange={(_event, on) => onChange(on ? [...chosen, id] : chosen.filter((each) => each !== id))}
                />
              }
            />
            <Box component="span" sx={{ flex: '1 1 220px', color: 'text.secondary', overflowWrap: 'anywhere' }}>
              {email || withoutAddress}
            </Box>
            <Box component="span" sx={{ flex: '1 1 220px' }}>
              {why}
            </Box>
          </Box>
        ))}
      </Box>
      {receivers.length > 1 ? (
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap', mt: 1 }}>
          <Button size="small" onClick={() => onChange(all ? [] : receivers.map(({ id }) => id))}>
            {all ? 'Choose nobody' : 'Choose all'}
          </Button>
          {reached > 1 ? (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              One e-mail to {reached}, with everybody in BCC: they do not see each other.
            </Box>
          ) : null}
        </Box>
      ) : null}
    </Box>
  );
}
