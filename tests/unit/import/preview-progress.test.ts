import { describe, expect, it } from 'vitest';
import { previewImport } from '@shared/import/preview';
import { inputFor, sheetOf, workbookOf } from './import-fixture';

function sharesOf(raw: Parameters<typeof inputFor>[0]): readonly number[] {
  const shares: number[] = [];
  previewImport(inputFor(raw, { decisions: { rows: new Map(), unknownPeers: 'create' } }), (share) =>
    shares.push(share),
  );
  return shares;
}

describe('how far planning is', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, at) => at);

  it.each([
    [
      'days beside their peers',
      [
        sheetOf('Pool', [
          ['First name', 'Last name', 'Council'],
          ...rows(40).map((at) => [`Ada ${at}`, 'Ashgrove', 'Leeds']),
        ]),
        sheetOf('Days', [
          ['Peer', 'Date', 'Days'],
          ...rows(400).map((at) => [`Ada ${at % 40} Ashgrove`, '01/06/2026', 1]),
        ]),
      ],
    ],
    [
      'a matrix, whose rows are many',
      [
        sheetOf('Days 2026', [
          ['Peer', 'Council', 'April', 'May', 'June'],
          ...rows(200).map((at) => [`Ada Ash${at}`, 'Leeds', 1, 2, 0.5]),
        ]),
      ],
    ],
    [
      'requests',
      [
        sheetOf('Requests', [
          ['Request ref', 'Council', 'Date requested', 'Peers needed'],
          ...rows(200).map((at) => [`R${at}`, 'Leeds', '01/06/2026', 1]),
        ]),
      ],
    ],
  ])('is told as it goes on, and ends at one: %s', (_, sheets) => {
    const shares = sharesOf(workbookOf(...sheets));
    expect(shares.length).toBeGreaterThan(40);
    expect(shares.length).toBeLessThanOrEqual(100);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBeGreaterThan(0.98);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});
