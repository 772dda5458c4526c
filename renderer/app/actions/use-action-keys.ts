import { arePressed } from '@renderer/components/keys-text';
import { hasUnsaved } from '@renderer/components/unsaved';
import { readSingleKey } from '@renderer/components/single-key';
import { SINGLE_KEY, type Action, type ActionId } from '@shared/model/actions';
import { useEffect } from 'react';
import { holdTyped } from '../find/typed-ahead';
import { isListOpen, isOverTheScreen } from './over-the-screen';
import { useRunAction } from './use-run-action';

const TYPED_IN = 'input, textarea, select, [contenteditable="true"]';

/**
 * The keys of the actions. Over a dialog or an open list they do nothing; nor do those that lead elsewhere in the middle of an
 * import. While somebody types in a field "Find" and help alone do, and help over a dialog too: it takes nothing away.
 * Decided: 2026-11-23, product owner: a key never leaves a form that is being filled in.
 */
export function useActionKeys(): void {
  const { actions, run } = useRunAction();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = pressedAction(actions, event);
      if (!action || event.defaultPrevented || event.repeat) return;
      // Help stands beside what it would otherwise leave.
      if (action.id === 'help') {
        if (isListOpen()) return;
      } else {
        if (isOverTheScreen() || (action.kind === 'go' && hasUnsaved())) return;
        const isTyped = event.target instanceof HTMLElement && event.target.closest(TYPED_IN) !== null;
        if (action.id !== 'find' && isTyped) return;
      }
      event.preventDefault();
      if (action.id === 'find') holdTyped();
      run(action.id);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [actions, run]);
}

type KnownAction = Action & { id: ActionId };

function pressedAction(actions: readonly KnownAction[], event: KeyboardEvent): KnownAction | undefined {
  if (event.key === SINGLE_KEY && !event.ctrlKey && !event.metaKey && !event.altKey) {
    return readSingleKey() ? actions.find(({ id }) => id === 'keys') : undefined;
  }
  return actions.find(({ keys, otherKeys }) => [keys, otherKeys].some((each) => each && arePressed(each, event)));
}
