// @ts-check

/**
 * One line of the report. `value` and `goal` are in `unit`; `ok` says whether the goal was reached.
 * @typedef {{ id: string, what: string, value: number, unit: string, goal: string, ok: boolean, detail: Record<string, unknown> }} Figure
 */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** @param {readonly number[]} values in milliseconds @returns {string} the median with how far the rounds lie apart */
export function spread(values) {
  const whole = (/** @type {number} */ value) => Math.round(value);
  return `${whole(median(values))} ms (${whole(Math.min(...values))}-${whole(Math.max(...values))}, ${values.length} rounds)`;
}

/**
 * A figure that says how many times as long ours takes as what it is measured against, both measured in turn.
 * @param {{ id: string, what: string, ours: readonly number[], theirs: readonly number[], atMost: number, detail?: Record<string, unknown> }} measured
 * @returns {Figure}
 */
export function ratio({ id, what, ours, theirs, atMost, detail = {} }) {
  const value = Number((median(ours) / median(theirs)).toFixed(3));
  return {
    id,
    what,
    value,
    unit: 'x',
    goal: `<= ${atMost} x`,
    ok: value <= atMost,
    detail: { ours: spread(ours), against: spread(theirs), ...detail },
  };
}

/** @param {readonly Figure[]} figures @returns {string} a table, and below it what was measured in each line */
export function toTable(figures) {
  const rows = figures.map(({ id, value, unit, goal, ok }) => [
    id,
    `${value} ${unit}`,
    goal,
    ok ? 'reached' : 'NOT REACHED',
  ]);
  const lines = [['figure', 'measured', 'goal', ''], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const table = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const notes = figures.map(({ id, what, detail }) => {
    const facts = Object.entries(detail).map(
      ([name, fact]) => `\n    ${name}: ${typeof fact === 'string' ? fact : JSON.stringify(fact)}`,
    );
    return `${id}: ${what}${facts.join('')}`;
  });
  return `${table.join('\n')}\n\n${notes.join('\n')}\n`;
}
