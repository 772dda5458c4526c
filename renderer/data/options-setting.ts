import { NO_OPTIONS, type Options } from '@shared/model/options';
import type { Setting } from '@shared/model/settings';
import type { TableSnapshot } from './records';

/** Which options the office turned on; none until it did. */
export function optionsIn(settings: Pick<TableSnapshot<Setting>, 'get'>): Options {
  const setting = settings.get('options');
  return setting?.id === 'options' ? setting.value : NO_OPTIONS;
}
