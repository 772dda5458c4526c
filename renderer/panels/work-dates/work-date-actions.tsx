import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useTask } from '@renderer/components/use-task';
import { useToday } from '@renderer/data/desk-context';
import { fieldErrorText } from '@renderer/words/problem-text';
import { WORK_DATE_WORDS } from '@shared/exports/work-date-words';
import { isDoneTooEarly, withWorkDate, type WorkDate } from '@shared/rules/work-dates';
import { useSaveWork, type Work } from './use-work';
import { workFacts } from './work-facts';

type Props = { work: Work; date: WorkDate; onSaved: (problem: string | undefined) => void };

/** What can be said of one date of the work: that it is done, in place; all else in its dialog. */
export function WorkDateActions({ work, date: { kind, state }, onSaved }: Props) {
  const today = useToday();
  const task = useTask();
  const save = useSaveWork();
  const noteDone = async () => {
    if (isDoneTooEarly(work.project, kind, today)) {
      onSaved(fieldErrorText('done-before-work'));
      return;
    }
    onSaved(
      await save(work, 'work-date', (project) => {
        const note = project.workDates?.find((each) => each.kind === kind);
        const workDates = withWorkDate(project.workDates, { ...note, kind, doneOn: today }, project.kindOfWork);
        return { ...project, workDates };
      }),
    );
  };
  return (
    <Box sx={{ display: 'inline-flex', gap: 1, alignItems: 'center' }}>
      {state === 'due' || state === 'passed' ? (
        <Button size="small" aria-label={`Done: ${WORK_DATE_WORDS[kind]}`} onClick={() => void noteDone()}>
          Done
        </Button>
      ) : null}
      <Link
        component="button"
        type="button"
        aria-label={`Change: ${WORK_DATE_WORDS[kind]}`}
        onClick={() => task.open('work-date', { ...workFacts(work), kind })}
      >
        Change
      </Link>
    </Box>
  );
}
