import type { CallReply, CallRequest, SaveExtension } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/model/result';
import { app, dialog } from 'electron';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorFacts, logEvent } from '@electron/log';
import type { CallContext } from '@electron/register';
import { safeFileName } from './safe-file-name';
import { writeFileSafely } from './write-file-safely';

/** The folder of the last save of this run, so that a second export lands beside the first. */
let lastFolder: string | undefined;

function proposedFolder(): string {
  if (lastFolder !== undefined && existsSync(lastFolder)) return lastFolder;
  try {
    return app.getPath('documents');
  } catch (error) {
    logEvent('documents-folder-unknown', errorFacts(error));
    return app.getPath('home');
  }
}

/** A file to be saved: made by the window (`file:save`), or by the main process itself. */
type FileToSave = Omit<CallRequest<'file:save'>, 'extension'> & { extension: SaveExtension | 'pdf' };

/** What the dialog is asked for; the window's own kinds of file, and those that the main process stands for itself. */
type PathToChoose = { suggestedName: string; filterName: string; extension: SaveExtension | 'pdf' | 'html' };

/** Asks where to save; a name typed without its extension gets it, and is asked about again if that file exists. */
export async function choosePath(request: PathToChoose, context: CallContext): Promise<string | undefined> {
  const ending = `.${request.extension}`;
  let defaultPath = join(proposedFolder(), safeFileName(request.suggestedName, request.extension));
  for (;;) {
    const { canceled, filePath } = await dialog.showSaveDialog(context.window, {
      title: 'Save',
      defaultPath,
      filters: [{ name: request.filterName, extensions: [request.extension] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return undefined;
    if (filePath.toLowerCase().endsWith(ending)) return filePath;
    if (!existsSync(filePath + ending)) return filePath + ending;
    defaultPath = filePath + ending;
  }
}

/** `file:save`: `saveChosen` for bytes that the window made. */
export function handleSaveFile(
  request: CallRequest<'file:save'>,
  context: CallContext,
): Promise<Result<CallReply<'file:save'>>> {
  return saveChosen(request, context);
}

/**
 * Asks the person where, then writes the bytes whole or not at all. The folder is never told to the window.
 * Returns the file's name, or that it was cancelled; problems are those of `writeFileSafely`.
 */
export async function saveChosen(request: FileToSave, context: CallContext): Promise<Result<CallReply<'file:save'>>> {
  const path = await choosePath(request, context);
  if (path === undefined) return ok({ outcome: 'cancelled' });
  const saved = await writeFileSafely(path, request.bytes);
  if (!saved.ok) {
    logEvent(saved.problem.code);
    return saved;
  }
  lastFolder = dirname(path);
  return ok({ outcome: 'saved', fileName: saved.value.fileName });
}
