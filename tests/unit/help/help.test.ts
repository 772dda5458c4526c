import { parsePaper, type Block, type Piece } from '@renderer/components/paper-text';
import { HELP_PLACES, helpPlace, SECTION_OF_PART } from '@renderer/screens/help/help-place';
import { addressOfHelp, HELP_TOPICS, topicOfScreen } from '@renderer/screens/help/topics';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const TEXTS = join(ROOT, 'docs/help');
const textOf = (topic: string) => readFileSync(join(TEXTS, `${topic}.md`), 'utf8');
const TOPICS = HELP_TOPICS.map((topic) => ({ topic, text: textOf(topic), blocks: parsePaper(textOf(topic)) }));

function piecesOf(block: Block): Piece[] {
  if (block.kind === 'list') return block.items.flat();
  return block.kind === 'table' ? [block.head, ...block.rows].flat(2) : block.pieces;
}

/** The addresses of `routes.tsx`; the shell itself is no screen. */
function routes(): string[] {
  const text = readFileSync(join(ROOT, 'renderer/app/routes.tsx'), 'utf8');
  return ['/', ...[...text.matchAll(/^ {2}'(\/[^']*)': async/gm)].map((found) => found[1] ?? '')];
}

describe('help', () => {
  it('has a topic for every screen', () => {
    expect(routes().length).toBeGreaterThan(15);
    const without = routes().filter((path) => {
      // A part of an address that is filled in stands for any text; of the pages of help for each of them.
      const paths = path === '/help/:topic' ? HELP_TOPICS.map((topic) => `/help/${topic}`) : [path];
      return paths.some((each) => topicOfScreen(each) === undefined);
    });
    expect(without).toEqual([]);
    expect(topicOfScreen('/days/projects/017f')).toBe('days');
    expect(topicOfScreen('/help/no-such')).toBeUndefined();
    expect(topicOfScreen('/nowhere')).toBeUndefined();
  });

  it('has a text for every topic and no other', () => {
    const files = readdirSync(TEXTS).map((file) => file.replace(/\.md$/, ''));
    expect(files.toSorted()).toEqual([...HELP_TOPICS].toSorted());
  });

  it.each(TOPICS)('$topic is a short page with a title and sections', ({ text, blocks }) => {
    expect(blocks[0]?.kind).toBe('title');
    expect(blocks.filter(({ kind }) => kind === 'title')).toHaveLength(1);
    expect(blocks.filter(({ kind }) => kind === 'heading').length).toBeGreaterThan(2);
    const lines = text.trimEnd().split('\n').length;
    expect(lines).toBeGreaterThanOrEqual(25);
    expect(lines).toBeLessThanOrEqual(60);
  });

  it.each(TOPICS)('$topic: every link leads to another topic', ({ topic, blocks }) => {
    const links = blocks.flatMap(piecesOf).flatMap((piece) => (piece.kind === 'link' ? [piece.to] : []));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((to) => addressOfHelp(to) === undefined || to === `${topic}.md`)).toEqual([]);
  });

  it('has every section that a dialog, a screen or a part of one leads to', () => {
    const headings = new Map<string, string[]>(
      TOPICS.map(({ topic, blocks }) => [
        topic,
        blocks.flatMap((block) => (block.kind === 'heading' ? [block.pieces.map(({ text }) => text).join('')] : [])),
      ]),
    );
    expect(HELP_PLACES.length).toBeGreaterThan(60);
    const missing = HELP_PLACES.filter(({ topic, section }) => section && !headings.get(topic)?.includes(section));
    expect(missing).toEqual([]);
  });

  it('knows parts of screens by headings that the window shows', () => {
    const parts = Object.values(SECTION_OF_PART).flatMap((own) => Object.keys(own));
    expect(parts.filter((part) => !allSaid().includes(part))).toEqual([]);
  });

  it.each([
    ['/settings', null, 'Backups', 'settings', 'Backups and the safety copy'],
    ['/settings', null, undefined, 'settings', undefined],
    ['/settings', null, 'constructor', 'settings', undefined],
    ['/settings', 'record-days', 'Backups', 'days', 'The five commonest things'],
    ['/settings', 'no-such', undefined, 'settings', undefined],
    ['/days/over', null, undefined, 'days', 'Over 40 days'],
    ['/days/projects/017f', null, 'How is this worked out?', 'days', 'How the figures come about'],
    ['/requests', null, undefined, 'requests', undefined],
    ['/requests/017f', null, undefined, 'requests', 'The five commonest things'],
    ['/nowhere', null, undefined, 'first-steps', undefined],
  ])('on %s, task %s, part %s: %s, %s', (pathname, task, part, topic, section) => {
    expect(helpPlace({ pathname, task, part })).toEqual(section === undefined ? { topic } : { topic, section });
  });

  it('every topic is reached from the first steps', () => {
    const text = textOf('first-steps');
    expect(HELP_TOPICS.filter((topic) => topic !== 'first-steps' && !text.includes(`(${topic}.md)`))).toEqual([]);
  });

  it.each(TOPICS)('$topic: what is quoted in bold is the whole of something that the window says', ({ blocks }) => {
    const quoted = blocks.flatMap(piecesOf).flatMap((piece) => (piece.kind === 'strong' ? [piece.text] : []));
    expect(quoted.length).toBeGreaterThan(3);
    expect(quoted.filter((words) => !isSaid(words))).toEqual([]);
  });
});

let said: string | undefined;

/** Every word that the window and its menu can show, as one line. */
function allSaid(): string {
  said ??= ['renderer', 'electron/window']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
    )
    .join('\n')
    .replaceAll('&apos;', '\u2019')
    .replaceAll('&ldquo;', '\u201c')
    .replaceAll('&rdquo;', '\u201d')
    .replace(/\s+/g, ' ');
  return said;
}

/** Whether the words stand between quotes or tags, so that a button whose name was changed is no longer found by a part of it. */
function isSaid(words: string): boolean {
  const text = words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`(?:'|"|\`|> ?)${text}(?:'|"|\`| ?<| ?\\{)`).test(allSaid());
}
