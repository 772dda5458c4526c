import type { DayIndexSource } from '@renderer/data/day-index';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { TODAY } from './builders';

/** What a day index reads where no day was recorded yet. */
export function noDays(): DayIndexSource {
  return {
    readYear: async () => [],
    readPeer: async () => [],
    readProject: async () => [],
    readAll: async () => [],
    agreement: () => DEFAULT_AGREEMENT,
    today: () => TODAY,
    onLoaded: () => undefined,
  };
}
