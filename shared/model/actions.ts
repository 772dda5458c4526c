/** What the window can be asked to do by name: from the box "Find", by its keys, from the menu and from its buttons. */
export type Action = {
  id: string;
  /** As its button says it. */
  title: string;
  /** Other words that people look for it by. */
  also: readonly string[];
  /**
   * Its keys, as Electron writes them. Every letter and digit is held with Ctrl (Command on macOS), so that none typed or spoken
   * by mistake does anything, and none is a key of the Edit and View menus or of a screen reader. Source: WCAG 2.2, 2.1.4.
   */
  keys?: string;
  /** Keys that do the same, for who is used to those. */
  otherKeys?: string;
  kind: 'do' | 'go';
};

/** Opens the box that has all the others. */
export const FIND_KEYS = 'CmdOrCtrl+K';

/** In that box: edits the contact of the peer who is marked. */
export const EDIT_FOUND_KEYS = 'CmdOrCtrl+Enter';

/** Help for the screen that is shown, as in every other program. */
const HELP_KEYS = 'F1';

/** The one list of them; `renderer/app/actions` says what each does. Nothing here deletes or takes back by itself. */
export const ACTIONS = [
  { id: 'find', title: 'Find', also: ['Search', 'Look up'], keys: FIND_KEYS, kind: 'do' },
  {
    id: 'record-days',
    title: 'Record days',
    also: ['Log days', 'Add days', 'Book days'],
    keys: 'CmdOrCtrl+D',
    kind: 'do',
  },
  {
    id: 'record-mentoring',
    title: 'Record mentoring session',
    also: ['Log a mentoring session', 'Mentor'],
    keys: 'CmdOrCtrl+Shift+D',
    kind: 'do',
  },
  { id: 'add-request', title: 'Add request', also: ['Log a request', 'New request'], keys: 'CmdOrCtrl+N', kind: 'do' },
  { id: 'add-peer', title: 'Add peer', also: ['New peer'], keys: 'CmdOrCtrl+Shift+N', kind: 'do' },
  { id: 'import', title: 'Import spreadsheet', also: ['Excel', 'Read in'], keys: 'CmdOrCtrl+I', kind: 'do' },
  {
    id: 'export',
    title: 'Export',
    also: ['Make the return', 'Send to the LGA', 'Excel'],
    keys: 'CmdOrCtrl+E',
    kind: 'do',
  },
  {
    id: 'back-up',
    title: 'Back up now',
    also: ['Take a backup', 'Save a copy'],
    keys: 'CmdOrCtrl+Shift+S',
    kind: 'do',
  },
  { id: 'add-project', title: 'Add project', also: ['New project'], kind: 'do' },
  { id: 'add-event', title: 'Add event', also: ['Add training event', 'New event', 'Conference'], kind: 'do' },
  { id: 'record-attendance', title: 'Record attendance', also: ['Paste names', 'Training', 'Attended'], kind: 'do' },
  {
    id: 'ask-profiles',
    title: 'Ask for profile updates',
    also: ['Prompt peers', 'Out of date'],
    kind: 'do',
  },
  { id: 'at-desk', title: 'Who sits at the desk?', also: ['Change name', 'User'], kind: 'do' },
  { id: 'undo', title: 'Undo', also: ['Take back'], keys: 'CmdOrCtrl+Z', kind: 'do' },
  { id: 'redo', title: 'Redo', also: ['Bring back'], keys: 'CmdOrCtrl+Y', otherKeys: 'CmdOrCtrl+Shift+Z', kind: 'do' },
  { id: 'lock', title: 'Lock now', also: ['Close the records'], keys: 'CmdOrCtrl+Shift+L', kind: 'do' },
  { id: 'keys', title: 'Keys', also: ['Shortcuts', 'Keyboard', 'Help'], keys: 'CmdOrCtrl+/', kind: 'do' },
  { id: 'today', title: 'Today', also: ['Home', 'Start'], keys: 'CmdOrCtrl+1', kind: 'go' },
  { id: 'requests', title: 'Requests', also: [], keys: 'CmdOrCtrl+2', kind: 'go' },
  { id: 'peers', title: 'Peers', also: ['Pool', 'Members'], keys: 'CmdOrCtrl+3', kind: 'go' },
  { id: 'days', title: 'Days', also: ['Limit', '40 days'], keys: 'CmdOrCtrl+4', kind: 'go' },
  { id: 'training', title: 'Training', also: ['Attendance'], keys: 'CmdOrCtrl+5', kind: 'go' },
  { id: 'reports', title: 'Reports', also: ['Returns', 'Export log'], keys: 'CmdOrCtrl+6', kind: 'go' },
  { id: 'settings', title: 'Settings', also: ['Options', 'Preferences'], keys: 'CmdOrCtrl+7', kind: 'go' },
  { id: 'history', title: 'History', also: ['Changes', 'Undo', 'Deleted items'], kind: 'go' },
  { id: 'planner', title: 'Year planner', also: ['Calendar', 'Days'], kind: 'go' },
  { id: 'projects', title: 'Projects', also: ['Days'], kind: 'go' },
  { id: 'over-40', title: 'Over 40 days', also: ['Approvals', 'Days'], kind: 'go' },
  { id: 'training-peers', title: 'Training by peer', also: ['Who is not trained'], kind: 'go' },
  {
    id: 'answers',
    title: 'How we answered',
    also: ['Performance', 'Late answers', 'Answers in time', 'Reports'],
    kind: 'go',
  },
  { id: 'agreement', title: 'What was agreed with the LGA', also: ['Limit', 'Settings'], kind: 'go' },
  { id: 'backups', title: 'Backups', also: ['Restore', 'Settings'], kind: 'go' },
  { id: 'help', title: 'Help', also: ['How do I', 'Manual', 'Guide'], keys: HELP_KEYS, kind: 'go' },
  { id: 'bank-holidays', title: 'Bank holidays', also: ['Settings'], kind: 'go' },
] as const satisfies readonly Action[];

/** Shows the keys too, unless that is turned off on this computer: the one key of a single sign. Source: WCAG 2.2, 2.1.4. */
export const SINGLE_KEY = '?';

export type ActionId = (typeof ACTIONS)[number]['id'];
