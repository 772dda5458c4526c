import type { Desk } from '@renderer/data/desk';
import { written } from '../written';
import { noteFailedAtClosing } from './failed-at-closing';

/**
 * Something that is done before the window closes. One that fails or is cut short loses nothing: every change is in the
 * safety copy already.
 */
type ClosingTask = {
  /** What it does, as the window says it meanwhile. */
  text: string;
  isDue: (desk: Desk) => Promise<boolean>;
  run: (desk: Desk) => Promise<unknown>;
};

const BACK_UP: ClosingTask = {
  text: 'A backup of the latest changes is being written and checked.',
  isDue: async ({ backups }) => (await backups?.isBehind()) ?? false,
  run: async ({ backups }) => {
    // Said at the next start; it stands there too where the window is closed before this has ended.
    noteFailedAtClosing({ code: 'copy-not-begun' });
    const made = await backups?.backUp();
    noteFailedAtClosing(made?.ok === false ? made.problem : undefined);
  },
};

const LEAVE_COPY: ClosingTask = {
  text: 'A copy for your colleagues is being left in the office folder.',
  isDue: async ({ colleagues, refusal }) => !refusal && ((await colleagues?.isBehind()) ?? false),
  run: async ({ colleagues }) => colleagues?.leave(false),
};

/** Every one of them, in the order they are done: somebody may be waiting for the copy. */
const TASKS: readonly ClosingTask[] = [LEAVE_COPY, BACK_UP];

/** Does what is due; `say` gets what is being done. */
export async function runClosingTasks(desk: Desk, say: (text: string) => void): Promise<void> {
  if (desk.saving === 'saving') say('The last change is being saved.');
  await written(desk);
  for (const task of TASKS) {
    // The next one may still be done, and the window closes in any case.
    await runIfDue(task, desk, say).catch(() => undefined);
  }
}

async function runIfDue(task: ClosingTask, desk: Desk, say: (text: string) => void): Promise<void> {
  if (!(await task.isDue(desk))) return;
  say(task.text);
  await task.run(desk);
}
