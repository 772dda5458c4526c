import AccountBalanceOutlined from '@mui/icons-material/AccountBalanceOutlined';
import ArrowForward from '@mui/icons-material/ArrowForward';
import MoveToInboxOutlined from '@mui/icons-material/MoveToInboxOutlined';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import WorkOutlineOutlined from '@mui/icons-material/WorkOutlineOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import Box from '@mui/material/Box';
import { ACTIONS } from '@shared/model/actions';
import type { FindKind, FindLine } from '@shared/views/find-line';
import { foundText } from '@shared/views/found-text';
import { markedParts } from '@shared/views/marked-parts';
import type { FoundOfKind } from '@shared/views/search-lines';
import { useId } from 'react';
import { Keys } from '@renderer/components/keys';
import { useBeside } from './use-beside';

const KIND_WORDS: Record<FindKind, string> = {
  peer: 'Peers',
  request: 'Requests',
  council: 'Councils',
  project: 'Projects',
  action: 'Actions',
};

const ICONS: Record<FindKind, SvgIconComponent> = {
  peer: PersonOutlined,
  request: MoveToInboxOutlined,
  council: AccountBalanceOutlined,
  project: WorkOutlineOutlined,
  action: ArrowForward,
};

type Props = {
  id: string;
  optionId: (place: number) => string;
  found: readonly FoundOfKind[];
  active: FindLine | undefined;
  typed: string;
  onChoose: (line: FindLine) => void;
  nothing: boolean;
};

/** The list under the box: what was found by kind, one line of it marked. */
export function FoundList({ id, optionId, found, active, typed, onChoose, nothing }: Props) {
  const beside = useBeside();
  const groupId = useId();
  let place = 0;
  return (
    <Box sx={{ overflow: 'auto', minHeight: 0, py: 0.5 }}>
      <Box id={id} role="listbox" aria-label="Found">
        {found.map(({ kind, lines, count }) => (
          <Box key={kind} role="group" aria-labelledby={`${groupId}-${kind}`}>
            <Box
              id={`${groupId}-${kind}`}
              role="presentation"
              sx={{ px: 2, pt: 1, pb: 0.5, fontSize: 12, fontWeight: 600, color: 'text.secondary' }}
            >
              {KIND_WORDS[kind]}
              {count > lines.length ? ` ${lines.length} of ${count.toLocaleString('en-GB')}` : ''}
            </Box>
            {lines.map((line) => (
              <Line
                key={line.id}
                id={optionId(place++)}
                line={line}
                isActive={line === active}
                typed={typed}
                beside={beside(line)}
                onChoose={() => onChoose(line)}
              />
            ))}
          </Box>
        ))}
      </Box>
      {nothing ? (
        <Box sx={{ px: 2, py: 2, color: 'text.secondary' }}>
          Nothing has all of these words. Part of a name, a council or a reference is enough.
        </Box>
      ) : null}
    </Box>
  );
}

type LineProps = {
  id: string;
  line: FindLine;
  isActive: boolean;
  typed: string;
  beside: string;
  onChoose: () => void;
};

function Line({ id, line, isActive, typed, beside, onChoose }: LineProps) {
  const Icon = ICONS[line.kind];
  const inText = foundText(line, typed);
  const action = line.kind === 'action' ? ACTIONS.find((one) => one.id === line.id) : undefined;
  return (
    <Box
      id={id}
      role="option"
      aria-selected={isActive}
      // The box keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      sx={{
        display: 'flex',
        alignItems: 'center',
        columnGap: 1.5,
        px: 2,
        py: 0.5,
        minHeight: 36,
        cursor: 'pointer',
        bgcolor: isActive ? 'action.selected' : 'transparent',
        boxShadow: isActive ? 'inset 3px 0 0 var(--mui-palette-primary-main)' : 'none',
        '&:hover': { bgcolor: isActive ? 'action.selected' : 'action.hover' },
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 18, color: 'text.secondary', flex: 'none' }} />
      <Box
        component="span"
        sx={{ minWidth: 0, flex: '0 1 auto', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        <Marked text={line.title} typed={typed} />
      </Box>
      <Box
        component="span"
        sx={{
          minWidth: 0,
          flex: '1 1 0',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
          fontSize: 12,
          color: 'text.secondary',
        }}
      >
        {inText ? (
          <>
            In the {inText.where}: <Marked text={inText.words} typed={typed} />
          </>
        ) : (
          <Marked text={line.detail} typed={typed} />
        )}
      </Box>
      {beside ? (
        <Box component="span" sx={{ flex: 'none', color: 'text.secondary' }}>
          {beside}
        </Box>
      ) : null}
      {action && 'keys' in action ? <Keys keys={action.keys} /> : null}
    </Box>
  );
}

function Marked({ text, typed }: { text: string; typed: string }) {
  return markedParts(text, typed).map((part, place) =>
    part.marked ? (
      <Box
        // Pieces of one text never change places.
        // oxlint-disable-next-line react/no-array-index-key
        key={place}
        component="mark"
        sx={{ bgcolor: 'transparent', color: 'inherit', fontWeight: 600, textDecoration: 'underline' }}
      >
        {part.text}
      </Box>
    ) : (
      part.text
    ),
  );
}
