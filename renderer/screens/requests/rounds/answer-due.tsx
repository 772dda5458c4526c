import Box from '@mui/material/Box';
import { Section } from '@renderer/components/page';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import { useHolidayTables } from '@renderer/data/request-clocks';
import { countDays } from '@renderer/words/clock-text';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayKind } from '@shared/rules/running-days';
import { answerBy, type AnswerBy, type AnswerDay } from '@shared/rules/answer-target';
import type { RoundClock } from '@shared/rules/request-state';
import { agreedTarget, targetOf } from '@shared/rules/round-target';
import { formatDayInWords } from '@shared/rules/uk-date';
import Link from '@mui/material/Link';
import { useState } from 'react';

type Line = { day: CalendarDay; text: string; strong?: boolean };

/** "Why this date?": how the day to answer by was reached, in short or day by day. */
export function WhyThisDate({ clock }: { clock: RoundClock }) {
  const today = useToday();
  const { due, dayKind, days } = useBasis(clock);
  const [all, setAll] = useState(false);
  const isOpenEnded = clock.pause !== null && clock.pause.to === null;
  const lines = all ? everyDay(due) : inShort(due, days, isOpenEnded);
  return (
    <Section
      title="Why this date?"
      right={
        <Link component="button" type="button" onClick={() => setAll(!all)}>
          {all ? 'In short' : 'Every day'}
        </Link>
      }
    >
      <Box
        component="table"
        aria-label="Why this date?"
        sx={{
          width: '100%',
          borderCollapse: 'collapse',
          '& td, & th': {
            height: 26,
            px: 1,
            borderBottom: 1,
            borderColor: 'divider',
            textAlign: 'left',
            fontWeight: 400,
          },
          '& tr:last-of-type > *': { borderBottom: 0 },
        }}
      >
        <tbody>
          {lines.map((line) => (
            <Box
              component="tr"
              key={`${line.day} ${line.text}`}
              sx={
                line.strong ? { bgcolor: 'custom.warningBg', '& > th, & > td': { fontWeight: '600 !important' } } : {}
              }
            >
              <Box component="th" scope="row" sx={{ width: 104, whiteSpace: 'nowrap' }}>
                {formatDayInWords(line.day, today)}
              </Box>
              <Box component="td" sx={{ color: line.strong ? 'text.primary' : 'text.secondary' }}>
                {line.text}
              </Box>
            </Box>
          ))}
          <tr>
            <Box component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
              {formatDayInWords(due.otherReading.dayKind === dayKind ? due.dueOn : due.otherReading.dueOn, today)}
            </Box>
            <Box component="td" sx={{ color: 'text.secondary' }}>
              if counted in {due.otherReading.dayKind} days
            </Box>
          </tr>
        </tbody>
      </Box>
    </Section>
  );
}

/** The basis of the answer where there is one, else the target of the round. */
function useBasis(clock: RoundClock): { due: AnswerBy; dayKind: DayKind; days: number } {
  const agreement = useAgreement();
  const tables = useHolidayTables();
  const kept = clock.answer?.basis;
  const open = targetOf(clock.round, agreedTarget(agreement));
  const days = kept?.targetDays ?? open.days;
  const dayKind = kept?.dayKind ?? open.dayKind;
  const table = (kept && tables.byVersion.get(kept.holidayVersion)) ?? tables.current;
  return { due: answerBy(clock.receivedOn, { days, dayKind }, table, clock.pauses), dayKind, days };
}

function inShort(due: AnswerBy, days: number, isOpenEnded: boolean): Line[] {
  const [first] = due.days;
  const last = due.days.at(-1);
  const holiday = last?.note ? `, ${dayNote(last)}` : '';
  const formal = {
    day: due.dueOn,
    text: `day ${days}${holiday}${isOpenEnded ? ', if it goes on tomorrow' : ''}`,
    strong: due.actBy === due.dueOn,
  };
  const early = due.actBy === due.dueOn ? [] : [{ day: due.actBy, text: 'the working day before', strong: true }];
  const pauses = due.days.filter((one, place) => one.note === 'paused' && due.days[place - 1]?.note !== 'paused');
  return [
    ...(first ? [{ day: first.day, text: 'received, day 0' }] : []),
    ...pauses.map(({ day }) => ({
      day,
      text: `paused for ${countDays(pauseLength(due, day))}${isOpenEnded ? ' so far' : ''}`,
    })),
    formal,
    ...early,
  ];
}

/** Days in a row that are passed over from that day on. */
function pauseLength({ days }: AnswerBy, from: CalendarDay): number {
  const since = days.slice(days.findIndex(({ day }) => day === from));
  const end = since.findIndex(({ note }) => note !== 'paused');
  return end < 0 ? since.length : end;
}

function everyDay(due: AnswerBy): Line[] {
  return due.days.map((one) => {
    const isActBy = one.day === due.actBy && due.actBy !== due.dueOn;
    const text = [
      one.note === 'received' ? 'received, day 0' : one.counts ? `day ${one.number}` : 'not counted',
      dayNote(one),
      isActBy ? 'the working day to act by' : '',
    ];
    return { day: one.day, text: text.filter(Boolean).join(', '), strong: one.day === due.actBy };
  });
}

function dayNote({ note, name }: AnswerDay): string {
  if (note === 'paused') return 'paused';
  if (name) return `${name}, a bank holiday`;
  return note === 'weekend' ? 'a weekend' : '';
}
