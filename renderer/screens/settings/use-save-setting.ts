import { useDesk } from '@renderer/data/desk-context';
import { problemText } from '@renderer/words/problem-text';
import type { Setting, SettingKey } from '@shared/model/settings';
import { useCallback } from 'react';

/** What the history calls the change; "Settings changed" where a setting has no words of its own. */
const LABELS: Partial<Record<SettingKey, string>> = {
  holidays: 'bank-holidays',
  options: 'options',
  letters: 'letters',
};

/** Saves one setting as one change; answers with a sentence when it could not be saved. */
export function useSaveSetting() {
  const desk = useDesk();
  return useCallback(
    async (setting: Setting): Promise<string | undefined> => {
      const saved = await desk.commit({
        label: { code: LABELS[setting.id] ?? 'settings', ids: [], count: 1 },
        operations: [{ table: 'settings', key: setting.id, after: setting }],
      });
      return saved.ok ? undefined : problemText(saved.problem);
    },
    [desk],
  );
}
