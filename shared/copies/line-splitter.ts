const NEW_LINE = 10;

/** Cuts bytes into lines; each with the line feed that ends it. */
export type LineSplitter = {
  push: (bytes: Uint8Array) => Iterable<Uint8Array>;
  /** Bytes of the line that has not ended yet. */
  held: () => number;
  /** That line as far as it came. */
  rest: () => Uint8Array;
};

/** Begins at the first byte of a file. The bytes handed in must not change afterwards. */
export function createLineSplitter(): LineSplitter {
  let pieces: Uint8Array[] = [];
  let held = 0;
  const hold = (piece: Uint8Array): void => {
    pieces.push(piece);
    held += piece.length;
  };
  const take = (): Uint8Array => {
    const [only] = pieces;
    const line = pieces.length === 1 && only ? only : joined(pieces, held);
    pieces = [];
    held = 0;
    return line;
  };
  return {
    *push(bytes) {
      let from = 0;
      for (let at = bytes.indexOf(NEW_LINE); at !== -1; at = bytes.indexOf(NEW_LINE, from)) {
        hold(bytes.subarray(from, at + 1));
        from = at + 1;
        yield take();
      }
      if (from < bytes.length) hold(bytes.subarray(from));
    },
    held: () => held,
    rest: take,
  };
}

function joined(pieces: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
