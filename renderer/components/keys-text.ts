import { ACTIONS, type ActionId } from '@shared/model/actions';

const ON_MAC: Readonly<Record<string, string>> = { CmdOrCtrl: '\u2318', Shift: '\u21E7' };

/** Whether Command takes the place of Ctrl. */
const isMac = (): boolean => navigator.userAgent.includes('Macintosh');

/** Keys as they are read on this system, one after the other: "Ctrl", "Shift", "N"; "⌘", "⇧", "N" on macOS. */
export function keysText(keys: string, onMac = isMac()): readonly string[] {
  return keys.split('+').map((key) => (onMac ? (ON_MAC[key] ?? key) : key === 'CmdOrCtrl' ? 'Ctrl' : key));
}

/** For the button of an action: its keys in a tooltip, and as a screen reader says them. */
export function keysOf(id: ActionId): { title?: string; 'aria-keyshortcuts'?: string } {
  const action = ACTIONS.find((one) => one.id === id);
  if (!action || !('keys' in action)) return {};
  return {
    title: `${action.title} (${keysText(action.keys).join('+')})`,
    'aria-keyshortcuts': action.keys.replace('CmdOrCtrl', isMac() ? 'Meta' : 'Control'),
  };
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Whether a press is these keys and no others. Digits go by their place, as some keyboards have them with Shift. */
export function arePressed(keys: string, pressed: Pressed, onMac = isMac()): boolean {
  const wanted = keys.split('+');
  const letter = wanted.at(-1) ?? '';
  const [held, other] = onMac ? [pressed.metaKey, pressed.ctrlKey] : [pressed.ctrlKey, pressed.metaKey];
  if (held !== wanted.includes('CmdOrCtrl') || other || pressed.altKey) return false;
  // A sign lies under Shift on some keyboards.
  if (/^[A-Z\d]+$/.test(letter) && pressed.shiftKey !== wanted.includes('Shift')) return false;
  return /^\d$/.test(letter) ? pressed.code === `Digit${letter}` : pressed.key.toUpperCase() === letter.toUpperCase();
}
