import Box from '@mui/material/Box';
import { LimitBar } from '@renderer/components/limit-bar';
import { useWidth } from '@renderer/components/use-width';
import { daysAsFigure, fromQuarterDays } from '@shared/model/quarter-days';
import type { PeerYear } from '@renderer/panels/use-peer-year';
import { leftWord } from './statement-words';

const SCALE_QUARTER_DAYS = 192;
const ROOM_QUARTER_DAYS = 8;

/** The bar of one peer, with its axis above and its words under its parts. */
export function PeerBar({ used, limit }: PeerYear) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const { amberQuarterDays } = limit;
  const { workedQuarterDays: worked, bookedQuarterDays: booked, pencilledQuarterDays: pencilled } = used;
  const taken = worked + booked + pencilled;
  const ceiling = limit.limitQuarterDays + limit.extraQuarterDays;
  const scale = Math.max(SCALE_QUARTER_DAYS, ceiling + ROOM_QUARTER_DAYS, taken + ROOM_QUARTER_DAYS);
  const x = (quarterDays: number) => (quarterDays / scale) * width;
  const days = (quarterDays: number) => String(fromQuarterDays(quarterDays));
  const left = limit.leftQuarterDays;
  const words = [
    { text: 'Worked', quarterDays: worked, room: x(worked) },
    { text: 'Booked', quarterDays: booked, room: x(booked) },
    { text: 'Pencilled in', quarterDays: pencilled, room: x(pencilled) },
    { text: 'Extra approved', quarterDays: limit.extraQuarterDays, room: 0 },
  ].filter(({ quarterDays }) => quarterDays > 0);
  const label = `Worked ${days(worked)}, booked ${days(booked)}, pencilled in ${days(pencilled)}, left ${left < 0 ? 'minus ' : ''}${days(Math.abs(left))}; limit ${days(limit.limitQuarterDays)}${limit.extraQuarterDays > 0 ? ` and ${days(limit.extraQuarterDays)} approved` : ''}`;
  const mark = { position: 'absolute', transform: 'translateX(-50%)', whiteSpace: 'nowrap' };
  return (
    <Box ref={ref} sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary', mb: 1, overflow: 'hidden' }}>
      {width > 0 ? (
        <>
          <Box aria-hidden sx={{ position: 'relative', height: 18 }}>
            <span>0</span>
            <Box component="span" sx={{ ...mark, left: x(amberQuarterDays) }}>
              {days(amberQuarterDays)}
            </Box>
            <Box
              component="span"
              sx={{ ...mark, left: x(limit.limitQuarterDays), fontWeight: 600, color: 'text.primary' }}
            >
              {days(limit.limitQuarterDays)} limit
            </Box>
          </Box>
          <LimitBar
            {...used}
            {...limit}
            scaleQuarterDays={scale}
            width={width}
            height={20}
            rowHeight={28}
            label={label}
          />
          <Box aria-hidden sx={{ display: 'flex', columnGap: 1.5, mt: 0.75, maxWidth: Math.max(x(ceiling), 480) }}>
            {words.map(({ text, quarterDays, room }) => (
              <Word key={text} text={text} figure={daysAsFigure(quarterDays)} room={room} />
            ))}
            <Box sx={{ ml: 'auto' }}>
              <Word text={leftWord(limit)} figure={daysAsFigure(Math.abs(left))} room={0} />
            </Box>
          </Box>
        </>
      ) : null}
    </Box>
  );
}

/** A word stands under its part as long as the words before it leave room there. */
function Word({ text, figure, room }: { text: string; figure: string; room: number }) {
  return (
    <Box component="span" sx={{ flex: `0 1 ${room}px`, minWidth: 'max-content', whiteSpace: 'nowrap' }}>
      {text}{' '}
      <Box component="strong" sx={{ fontWeight: 600, color: 'text.primary' }}>
        {figure}
      </Box>
    </Box>
  );
}
