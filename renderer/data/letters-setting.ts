import type { Letters } from '@shared/model/letters';
import type { Setting } from '@shared/model/settings';
import type { TableSnapshot } from './records';

const NONE: Letters = {};

/** The wordings that the office changed. */
export function lettersIn(settings: Pick<TableSnapshot<Setting>, 'get'>): Letters {
  const setting = settings.get('letters');
  return setting?.id === 'letters' ? setting.value : NONE;
}
