import { parsePaper, type Block, type Piece } from '@renderer/components/paper-text';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DOCS = join(import.meta.dirname, '../../../docs');

function piecesOf(block: Block): Piece[] {
  if (block.kind === 'list') return block.items.flat();
  return block.kind === 'table' ? [block.head, ...block.rows].flat(2) : block.pieces;
}

describe('a paper', () => {
  it('is read block by block, with its bold words, code and links', () => {
    const text = [
      '# Title',
      '',
      'One line',
      'and **the next** of `it`.',
      '',
      '- first',
      '  goes on',
      '- [second](security.md)',
      '',
      '> said',
      '> so',
      '',
      '| | Head |',
      '|---|---|',
      '| a | b |',
    ].join('\n');
    const plain = (words: string): Piece[] => [{ kind: 'text', text: words }];
    expect(parsePaper(text)).toEqual([
      { kind: 'title', pieces: plain('Title') },
      {
        kind: 'paragraph',
        pieces: [
          { kind: 'text', text: 'One line and ' },
          { kind: 'strong', text: 'the next' },
          { kind: 'text', text: ' of ' },
          { kind: 'code', text: 'it' },
          { kind: 'text', text: '.' },
        ],
      },
      { kind: 'list', items: [plain('first goes on'), [{ kind: 'link', text: 'second', to: 'security.md' }]] },
      { kind: 'quote', pieces: plain('said so') },
      { kind: 'table', head: [[], plain('Head')], rows: [[plain('a'), plain('b')]] },
    ]);
  });

  it.each([
    '### deeper',
    '```\ncode\n```',
    '1. numbered',
    '<b>markup</b>',
    'a line\n- not a list',
    '- one\nunder it',
    '| a |\n| b |',
  ])('cannot hold %j', (text) => {
    expect(() => parsePaper(text)).toThrow(/paper/);
  });

  it.each(['for-it-and-data-protection.md', 'security.md', 'faults.md'])('of ours is read whole: %s', (file) => {
    const blocks = parsePaper(readFileSync(join(DOCS, file), 'utf8'));
    expect(blocks[0]?.kind).toBe('title');
    expect(blocks.filter(({ kind }) => kind === 'title')).toHaveLength(1);
    const left = blocks.flatMap(piecesOf).filter(({ kind, text }) => kind !== 'code' && /\*\*|`|\]\(/.test(text));
    expect(left).toEqual([]);
    // A row that holds a stroke of its own would fall apart.
    for (const block of blocks) {
      if (block.kind === 'table') for (const row of block.rows) expect(row).toHaveLength(block.head.length);
    }
  });
});
