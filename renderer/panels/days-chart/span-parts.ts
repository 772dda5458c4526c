/** The parts of a bar from the axis up, with their words. */
export const SPAN_PARTS = [
  { key: 'workedQuarterDays', id: 'worked', word: 'Worked', inWords: 'worked' },
  { key: 'bookedQuarterDays', id: 'booked', word: 'Booked', inWords: 'booked' },
  { key: 'pencilledQuarterDays', id: 'pencilled', word: 'Pencilled in', inWords: 'pencilled in' },
] as const;
