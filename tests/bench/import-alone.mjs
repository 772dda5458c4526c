// @ts-check
// Run by import-preview.mjs in the application's engine: prints what was timed as JSON.
import { bundleSupport } from './bundle-support.mjs';

const [folder = '', rows, rounds] = process.argv.slice(2);
const { timeImport } = await bundleSupport(folder, 'time-import');
process.stdout.write(JSON.stringify(await timeImport(Number(rows), Number(rounds))));
