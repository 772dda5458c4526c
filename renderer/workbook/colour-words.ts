import { attribute, section } from './xml-text';

/** The old palette of Excel, from 0; what stands after its 64 colours is the computer's own. */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );

/** The colours of a theme by their number, as a colour of a cell names them. */
export function themeColours(xml: string): readonly string[] {
  const scheme = section(xml, 'a:clrScheme');
  const colours = [...scheme.matchAll(/<a:(?:srgbClr\b[^>]*\bval|sysClr\b[^>]*\blastClr)="([\dA-Fa-f]{6})"/g)];
  const [dark = '000000', light = 'FFFFFF', dark2 = '44546A', light2 = 'E7E6E6', ...accents] = colours.map(
    ([, hex = '']) => hex,
  );
  return [light, dark, light2, dark2, ...accents];
}

/** What people call the colour of a tag such as `<fgColor rgb="FFFFFF00"/>`; `undefined` for white and for none. */
export function colourWord(tag: string, theme: readonly string[]): string | undefined {
  const rgb = attribute(tag, 'rgb')?.slice(-6);
  const hex = rgb ?? theme[Number(attribute(tag, 'theme') ?? -1)] ?? PALETTE[Number(attribute(tag, 'indexed') ?? -1)];
  if (hex === undefined || !/^[\dA-F]{6}$/i.test(hex)) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return wordOf(red, green, blue, Number(attribute(tag, 'tint') ?? 0));
}

const HUES: readonly (readonly [number, string])[] = [
  [15, 'red'],
  [45, 'orange'],
  [70, 'yellow'],
  [165, 'green'],
  [195, 'turquoise'],
  [255, 'blue'],
  [290, 'purple'],
  [345, 'pink'],
  [361, 'red'],
];

function wordOf(red: number, green: number, blue: number, tint: number): string | undefined {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const plain = (most + least) / 2;
  const light = tint < 0 ? plain * (1 + tint) : plain * (1 - tint) + tint;
  if (light > 0.97) return undefined;
  const spread = most - least;
  if (spread < 0.08) return light < 0.2 ? 'black' : 'grey';
  const sector =
    most === red ? (green - blue) / spread : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  const hue = (sector * 60 + 360) % 360;
  const word = HUES.find(([end]) => hue < end)?.[1];
  return word === 'red' && light > 0.7 ? 'pink' : word;
}
