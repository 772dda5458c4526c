import type { TaskName } from '@renderer/components/use-task';
import { topicOfScreen, type HelpTopic } from './topics';

/** A topic of help, and the heading in it that fits best; without one it is read from its beginning. */
export type HelpPlace = { topic: HelpTopic; section?: string };

const COMMONEST = 'The five commonest things';
const FIGURES = 'How the figures come about';
const WRONG = 'When something goes wrong';

const at = (topic: HelpTopic, section: string): HelpPlace => ({ topic, section });
const requests = at('requests', COMMONEST);
const days = at('days', COMMONEST);
const overForty = at('days', 'Over 40 days');
const projects = at('days', 'Projects');
const training = at('training', COMMONEST);
const personalData = at('peers', 'Personal data');
const keys = at('first-steps', 'Keys');
const colleagues = at('settings', 'Colleagues');
const passphrase = at('settings', 'The office passphrase');

/** Where each dialog that lies over any screen is explained. */
const PLACE_OF_TASK: Record<TaskName, HelpPlace> = {
  'at-desk': colleagues,
  find: keys,
  keys,
  'add-peer': at('peers', COMMONEST),
  'edit-peer': at('peers', COMMONEST),
  'ask-profiles': at('peers', COMMONEST),
  'record-days': days,
  'days-before': days,
  'edit-day': days,
  approval: overForty,
  'approval-case': overForty,
  confirm: requests,
  'pencil-in': requests,
  'free-days': at('days', 'Words'),
  'work-done': days,
  'move-days': projects,
  'add-project': projects,
  'edit-project': projects,
  'end-project': projects,
  'add-to-project': projects,
  'purchase-order': projects,
  'work-date': projects,
  feedback: projects,
  claim: projects,
  'add-event': training,
  'edit-event': training,
  'delete-event': at('training', WRONG),
  'record-attendance': training,
  exemption: training,
  'add-request': requests,
  'edit-request': requests,
  chase: requests,
  export: at('reports', COMMONEST),
  'access-pack': personalData,
  'erase-peer': personalData,
  'keep-peer': personalData,
  unmerge: at('peers', WRONG),
  'choose-passphrase': passphrase,
  'recovery-sheet': passphrase,
  undo: at('first-steps', 'Every day after that'),
  'hand-over': colleagues,
  'take-in': colleagues,
};

/** The section of a screen below another one, by the beginning of its address. */
const SECTION_OF_SCREEN: readonly (readonly [address: string, section: string])[] = [
  ['/days/planner', 'Year planner'],
  ['/days/projects', 'Projects'],
  ['/days/over', 'Over 40 days'],
  ['/days/year-end', 'Year end'],
  ['/reports/answers', 'How we answered'],
  ['/reports/reviews', 'Reviews'],
  ['/peers/duplicates', WRONG],
  ['/requests/', COMMONEST],
  ['/papers', 'Data protection'],
];

/** The section for a part of a screen, by the heading of the part or the title of a dialog that belongs to the screen. */
export const SECTION_OF_PART: Partial<Record<HelpTopic, Readonly<Record<string, string>>>> = {
  today: { Today: 'What stands here' },
  requests: {
    'Why this date?': FIGURES,
    'Who can we offer?': FIGURES,
    'Pauses of the clock': 'Pauses',
    'Correct the answer': WRONG,
  },
  peers: {
    'Can I offer this peer?': COMMONEST,
    'How is this worked out?': FIGURES,
    'Training dates': FIGURES,
    'Restricted notes': 'Personal data',
    Privacy: 'Personal data',
    Merged: WRONG,
  },
  days: { 'How is this worked out?': FIGURES },
  import: { Map: COMMONEST, Preview: FIGURES },
  settings: {
    'What was agreed with the LGA': 'Where the figures come from',
    'Bank holidays': 'Where the figures come from',
    'Office passphrase': 'The office passphrase',
    'Change passphrase': 'The office passphrase',
    Backups: 'Backups and the safety copy',
    Colleagues: 'Colleagues',
    'Restricted notes': 'Data protection',
    Privacy: 'Data protection',
    'Papers to read or print': 'Data protection',
    Notifications: 'Notifications',
  },
};

/** Every place that a dialog or a screen leads to; for the test that they are there. */
export const HELP_PLACES: readonly HelpPlace[] = [
  ...Object.values(PLACE_OF_TASK),
  ...SECTION_OF_SCREEN.map(([address, section]) => at(topicOfScreen(address) ?? 'first-steps', section)),
  // Safe: the keys are those of the table.
  ...Object.entries(SECTION_OF_PART).flatMap(([topic, parts]) =>
    Object.values(parts).map((section) => at(topic as HelpTopic, section)),
  ),
];

type Where = {
  pathname: string;
  /** The task that is open over the screen. */
  task: string | null;
  /** The heading of the part where the person is, or the title of a dialog of the screen. */
  part: string | undefined;
};

/** What explains the place where somebody is: the dialog that is open, else the part of the screen, else the screen. */
export function helpPlace({ pathname, task, part }: Where): HelpPlace {
  if (isTask(task)) return PLACE_OF_TASK[task];
  const topic = topicOfScreen(pathname) ?? 'first-steps';
  const parts = SECTION_OF_PART[topic] ?? {};
  const ofPart = part !== undefined && Object.hasOwn(parts, part) ? parts[part] : undefined;
  const section = ofPart ?? SECTION_OF_SCREEN.find(([address]) => pathname.startsWith(address))?.[1];
  return section === undefined ? { topic } : { topic, section };
}

function isTask(name: string | null): name is TaskName {
  return name !== null && Object.hasOwn(PLACE_OF_TASK, name);
}
