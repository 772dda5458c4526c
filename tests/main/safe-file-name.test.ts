import { safeFileName } from '@electron/handlers/safe-file-name';
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('safeFileName', () => {
  it.each([
    ['member-peer-days-FY2026-27', 'member-peer-days-FY2026-27.xlsx'],
    ['days.xlsx', 'days.xlsx'],
    ['days.XLSX', 'days.xlsx'],
    ['days.exe', 'days.exe.xlsx'],
    ['../../etc/passwd', 'etc passwd.xlsx'],
    ['C:\\Users\\a', 'C Users a.xlsx'],
    ['FY2026/27', 'FY2026 27.xlsx'],
    ['.hidden', 'hidden.xlsx'],
    ['days. . ', 'days.xlsx'],
    ['a\u202Excod.exe', 'a xcod.exe.xlsx'],
    ['con', 'peer-desk con.xlsx'],
    ['LPT1.days', 'peer-desk LPT1.days.xlsx'],
    ['', 'peer-desk.xlsx'],
    ['???', 'peer-desk.xlsx'],
    ['Dŵr Cymru', 'Dŵr Cymru.xlsx'],
  ])('%o becomes %o', (suggested, expected) => {
    expect(safeFileName(suggested, 'xlsx')).toBe(expected);
  });

  it('is one plain name whatever is suggested', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 300 }), (suggested) => {
        const name = safeFileName(suggested, 'csv');
        expect(name).toMatch(/^[^.\s<>:"/\\|?*\p{Cc}][^<>:"/\\|?*\p{Cc}]*\.csv$/u);
        expect([...name].length).toBeLessThanOrEqual(140);
      }),
    );
  });
});
