import Check from '@mui/icons-material/Check';
import HistoryIcon from '@mui/icons-material/History';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import Redo from '@mui/icons-material/Redo';
import Undo from '@mui/icons-material/Undo';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { SvgIconComponent } from '@mui/icons-material';
import { HiddenText } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useAtDesk, useDesk, useRefusal, useSaving, useUndoStack } from '@renderer/data/desk-context';
import { changeText } from '@renderer/words/change-text';
import { timeText } from '@renderer/words/instant-text';
import { useNameOf } from '@renderer/panels/use-name-of';
import { NavLink } from 'react-router';
import { WIDE, Words } from './navigation-words';
import { useUndoActions } from './undo/use-undo-actions';

const FOOT_LINK = {
  display: 'flex',
  gap: 1,
  px: 1,
  minHeight: 24,
  width: '100%',
  justifyContent: 'flex-start',
  textAlign: 'left',
  fontSize: 12,
  lineHeight: '16px',
  borderRadius: 1,
  color: 'inherit',
  '&:hover': { bgcolor: 'action.hover' },
} as const;

/** What was done last: taken back, looked up, saved; and who sits at the desk. */
export function NavigationFoot() {
  const atDesk = useAtDesk();
  const task = useTask();
  return (
    <Box
      sx={{
        mt: 'auto',
        pt: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        fontSize: 12,
        lineHeight: '16px',
        color: 'text.secondary',
      }}
    >
      <Steps />
      <ButtonBase component={NavLink} to="/reports/history" title="History" sx={FOOT_LINK}>
        <HistoryIcon aria-hidden />
        <Words>History</Words>
      </ButtonBase>
      <SavedLine />
      <ButtonBase onClick={() => task.open('at-desk')} title="Who sits at the desk?" sx={FOOT_LINK}>
        <PersonOutlined aria-hidden />
        <HiddenText>At the desk: </HiddenText>
        <Words>{atDesk}</Words>
      </ButtonBase>
    </Box>
  );
}

/** Whether the last change is saved; it changes twice with each, and nothing beside it is drawn with it. */
function SavedLine() {
  const desk = useDesk();
  const { saving, savedAt } = useSaving();
  const refusal = useRefusal();
  const saved = refusal
    ? 'Reading only'
    : savedAt
      ? `Saved ${timeText(savedAt)}`
      : desk.lastSequence() > 0
        ? 'All saved'
        : 'Nothing to save yet';
  return (
    <Box role="status" sx={{ display: 'flex', gap: 1, px: 1, minHeight: 20, alignItems: 'center' }}>
      {saving === 'kept' ? <WarningAmberOutlined aria-hidden color="warning" /> : <Check aria-hidden />}
      <Words>{saving === 'saving' ? 'Saving\u2026' : saving === 'kept' ? 'Kept here only' : saved}</Words>
    </Box>
  );
}

/** What can be taken back, and brought back again. */
function Steps() {
  const stack = useUndoStack();
  const nameOf = useNameOf();
  const { undo, redo } = useUndoActions();
  return (
    <>
      {stack.undo ? <Step icon={Undo} title="Undo" step={changeText(stack.undo, nameOf)} onPress={undo} /> : null}
      {stack.redo ? (
        <Step icon={Redo} title="Redo" step={changeText(stack.redo, nameOf)} onPress={() => void redo()} />
      ) : null}
    </>
  );
}

function Step(props: { icon: SvgIconComponent; title: string; step: string; onPress: () => void }) {
  const Icon = props.icon;
  return (
    <ButtonBase
      onClick={props.onPress}
      sx={{
        display: 'flex',
        gap: 1,
        px: 1,
        py: 0.5,
        mb: 0.5,
        width: '100%',
        textAlign: 'left',
        alignItems: 'flex-start',
        justifyContent: 'flex-start',
        fontSize: 12,
        lineHeight: '16px',
        borderRadius: 1,
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Icon aria-hidden />
      <Box
        component="span"
        sx={{ display: 'none', [WIDE]: { display: 'block' }, minWidth: 0, overflowWrap: 'anywhere' }}
      >
        <Box component="span" sx={{ color: 'text.primary', display: 'block' }}>
          {props.title}
        </Box>
        {props.step}
      </Box>
      <Box component="span" sx={{ [WIDE]: { display: 'none' } }}>
        <HiddenText>
          {props.title}: {props.step}
        </HiddenText>
      </Box>
    </ButtonBase>
  );
}
