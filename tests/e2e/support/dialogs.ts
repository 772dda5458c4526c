import type { ElectronApplication } from '@playwright/test';

/**
 * Now and then the inspector answers that V8 has collected what it was to wait for, mostly while an application starts. What
 * is set here may be set twice.
 */
async function set(ask: () => Promise<void>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (!String(error).includes('garbage collected')) throw error;
    await ask();
  }
}

/** Answers the next and all later "Save as" dialogs with this path; null stands for Cancel. */
export async function answerSaveDialog(app: ElectronApplication, filePath: string | null): Promise<void> {
  await set(() =>
    app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: path === null, filePath: path ?? '' });
    }, filePath),
  );
}

/** Answers the next and all later "Open" dialogs with these paths; an empty list stands for Cancel. */
export async function answerOpenDialog(app: ElectronApplication, filePaths: string[]): Promise<void> {
  await set(() =>
    app.evaluate(({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: paths.length === 0, filePaths: paths });
    }, filePaths),
  );
}
