import Box from '@mui/material/Box';
import { useId } from 'react';

/** Amounts in quarter-days, in the order in which they stand in the bar. */
export type LimitBarParts = {
  workedQuarterDays: number;
  bookedQuarterDays: number;
  pencilledQuarterDays: number;
  extraQuarterDays: number;
  limitQuarterDays: number;
  amberQuarterDays: number;
};

type Props = LimitBarParts & {
  /** Right end of the scale in quarter-days; the same for all bars of a table. */
  scaleQuarterDays: number;
  width: number;
  height?: number;
  /** Where it stands in no table: in one the line of the limit runs through the row, however high, to the next. */
  rowHeight?: number;
  /** The figures in words. */
  label: string;
};

const CUSTOM = 'var(--mui-palette-custom-';

/** Past the top and the bottom of any row, which cuts it off. */
const PAST_THE_ROW = 200;

/** Days used against the limit, on one scale: never a percentage. The figures always stand beside it. */
export function LimitBar(props: Props) {
  const { limitQuarterDays: limit, extraQuarterDays, width, height = 12, rowHeight = 36, scaleQuarterDays } = props;
  const past = props.rowHeight === undefined ? PAST_THE_ROW : 0;
  const id = useId();
  const x = (quarterDays: number) => (Math.min(quarterDays, scaleQuarterDays) / scaleQuarterDays) * width;
  const ceiling = limit + extraQuarterDays;
  const worked = props.workedQuarterDays;
  const booked = worked + props.bookedQuarterDays;
  const pencilled = booked + props.pencilledQuarterDays;
  const within = Math.min(worked, ceiling);
  const bookedWithin = Math.min(booked, ceiling);
  const top = (rowHeight - height) / 2;
  const part = (from: number, to: number, fill: string, extra: object = {}) =>
    to > from ? (
      <rect x={x(from)} y={top} width={Math.max(0, x(to) - x(from))} height={height} fill={fill} {...extra} />
    ) : null;
  const outline = { stroke: `${CUSTOM}barInk)`, strokeWidth: 1 };
  return (
    <Box
      component="svg"
      role="img"
      aria-label={props.label}
      width={width}
      height={rowHeight}
      sx={{ display: 'block', overflow: 'visible' }}
    >
      <defs>
        <pattern id={`${id}hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill={`${CUSTOM}barHatch)`} />
          <rect width="2.5" height="5" fill={`${CUSTOM}barInk)`} />
        </pattern>
        <pattern id={`${id}dots`} width="4" height="4" patternUnits="userSpaceOnUse">
          <circle cx="2" cy="2" r="1" fill={`${CUSTOM}barInk)`} />
        </pattern>
        <pattern id={`${id}cross`} width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" fill={`${CUSTOM}barOver2)`} />
          <path d="M0 0H4M0 0V4" stroke={`${CUSTOM}barOver)`} strokeWidth="1.6" />
        </pattern>
      </defs>
      {part(0, limit, `${CUSTOM}barTrack)`, { stroke: `${CUSTOM}barTrackLine)`, strokeWidth: 1 })}
      {extraQuarterDays > 0 ? part(limit, ceiling, `url(#${id}dots)`, outline) : null}
      {part(0, within, `${CUSTOM}barInk)`)}
      {part(within, worked, `url(#${id}cross)`)}
      {part(worked, Math.max(worked, bookedWithin), `url(#${id}hatch)`, outline)}
      {part(Math.max(worked, bookedWithin), booked, `url(#${id}cross)`)}
      {part(booked, pencilled, 'var(--mui-palette-background-paper)', {
        stroke: `${CUSTOM}barPencil)`,
        strokeWidth: 1,
        strokeDasharray: '3 2',
      })}
      <line
        x1={x(props.amberQuarterDays)}
        x2={x(props.amberQuarterDays)}
        y1={-past}
        y2={rowHeight + past}
        stroke={`${CUSTOM}barPencil)`}
        strokeDasharray="1 3"
      />
      <line
        x1={x(limit)}
        x2={x(limit)}
        y1={-past}
        y2={rowHeight + past}
        stroke={`${CUSTOM}barLimit)`}
        strokeWidth={2}
      />
    </Box>
  );
}

/** The legend of the bar, once above a table, in the order of the bar. */
export function LimitBarLegend() {
  const id = useId();
  const swatch = (fill: string, dashed = false) => (
    <svg width="18" height="10" aria-hidden>
      <rect
        x="0.5"
        y="0.5"
        width="17"
        height="9"
        fill={fill}
        stroke={`${CUSTOM}${dashed ? 'barPencil' : 'barInk'})`}
        strokeDasharray={dashed ? '3 2' : undefined}
      />
    </svg>
  );
  return (
    <Box
      sx={{
        display: 'flex',
        columnGap: 2,
        flexWrap: 'wrap',
        fontSize: 12,
        color: 'text.secondary',
        '& span': { display: 'inline-flex', gap: 0.75, alignItems: 'center' },
      }}
    >
      <svg width="0" height="0" aria-hidden style={{ position: 'absolute' }}>
        <pattern id={`${id}h`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill={`${CUSTOM}barHatch)`} />
          <rect width="2.5" height="5" fill={`${CUSTOM}barInk)`} />
        </pattern>
        <pattern id={`${id}d`} width="4" height="4" patternUnits="userSpaceOnUse">
          <circle cx="2" cy="2" r="1" fill={`${CUSTOM}barInk)`} />
        </pattern>
        <pattern id={`${id}x`} width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" fill={`${CUSTOM}barOver2)`} />
          <path d="M0 0H4M0 0V4" stroke={`${CUSTOM}barOver)`} strokeWidth="1.6" />
        </pattern>
      </svg>
      <span>{swatch(`${CUSTOM}barInk)`)}Worked</span>
      <span>{swatch(`url(#${id}h)`)}Booked</span>
      <span>{swatch('none', true)}Pencilled in</span>
      <span>{swatch(`url(#${id}d)`)}Extra days approved</span>
      <span>{swatch(`${CUSTOM}barTrack)`)}Left</span>
      <span>{swatch(`url(#${id}x)`)}Over, no approval</span>
    </Box>
  );
}
