import type { CallHandler } from '@electron/register';
import { untilClosing } from '@electron/window/closing';
import { ok } from '@shared/model/result';

/** `window:closing`: answered when the person closes the window, so that the page does what is left to do first. */
export const handleClosing: CallHandler<'window:closing'> = async () => ok({ closing: await untilClosing() });

/** `window:close`: closes the window; asked by the page when it has finished, it goes at once. */
export const handleClose: CallHandler<'window:close'> = async (_request, { window }) => {
  // After the answer, which the page would otherwise not live to hear.
  setImmediate(() => window.isDestroyed() || window.close());
  return ok({});
};
