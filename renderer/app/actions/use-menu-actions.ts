import { bridge } from '@renderer/bridge/bridge';
import { useEffect, useEffectEvent } from 'react';
import { isListOpen, isOverTheScreen } from './over-the-screen';
import { useRunAction } from './use-run-action';

/** Does what is chosen from the menu of the window. */
export function useMenuActions(): void {
  const { actions, run } = useRunAction();
  const choose = useEffectEvent((id: string) => {
    const action = actions.find((one) => one.id === id);
    if (action && (action.id === 'help' ? !isListOpen() : !isOverTheScreen())) run(action.id);
  });
  useEffect(() => waitForChoices(choose), []);
}

/** Not within the hook: its first `run`, with the records noted for the start, would stay in memory as long as this waits. */
function waitForChoices(choose: (id: string) => void): () => void {
  let wanted = true;
  const wait = async (): Promise<void> => {
    const chosen = await bridge.untilChosen();
    // Another call took the place of this one, or nobody answers any more.
    if (!wanted || !chosen.ok || chosen.value.action === null) return undefined;
    choose(chosen.value.action);
    return wait();
  };
  void wait();
  return () => {
    wanted = false;
  };
}
