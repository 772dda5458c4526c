import type { CouncilBook } from '@renderer/data/council-book';
import type { Agreement } from '@shared/model/settings';
import {
  answerFigures,
  groupRounds,
  notMet,
  reasonsLate,
  reasonsNobody,
  type AnswerFigures,
  type AskedRound,
  type RoundGroup,
} from '@shared/rules/performance';
import { formatMonth } from '@shared/rules/uk-date';
import { isInYear, yearOf, type Year } from '@shared/rules/year';
import { addMonths } from '@shared/rules/calendar';

/** A line of a table: what its rounds share, and how they were answered. */
export type AnswersLine = { name: string; figures: AnswerFigures };

/** Everything that the report "How we answered" shows of a year. */
export type AnswersOfYear = {
  rounds: readonly AskedRound[];
  figures: AnswerFigures;
  /** Every month that the year touches, in order, by the day of receipt. */
  months: readonly AnswersLine[];
  /** Every year that has a request, newest first. */
  years: readonly AnswersLine[];
  kinds: readonly AnswersLine[];
  regions: readonly AnswersLine[];
  whyLate: readonly RoundGroup[];
  whyNobody: readonly RoundGroup[];
  notMetBySkill: readonly RoundGroup[];
  notMetByRegion: readonly RoundGroup[];
};

const NO_REASON = 'No reason recorded';

/** The report of one year, from every round; the sheet Requests of that year has the same rounds. */
export function answersOfYear(
  all: readonly AskedRound[],
  year: Year,
  { agreement, book }: { agreement: Agreement; book: CouncilBook },
): AnswersOfYear {
  const rounds = all.filter(({ clock }) => isInYear(clock.receivedOn, year));
  const regionOf = ({ request: { councilSupportedId } }: AskedRound) =>
    (councilSupportedId && book.get(councilSupportedId)?.region) || 'No region known';
  const missed = notMet(rounds);
  return {
    rounds,
    figures: answerFigures(rounds),
    months: monthsOf(year).map((month) => ({
      name: formatMonth(month),
      figures: answerFigures(rounds.filter(({ clock }) => clock.receivedOn.slice(0, 7) === month.slice(0, 7))),
    })),
    years: linesOf(groupRounds(all, ({ clock }) => [yearOf(clock.receivedOn, agreement).key])).toSorted((a, b) =>
      a.name < b.name ? 1 : -1,
    ),
    kinds: linesOf(groupRounds(rounds, ({ request }) => [request.kindOfWork])),
    regions: linesOf(groupRounds(rounds, (round) => [regionOf(round)])),
    whyLate: reasonsLate(rounds, { answered: NO_REASON, open: 'Not answered' }),
    whyNobody: reasonsNobody(rounds, NO_REASON),
    notMetBySkill: groupRounds(missed, ({ request }) =>
      request.skillsWanted.length > 0 ? request.skillsWanted : ['No skill named'],
    ),
    notMetByRegion: groupRounds(missed, (round) => [regionOf(round)]),
  };
}

function linesOf(groups: readonly RoundGroup[]): AnswersLine[] {
  return groups.map(({ name, rounds }) => ({ name, figures: answerFigures(rounds) }));
}

function monthsOf({ startsOn, endsOn }: Year) {
  const months = [startsOn];
  for (let month = addMonths(startsOn, 1); month.slice(0, 7) <= endsOn.slice(0, 7); month = addMonths(month, 1))
    months.push(month);
  return months;
}
