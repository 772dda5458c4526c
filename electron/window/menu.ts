import { ACTIONS, type Action, type ActionId } from '@shared/model/actions';
import { Menu, type KeyboardEvent, type MenuItemConstructorOptions } from 'electron';
import { currentWindow } from './main-window';
import { chooseAction } from './menu-choice';
import { START_URL } from './origin';

const EDIT: MenuItemConstructorOptions = {
  label: 'Edit',
  submenu: [
    { role: 'undo' },
    { role: 'redo' },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'delete' },
    { type: 'separator' },
    { role: 'selectAll' },
  ],
};

const VIEW: MenuItemConstructorOptions = {
  label: 'View',
  submenu: [
    { role: 'resetZoom', label: 'Actual size' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen', label: 'Full screen' },
  ],
};

/** Leads the window to its page that locks; the part after the `#` changes, so nothing is loaded anew before that. */
const LOCK: MenuItemConstructorOptions = {
  label: 'Lock now',
  accelerator: 'CmdOrCtrl+Shift+L',
  click: () => {
    currentWindow()
      ?.loadURL(`${START_URL}#/lock`)
      .catch(() => undefined);
  },
};

/** Shown elsewhere in the menu, or with a meaning of its own there. */
const ELSEWHERE: ReadonlySet<ActionId> = new Set<ActionId>(['undo', 'redo', 'lock', 'keys', 'help']);

/** An action of the one list; its keys are only shown here, as the page knows whether somebody types or a dialog is open. */
function actionItem({ id, title, keys }: Action & { id: ActionId }): MenuItemConstructorOptions {
  return {
    label: title,
    ...(keys === undefined ? {} : { accelerator: keys, registerAccelerator: false }),
    click: (_item, _window, event?: KeyboardEvent) => {
      if (!event?.triggeredByAccelerator) chooseAction(id);
    },
  };
}

function actionItems(kind: Action['kind']): MenuItemConstructorOptions[] {
  return ACTIONS.filter((action) => action.kind === kind && 'keys' in action && !ELSEWHERE.has(action.id)).map(
    actionItem,
  );
}

/** Before the application is ready: else Electron makes a menu of its own, which ours then takes the place of. */
export function setupNoDefaultMenu(): void {
  Menu.setApplicationMenu(null);
}

/** The standard menu of each system, the lock, and the actions. No reload: it would drop a form that is being filled in. */
export function setupMenu(platform: NodeJS.Platform = process.platform): void {
  const first: MenuItemConstructorOptions[] =
    platform === 'darwin'
      ? [{ role: 'appMenu' }, { label: 'File', submenu: [LOCK, { type: 'separator' }, { role: 'close' }] }]
      : [{ label: 'File', submenu: [LOCK, { type: 'separator' }, { role: 'quit', label: 'Exit' }] }];
  const help = ACTIONS.filter(({ id }) => id === 'help' || id === 'keys').map(actionItem);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...first,
      EDIT,
      { label: 'Do', submenu: actionItems('do') },
      { label: 'Go to', submenu: actionItems('go') },
      VIEW,
      { role: 'windowMenu' },
      { role: 'help', label: 'Help', submenu: help },
    ]),
  );
}
