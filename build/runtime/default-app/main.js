// What the test runtime starts first: loads the application folder named on the command line, as a development Electron does.
const { app, dialog } = require('electron');
const { readFileSync } = require('node:fs');
const path = require('node:path');

/** Splits the command line into modules to load first (-r, used by Playwright) and the application's folder. */
function readArguments(argv) {
  const preload = [];
  let folder = null;
  for (let at = 1; at < argv.length && folder === null; at += 1) {
    const argument = argv[at];
    if (argument === '-r' || argument === '--require') {
      at += 1;
      preload.push(argv[at]);
    } else if (!argument.startsWith('-')) folder = path.resolve(argument);
  }
  return { preload, folder };
}

function start() {
  const { preload, folder } = readArguments(process.argv);
  for (const module of preload) require(module);
  if (folder === null) throw new Error('Name the application folder on the command line.');
  const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  app.setName(about.productName ?? about.name);
  app.setVersion(about.version ?? '0.0.0');
  app.setAppPath(folder);
  require(path.join(folder, about.main ?? 'index.js'));
}

try {
  start();
} catch (error) {
  process.stderr.write(`The application could not be loaded: ${error.stack}\n`);
  dialog.showErrorBox = () => {};
  app.exit(1);
}
