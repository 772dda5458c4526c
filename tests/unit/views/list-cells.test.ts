import { clipboardHtml, clipboardText } from '@shared/exports/clipboard-table';
import { listCells } from '@shared/views/list-cells';
import type { ListColumn } from '@shared/views/list-column';
import { describe, expect, it } from 'vitest';

type Row = { name: string; left: number | null; on: string | null; share: number; code: string };
const COLUMNS: readonly ListColumn<Row>[] = [
  { id: 'name', title: 'Peer', kind: 'text', value: ({ name }) => name },
  { id: 'left', title: 'Left', kind: 'days', value: ({ left }) => left },
  { id: 'on', title: 'Last worked', kind: 'date', value: ({ on }) => on },
  { id: 'share', title: 'Share', kind: 'percent', value: ({ share }) => share },
  { id: 'code', title: 'State', kind: 'text', value: ({ code }) => code, text: ({ code }) => code.toUpperCase() },
];
const SIAN: Row = { name: 'Siân O\u2019Brien', left: -10, on: '2026-11-23', share: 32.5, code: 'over' };
const ROWS: readonly Row[] = [SIAN, { name: '=1+1\tand\nmore', left: null, on: null, share: 0, code: '' }];

describe('a list on its way out', () => {
  const cells = listCells(ROWS, COLUMNS);

  it('reads as the screen does: days, dates, shares, and words for codes; nothing for what is empty', () => {
    expect(cells.rows).toEqual([
      ['Siân O\u2019Brien', '-2.5', '23/11/2026', '32.5%', 'OVER'],
      ['=1+1\tand\nmore', '', '', '0%', ''],
    ]);
  });

  it('is a line for each row, whatever stands in a cell, and never a formula; a negative figure stays one', () => {
    expect(clipboardText(cells).split('\r\n')).toEqual([
      'Peer\tLeft\tLast worked\tShare\tState',
      'Siân O\u2019Brien\t-2.5\t23/11/2026\t32.5%\tOVER',
      "'=1+1 and more\t\t\t0%\t",
    ]);
  });

  it('is a table in which no text is markup or a formula', () => {
    const html = clipboardHtml(listCells([{ ...SIAN, name: '=<b>"Ann"</b>' }], COLUMNS.slice(0, 2)));
    expect(html).toBe(
      '<table><thead><tr><th>Peer</th><th>Left</th></tr></thead><tbody>' +
        `<tr><td style="mso-number-format:'\\@'">&#39;=&lt;b&gt;&quot;Ann&quot;&lt;/b&gt;</td><td>-2.5</td></tr></tbody></table>`,
    );
  });
});
