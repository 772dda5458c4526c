// Loaded by the runtime before the application (-r): where the data folder has a file "hold-scripts", the page gets its scripts
// only once `globalThis.letScriptsGo()` was called, so that what stands in it from the first can be looked at.
const { app, protocol } = require('electron');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const handle = protocol.handle.bind(protocol);

protocol.handle = (scheme, answer) => {
  const isHeld = existsSync(join(app.getPath('userData'), 'hold-scripts'));
  const mayGo = isHeld ? new Promise((resolve) => (globalThis.letScriptsGo = resolve)) : Promise.resolve();
  handle(scheme, async (request) => {
    if (request.url.endsWith('.js')) await mayGo;
    return answer(request);
  });
};
