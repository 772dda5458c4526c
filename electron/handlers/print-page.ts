import { errorFacts, logEvent } from '@electron/log';
import type { CallHandler } from '@electron/register';
import { ok, problem } from '@shared/model/result';
import type { WebContents } from 'electron';
import { saveChosen } from './save-file';

/** Inches round the page. */
const MARGINS = { top: 0.6, bottom: 0.7, left: 0.7, right: 0.7 };
/** Chromium fills the two spans; a page that is lost is missed by its number. */
const PAGE_NUMBERS =
  '<div style="width:100%;text-align:center;font:8px sans-serif"><span class="pageNumber"></span> of <span class="totalPages"></span></div>';
const NOTHING = '<span></span>';

/** `page:print`: what the window shows for print, through the print dialog of the system. */
export const handlePrintPage: CallHandler<'page:print'> = async (_request, { window }) => {
  if ((await printersOf(window.webContents)) === 0) return problem('no-printer');
  const failure = await print(window.webContents);
  if (failure === undefined) return ok({ outcome: 'printed' });
  if (/cancel/i.test(failure)) return ok({ outcome: 'cancelled' });
  logEvent('not-printed');
  return problem('not-printed');
};

/** `page:save-pdf`: the same as a PDF, where the person says. The pages are made first, so that they are what was shown. */
export const handleSavePdf: CallHandler<'page:save-pdf'> = async ({ suggestedName }, context) => {
  let bytes: Uint8Array;
  try {
    bytes = await context.window.webContents.printToPDF({
      pageSize: 'A4',
      margins: MARGINS,
      displayHeaderFooter: true,
      headerTemplate: NOTHING,
      footerTemplate: PAGE_NUMBERS,
      generateTaggedPDF: true,
    });
  } catch (error) {
    logEvent('pdf-not-made', errorFacts(error));
    return problem('pdf-not-made');
  }
  return saveChosen({ suggestedName, bytes, filterName: 'PDF', extension: 'pdf' }, context);
};

async function printersOf(contents: WebContents): Promise<number> {
  try {
    return (await contents.getPrintersAsync()).length;
  } catch (error) {
    // The system's print service does not answer: to the person that is the same.
    logEvent('printers-unknown', errorFacts(error));
    return 0;
  }
}

/** The system's reason where nothing was printed. */
function print(contents: WebContents): Promise<string | undefined> {
  return new Promise((done) => {
    contents.print({ silent: false, printBackground: false }, (printed, reason) => done(printed ? undefined : reason));
  });
}
