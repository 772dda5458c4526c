// @ts-check
import { join } from 'node:path';
import { repositoryFolder } from './repository.mjs';
import { runShown } from './run-command.mjs';
import { PlainProblem } from './runtime/problem.mjs';

/** Builds the application into out/. */
export async function buildApp() {
  const tool = join(repositoryFolder, 'node_modules/electron-vite/bin/electron-vite.js');
  const status = await runShown(process.execPath, [tool, 'build', '--logLevel', 'warn'], { cwd: repositoryFolder });
  if (status !== 0) throw new PlainProblem('The application could not be built: see the lines above.');
}
