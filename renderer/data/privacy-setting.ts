import { DEFAULT_PRIVACY, type Privacy } from '@shared/model/privacy';
import type { Setting } from '@shared/model/settings';
import type { TableSnapshot } from './records';

/** Why records of peers are held, and for how long: as the office settled it, or as it is proposed. */
export function privacyIn(settings: TableSnapshot<Setting>): Privacy {
  const setting = settings.get('privacy');
  return setting?.id === 'privacy' ? setting.value : DEFAULT_PRIVACY;
}
