// Loaded by the runtime before the application (-r): prints what a message box would show, and presses its first button.
const { dialog } = require('electron');

dialog.showMessageBox = async (...given) => {
  const { message, detail } = given.at(-1);
  process.stdout.write(`box: ${message} ${detail ?? ''}\n`);
  return { response: 0, checkboxChecked: false };
};
