import { useDesk } from '@renderer/data/desk-context';
import { useEffect } from 'react';
import { useTask } from '@renderer/components/use-task';

/** Redo, and the keys for both: Ctrl+Z opens "Undo" with what it would do, Ctrl+Y (Ctrl+Shift+Z) brings back. */
export function useUndoActions() {
  const desk = useDesk();
  const task = useTask();
  const redo = () => desk.redo();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, [role="dialog"]');
      if (typing || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      const stack = desk.undoStack();
      if (key === 'z' && !event.shiftKey && stack.undo) {
        event.preventDefault();
        task.open('undo', { change: stack.undo.id });
      } else if ((key === 'y' || (key === 'z' && event.shiftKey)) && stack.redo) {
        event.preventDefault();
        void desk.redo();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [desk, task]);
  return { redo };
}
