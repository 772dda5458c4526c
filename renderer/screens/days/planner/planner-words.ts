import { useAgreement, useCouncilBook, useTable } from '@renderer/data/desk-context';
import { workText } from '@renderer/panels/work-text';
import { stateWord } from '@shared/exports/words';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry, DayPart } from '@shared/model/day-entry';
import { daysInWords } from '@shared/model/quarter-days';
import type { Unavailable } from '@shared/rules/availability';
import type { PlannerCell } from '@shared/rules/planner';
import { formatLongDate, formatPlainDate } from '@shared/rules/uk-date';
import { useMemo } from 'react';

/** What is seen in a cell besides its colour. */
export const CELL_LETTERS: Record<PlannerCell['kind'], string> = {
  worked: 'W',
  booked: 'B',
  pencilled: 'P',
  unavailable: 'U',
  clash: '!',
};

const PART_WORDS: Record<DayPart, string> = {
  day: '',
  am: ' in the morning',
  pm: ' in the afternoon',
  evening: ' in the evening',
  unknown: '',
};

export type PlannerWords = {
  entry: (entry: DayEntry) => string;
  /** A cell in a sentence, an empty one too. */
  cell: (name: string, day: CalendarDay, cell: PlannerCell | undefined, holiday: string | undefined) => string;
};

/** What the cells of the planner say in words; the same object until a record that they name is another one. */
export function usePlannerWords(): PlannerWords {
  const projects = useTable('projects');
  const book = useCouncilBook();
  const agreement = useAgreement();
  return useMemo(() => {
    const entry = (each: DayEntry) =>
      `${stateWord(each.state).toLowerCase()}, ${daysInWords(each.quarterDays)}${PART_WORDS[each.part]}: ${workText(each, { projects, book, agreement })}`;
    return {
      entry,
      cell: (name, day, cell, holiday) => {
        const facts = [
          ...(cell?.entries ?? []).map(entry),
          ...(cell?.unavailable ? [unavailableText(cell.unavailable)] : []),
        ];
        const start = `${name}, ${formatLongDate(day)}${holiday ? ` (${holiday})` : ''}`;
        return `${start}: ${cell?.kind === 'clash' ? 'clash of ' : ''}${facts.join('; ') || 'nothing'}`;
      },
    };
  }, [projects, book, agreement]);
}

function unavailableText({ from, to }: Unavailable): string {
  if (from && to && from === to) return 'unavailable';
  const start = from ? ` from ${formatPlainDate(from)}` : '';
  return `unavailable${start}${to ? ` to ${formatPlainDate(to)}` : ''}`;
}
