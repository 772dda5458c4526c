import { readFrames } from '@tests/support/journal-frames';
import { JournalFrameSchema, MAX_FRAME_BYTES, type JournalFrame } from '@shared/model/journal-frame';
import { utf8Length } from '@shared/model/utf8-length';
import { makeChange, makeChanges, framesOfAll } from '@tests/support/journal-changes';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const bytesOf = (frame: JournalFrame): number => Buffer.byteLength(JSON.stringify(frame));

/** A change whose operations hold these texts. */
function changeWith(texts: readonly string[]): ReturnType<typeof makeChange> {
  const { change, operations } = makeChange(null, texts.length);
  return { change, operations: operations.map((each, index) => ({ ...each, after: { note: texts[index] } })) };
}

describe('framesOf and readFrames', () => {
  it('give back what went in, for no operation, one, and many', () => {
    const changes = makeChanges([0, 1, 5_000]);
    expect(readFrames(framesOfAll(changes))).toEqual({ ok: true, value: changes });
  });

  it('cut a change into frames of at most 1 MB, each as the schema has it', () => {
    const frames = framesOfAll([makeChange(null, 9_000, 400)]);
    expect(frames.map(({ kind }) => kind)).toEqual(['begin', ...Array(5).fill('operations'), 'end']);
    for (const frame of frames) {
      expect(bytesOf(frame)).toBeLessThanOrEqual(MAX_FRAME_BYTES);
      expect(JournalFrameSchema.parse(frame)).toEqual(frame);
    }
  });

  it.each([
    ['plain letters', 'a'],
    ['quotes and backslashes', '"\\'],
    ['three bytes each', '€'],
    ['pairs', '😀'],
    ['control characters', '\u0001'],
    ['halves of pairs', '\ud83d'],
  ])('cut an operation that is longer than a frame: %s', (_, sign) => {
    const change = changeWith(['short', sign.repeat(1_400_000 / sign.length), 'short too']);
    const frames = framesOfAll([change]);
    const kinds = new Set(frames.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['begin', 'operations', 'piece', 'end']));
    for (const frame of frames) expect(bytesOf(frame)).toBeLessThanOrEqual(MAX_FRAME_BYTES);
    const joined = readFrames(frames);
    expect(joined.ok && JSON.stringify(joined.value) === JSON.stringify([change])).toBe(true);
  });

  it('keep an operation whole that just fits, and cut the next longer one', () => {
    const room = MAX_FRAME_BYTES - 100;
    const bare = utf8Length(JSON.stringify(changeWith(['']).operations[0])) + 1;
    const kindOf = (length: number): string | undefined => framesOfAll([changeWith(['x'.repeat(length)])])[1]?.kind;
    expect(kindOf(room - bare)).toBe('operations');
    expect(kindOf(room - bare + 1)).toBe('piece');
  });

  it('take no frame out of its order', () => {
    const frames = framesOfAll([changeWith(['one', 'x'.repeat(1_200_000), 'two'])]);
    const whole = readFrames(frames);
    expect(whole.ok).toBe(true);
    for (let place = 0; place < frames.length; place += 1) {
      const twice = frames.toSpliced(place, 0, ...frames.slice(place, place + 1));
      expect(readFrames(twice).ok).toBe(false);
      expect(readFrames(frames.toSpliced(place, 1)).ok).toBe(false);
      const swapped = frames.toSpliced(place, 2, ...frames.slice(place, place + 2).toReversed());
      if (place + 1 < frames.length) expect(readFrames(swapped).ok).toBe(false);
    }
  });

  it('say what is out of order', () => {
    const [begin, operations] = framesOfAll([makeChange(null, 3)]);
    if (!begin || !operations) throw new Error('frames');
    expect(readFrames([begin, operations, operations])).toEqual({
      ok: false,
      problem: { code: 'frame-out-of-order', facts: { sequence: 1, kind: 'operations', at: 3 } },
    });
    expect(readFrames([begin])).toEqual({ ok: false, problem: { code: 'frames-incomplete' } });
    const piece = { kind: 'piece', sequence: 1, index: 0, part: 0, parts: 1, text: '{"no":1}' } as const;
    expect(readFrames([begin, piece])).toEqual({
      ok: false,
      problem: { code: 'operation-unreadable', facts: { sequence: 1, index: 0 } },
    });
  });
});

describe('utf8Length', () => {
  it('counts as an encoder does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => utf8Length(text) === new TextEncoder().encode(text).length),
    );
    const texts = ['', 'aé€😀', '\ud83d', '\ude00', '\ude00\ud83d', 'x\ud83dx', '\ud83d\ud83d\ude00'];
    for (const text of texts) expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
  });
});
