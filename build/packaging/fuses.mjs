// @ts-check
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { PlainProblem } from '../runtime/problem.mjs';

/**
 * The switches inside Electron's executable, as they are set in every package (electronFuses in electron-builder.yml
 * says the same).
 * @type {Readonly<Record<keyof typeof FuseV1Options, boolean>>}
 */
export const FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

const NAMES = /** @type {(keyof typeof FuseV1Options)[]} */ (Object.keys(FUSES));
/** How the executable writes a switch that is on, and one that is off. */
const ON = '1'.charCodeAt(0);
const OFF = '0'.charCodeAt(0);

/**
 * Reads the switches of an executable.
 * @param {string} executable
 * @returns {Promise<Record<string, boolean | null>>} null where the executable does not have this switch
 */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  return Object.fromEntries(
    NAMES.map((name) => {
      const state = Number(wire[FuseV1Options[name]]);
      return [name, state === ON ? true : state === OFF ? false : null];
    }),
  );
}

/**
 * Sets the switches of an executable, and reads them back.
 * @param {string} executable
 * @returns {Promise<number>} how many switches it has besides: a newer Electron's, left as they came
 */
export async function setFuses(executable) {
  const settings = Object.fromEntries(NAMES.map((name) => [FuseV1Options[name], FUSES[name]]));
  await flipFuses(executable, {
    version: FuseVersion.V1,
    ...settings,
  });
  const read = await readFuses(executable);
  const wrong = NAMES.filter((name) => read[name] !== FUSES[name]);
  if (wrong.length > 0) throw new PlainProblem(`These switches of Electron could not be set: ${wrong.join(', ')}.`);
  const indexes = Object.keys(await getCurrentFuseWire(executable)).filter((key) => /^\d+$/.test(key));
  return indexes.filter((index) => !(Number(index) in FuseV1Options)).length;
}
