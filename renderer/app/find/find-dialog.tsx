import Search from '@mui/icons-material/Search';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import { visuallyHidden } from '@mui/utils';
import { useCallback, useDeferredValue, useId, useMemo, useState, type KeyboardEvent } from 'react';
import type { FindLine } from '@shared/views/find-line';
import { arePressed, keysText } from '@renderer/components/keys-text';
import { Still } from '@renderer/components/still';
import { useTask } from '@renderer/components/use-task';
import { useTable } from '@renderer/data/desk-context';
import { EDIT_FOUND_KEYS } from '@shared/model/actions';
import type { Peer } from '@shared/model/peer';
import type { TaskProps } from '../task-props';
import { AboutPeer } from './about-peer';
import { FoundList } from './found-list';
import { CLAIM_OF, useFind, type Found } from './use-find';
import { OwnSheet } from './own-sheet';
import { takeTyped } from './typed-ahead';
import { useGoTo } from './use-go-to';

/** The length of what can be searched for. */
const MOST_TYPED = 200;

const NOTHING_YET: Found = { found: [], count: 0 };

/** One box over peers, requests, councils, projects and actions: a combobox whose list stands open under it. */
export function FindDialog(props: TaskProps) {
  return (
    <OwnSheet>
      <FindBox {...props} />
    </OwnSheet>
  );
}

function FindBox({ onClose }: TaskProps) {
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const [isGoing, setIsGoing] = useState(false);
  const [failed, setFailed] = useState<string>();
  const find = useFind();
  // Looked for and drawn in pieces, after the box and the letter in it.
  const sought = useDeferredValue<string | null>(typed, null);
  const result = useMemo(() => (sought === null ? NOTHING_YET : find(sought)), [find, sought]);
  const { found, count } = result;
  const goTo = useGoTo();
  const listId = useId();
  const titleId = useId();
  const aboutId = useId();
  const lines = linesOf(result);
  const placed = (all: readonly FindLine[]) => all[Math.min(place, all.length - 1)];
  const active = placed(lines);
  const optionId = (at: number) => `${listId}-${at}`;

  const peers = useTable('peers');
  const peerOf = (line: FindLine | undefined) => peers.get(line?.kind === 'peer' ? line.id : '');
  const peer = peerOf(active);
  // A key pressed before the letters were looked for means what they find.
  const isLooking = sought !== typed;
  const linesNow = () => (isLooking ? linesOf(find(typed)) : lines);
  const { open } = useTask();

  const go = async (line: FindLine | undefined) => {
    if (!line) return;
    // The focus goes to where this leads, not back to where it was; a claim is taken on where one is.
    setIsGoing(!line.id.startsWith(CLAIM_OF));
    setFailed(await goTo(line));
  };
  const editContact = (of: Peer) => {
    setIsGoing(true);
    open('edit-peer', { peer: of.id, part: 'contact' }, { replace: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const { length } = linesNow();
      const next = (place + step + length) % Math.max(1, length);
      setPlace(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    } else if (arePressed(EDIT_FOUND_KEYS, event)) {
      event.preventDefault();
      const wanted = peerOf(placed(linesNow()));
      if (wanted) editContact(wanted);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void go(placed(linesNow()));
    }
  };
  const takeIn = useCallback((input: HTMLInputElement | null) => {
    const ahead = input ? takeTyped() : '';
    if (ahead) setTyped(ahead.slice(0, MOST_TYPED));
  }, []);
  const nothing = sought !== null && sought.trim() !== '' && lines.length === 0;
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={titleId}
      disableRestoreFocus={isGoing}
      maxWidth={false}
      transitionDuration={0}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
      slotProps={{
        paper: {
          sx: {
            width: 640,
            maxWidth: 'calc(100vw - 32px)',
            m: 2,
            mt: 'min(96px, 10vh)',
            maxHeight: 'calc(90vh - 32px)',
          },
        },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 2, borderBottom: 1, borderColor: 'divider' }}>
        <h2 id={titleId} style={visuallyHidden}>
          Find
        </h2>
        <Search aria-hidden sx={{ fontSize: 20, color: 'text.secondary' }} />
        <InputBase
          fullWidth
          autoFocus
          inputRef={takeIn}
          value={typed}
          placeholder="A name, council, reference or action"
          onChange={(event) => {
            setTyped(event.target.value.slice(0, MOST_TYPED));
            setPlace(0);
            setFailed(undefined);
          }}
          onKeyDown={onKeyDown}
          sx={{ fontSize: 16, py: 1 }}
          slotProps={{
            input: {
              role: 'combobox',
              'aria-label': 'Find',
              'aria-autocomplete': 'list',
              'aria-expanded': lines.length > 0,
              'aria-controls': listId,
              'aria-activedescendant': active ? optionId(lines.indexOf(active)) : undefined,
              'aria-describedby': peer ? aboutId : undefined,
              autoComplete: 'off',
              spellCheck: false,
            },
          }}
        />
      </Box>
      <Still isHeld={isLooking}>
        <FoundList
          id={listId}
          optionId={optionId}
          found={found}
          active={active}
          typed={sought ?? ''}
          onChoose={(line) => void go(line)}
          nothing={nothing}
        />
        {peer ? <AboutPeer id={aboutId} peer={peer} /> : null}
        {failed ? (
          <Alert severity="error" role="alert">
            {failed}
          </Alert>
        ) : null}
        <Foot
          hasPeer={peer !== undefined}
          text={nothing ? 'Nothing found' : count > 0 ? `${count.toLocaleString('en-GB')} found` : ''}
        />
      </Still>
    </Dialog>
  );
}

/** The lines of every kind in the order of the list. */
function linesOf({ found }: Found): readonly FindLine[] {
  return found.flatMap(({ lines }) => lines);
}

function Foot({ text, hasPeer }: { text: string; hasPeer: boolean }) {
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 2,
        flexWrap: 'wrap',
        px: 2,
        py: 1,
        fontSize: 12,
        lineHeight: '16px',
        color: 'text.secondary',
        bgcolor: 'custom.sunken',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <span>{'\u2191 \u2193'} move</span>
      <span>Enter open</span>
      {hasPeer ? <span>{keysText(EDIT_FOUND_KEYS).join('+')} edit contact</span> : null}
      <span>Esc close</span>
      <Box component="span" role="status" sx={{ ml: 'auto' }}>
        {text}
      </Box>
    </Box>
  );
}
