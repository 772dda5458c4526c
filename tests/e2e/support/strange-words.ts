/** Words that no form was drawn for, each of the length that its field takes at the most. */
export const STRANGE = {
  /** No space to break at. */
  long: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(20),
  emoji: '\u{1F469}\u{1F3FD}\u200D\u{1F4BC}\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F} Amélie',
  rightToLeft: 'مريم بنت عبد الله الأنصاري',
  notes: Array.from({ length: 10_000 }, (_line, place) => `Line ${place + 1}`).join('\n'),
};
