import { COLOUR_SCHEMES } from '@renderer/app/palette';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** As in WCAG 2.2: text 4.5, parts of a picture and edges of what can be pressed 3. */
const LEAST = { text: 4.5, graphics: 3 } as const;
const SCHEMES = ['light', 'dark'] as const;

type Colour = string;
type Row = {
  what: keyof typeof LEAST;
  front: Colour;
  ground: Colour;
  figures: Record<(typeof SCHEMES)[number], number>;
};

/** The colour of a name such as `text.primary`. */
function colourOf(name: string, scheme: (typeof SCHEMES)[number]): string {
  const found = name
    .split('.')
    .reduce<unknown>((of, key) => (of as Record<string, unknown> | undefined)?.[key], COLOUR_SCHEMES[scheme].palette);
  if (typeof found !== 'string') throw new Error(`No colour ${name}`);
  return found;
}

/** Source: WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Source: WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const LOOK = readFileSync(join(import.meta.dirname, '../../../docs/look.md'), 'utf8');
const ROWS: Row[] = [
  ...LOOK.matchAll(/^\| `([\w.]+)` \| `([\w.]+)` \| (text|graphics) \| ([\d.]+) \| ([\d.]+) \|/gm),
].map(([, front = '', ground = '', what, light, dark]) => ({
  what: what as Row['what'],
  front,
  ground,
  figures: { light: Number(light), dark: Number(dark) },
}));

describe('the colours', () => {
  it('black on white is 21', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
  });

  it.each(SCHEMES)('%s: what docs/look.md says was measured is so, and enough', (scheme) => {
    expect(ROWS.length).toBeGreaterThan(40);
    const measured = ROWS.map((row) => ({
      ...row,
      now: contrast(colourOf(row.front, scheme), colourOf(row.ground, scheme)),
    }));
    const said = ({ front, ground, now }: (typeof measured)[number]) => `${front} on ${ground}: ${now.toFixed(1)}`;
    expect(measured.filter(({ what, now }) => now < LEAST[what]).map(said)).toEqual([]);
    expect(measured.filter(({ figures, now }) => figures[scheme].toFixed(1) !== now.toFixed(1)).map(said)).toEqual([]);
  });

  it('every colour of the window is measured, but for lines that only part', () => {
    const named = Object.entries(COLOUR_SCHEMES.light.palette).flatMap(([group, colours]) =>
      typeof colours === 'string' ? [group] : Object.keys(colours).map((name) => `${group}.${name}`),
    );
    const measured = new Set(ROWS.flatMap(({ front, ground }) => [front, ground]));
    expect(named.filter((name) => !measured.has(name))).toEqual(['divider', 'custom.barTrackLine']);
  });
});
