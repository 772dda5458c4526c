const CUSTOM = 'var(--mui-palette-custom-';

/** How the parts of a bar look: solid, hatched, and dashed round nothing, as in the bars against the limit. */
export function barLooks(id: string) {
  return {
    worked: { fill: `${CUSTOM}barInk)`, stroke: `${CUSTOM}barInk)` },
    booked: { fill: `url(#${id}hatch)`, stroke: `${CUSTOM}barInk)` },
    pencilled: {
      fill: 'var(--mui-palette-background-paper)',
      stroke: `${CUSTOM}barPencil)`,
      strokeDasharray: '3 2',
    },
  };
}

/** The hatching that `barLooks` names. */
export function BarPattern({ id }: { id: string }) {
  return (
    <pattern id={`${id}hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="5" height="5" fill={`${CUSTOM}barHatch)`} />
      <rect width="2.5" height="5" fill={`${CUSTOM}barInk)`} />
    </pattern>
  );
}
