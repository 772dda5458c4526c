import { arePressed, keysText } from '@renderer/components/keys-text';
import { ACTIONS } from '@shared/model/actions';
import { describe, expect, it } from 'vitest';

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  code: /^\d$/.test(key) ? `Digit${key}` : '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('the keys of the actions', () => {
  const keys = ACTIONS.flatMap((action) => [
    ...('keys' in action ? [action.keys] : []),
    ...('otherKeys' in action ? [action.otherKeys] : []),
  ]);

  // What types nothing needs no key held with it. Source: WCAG 2.2, 2.1.4.
  it('are each another, and each held with Ctrl or Command, but for F1', () => {
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((each) => !each.startsWith('CmdOrCtrl+'))).toEqual(['F1']);
  });

  it('are none of those that edit a text, look closer, close the window, or are a screen reader\u2019s', () => {
    const taken = ['A', 'C', 'V', 'X', '0', '-', 'Plus', 'W', 'Q', 'M', 'H', 'F', 'R', 'Shift+I', 'Alt+N'];
    expect(keys.filter((each) => taken.includes(each.replace('CmdOrCtrl+', '')))).toEqual([]);
  });

  it('are told apart by what is held, and taken with Command on macOS', () => {
    expect(arePressed('CmdOrCtrl+N', press('n', { ctrlKey: true }), false)).toBe(true);
    expect(arePressed('CmdOrCtrl+N', press('N', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(arePressed('CmdOrCtrl+Shift+N', press('N', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
    expect(arePressed('CmdOrCtrl+N', press('n'), false)).toBe(false);
    // AltGr is Ctrl and Alt together.
    expect(arePressed('CmdOrCtrl+N', press('n', { ctrlKey: true, altKey: true }), false)).toBe(false);
    expect(arePressed('CmdOrCtrl+N', press('n', { ctrlKey: true }), true)).toBe(false);
    expect(arePressed('CmdOrCtrl+N', press('n', { metaKey: true }), true)).toBe(true);
  });

  it('go by the place of a digit and by the sign itself, whatever a keyboard wants held for it', () => {
    expect(arePressed('CmdOrCtrl+1', { ...press('&', { ctrlKey: true }), code: 'Digit1' }, false)).toBe(true);
    expect(arePressed('CmdOrCtrl+/', press('/', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
  });

  it('are read as each system writes them', () => {
    expect(keysText('CmdOrCtrl+Shift+N', false)).toEqual(['Ctrl', 'Shift', 'N']);
    expect(keysText('CmdOrCtrl+Shift+N', true)).toEqual(['\u2318', '\u21E7', 'N']);
  });
});
