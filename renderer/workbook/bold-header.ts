/** The styles of a workbook with one more cell style, the plain one in bold. `boldStyle` is its number. */
export function withBoldFont(styles: string): { xml: string; boldStyle: number } {
  const font = /<font>.*?<\/font>/.exec(styles)?.[0];
  const cellStyles = /<cellXfs count="(\d+)">/.exec(styles)?.[1];
  if (!font || !cellStyles || !styles.includes('<fonts count="1">')) throw new Error('The styles are not as expected');
  const bold = font.replace('<font>', '<font><b/>');
  const style = '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>';
  const xml = styles
    .replace('<fonts count="1">', '<fonts count="2">')
    .replace('</fonts>', `${bold}</fonts>`)
    .replace(/<cellXfs count="\d+">/, `<cellXfs count="${Number(cellStyles) + 1}">`)
    .replace('</cellXfs>', `${style}</cellXfs>`);
  return { xml, boldStyle: Number(cellStyles) };
}

/** The XML of a sheet up to the end of its first row, with that row's cells in the bold style. */
export function boldHeader(head: string, boldStyle: number): string {
  return head.replace(/<c r="([A-Z]+1)"( s="\d+")?/g, `<c r="$1" s="${boldStyle}"`);
}
