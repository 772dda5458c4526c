import type { CallHandler } from '@electron/register';
import { untilChosen } from '@electron/window/menu-choice';
import { ok } from '@shared/model/result';

/** `menu:chosen`: answered when an action is chosen from the menu, so that the page does it as it does by its keys. */
export const handleMenuChosen: CallHandler<'menu:chosen'> = async () => ok({ action: await untilChosen() });
