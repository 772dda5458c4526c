// @ts-check
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryFolder } from '../../build/repository.mjs';

const README = join(repositoryFolder, 'README.md');
const BETWEEN = /<!-- figures -->\n(?<table>[\s\S]*?)<!-- \/figures -->/;
const HEAD = ['| Figure | What | Measured | Goal | On |', '|---|---|---|---|---|'];

/**
 * Puts figures into the README's table, each in the place of what was measured before; the others keep their day.
 * @param {readonly import('./figures.mjs').Figure[]} figures @param {string} day of the measurement
 */
export async function putIntoReadme(figures, day) {
  const text = await readFile(README, 'utf8');
  await writeFile(README, withFigures(text, figures, day));
}

/** @param {string} text @param {readonly import('./figures.mjs').Figure[]} figures @param {string} day */
export function withFigures(text, figures, day) {
  const table = BETWEEN.exec(text)?.groups?.['table'];
  if (table === undefined) throw new Error('The README has no table of figures');
  /** @type {Map<string, string>} */
  const lines = new Map();
  for (const line of table.trim().split('\n').slice(HEAD.length)) lines.set(/`(.+?)`/.exec(line)?.[1] ?? line, line);
  for (const figure of figures) lines.set(figure.id, toLine(figure, day));
  const rows = [...HEAD, ...lines.values()].join('\n');
  return text.replace(BETWEEN, () => `<!-- figures -->\n${rows}\n<!-- /figures -->`);
}

/** @param {import('./figures.mjs').Figure} figure @param {string} day */
function toLine({ id, what, value, unit, goal, ok }, day) {
  return `| \`${id}\` | ${what} | ${value} ${unit} | ${goal}${ok ? '' : ', not reached'} | ${day} |`;
}
