import { columnLetter } from './find-header';
import { nameDecisionKey } from './requests/offered-peers';
import type { ImportDecisions, PreviewRow, RowDecision, RowQuestion, SheetKind } from './types';

/** Sheets in which one field stands under many columns: what is settled there goes by the column. */
const ACROSS: ReadonlySet<SheetKind> = new Set(['days matrix', 'training matrix', 'attendance list']);

/** The row says the days of another row once more: left out, or kept beside them. */
export function repeatsDays({ reason }: RowQuestion): boolean {
  return reason.code === 'duplicate' && reason.facts?.['what'] === 'days';
}

/** What this text settles, where it answers a question about a row. */
export function answerWith({ holds }: PreviewRow, { field, column }: RowQuestion, text: string): RowDecision {
  if (column !== null && isAcross(holds, field)) return { columns: { [columnLetter(column)]: text } };
  return field === null ? {} : { cells: { [field]: text } };
}

function isAcross(holds: SheetKind, field: RowQuestion['field']): boolean {
  return (
    (ACROSS.has(holds) && (field === 'days' || field === 'attendance')) ||
    (holds === 'peers' && (field === 'attendance' || field === 'otherNote'))
  );
}

/** What is settled where a question who somebody is is answered with this peer, or with a new one. */
export function answerWho({ reason }: RowQuestion, who: NonNullable<RowDecision['peer']>): RowDecision {
  const { written } = reason.facts ?? {};
  // One of several whom the row names.
  return written === undefined ? { peer: who } : { people: new Map([[nameDecisionKey(String(written)), who]]) };
}

/** Both decisions about one row, the later where both settle the same. */
export function mergeDecisions(before: RowDecision | undefined, after: RowDecision): RowDecision {
  const cells = { ...before?.cells, ...after.cells };
  const columns = { ...before?.columns, ...after.columns };
  const people = new Map([...(before?.people ?? []), ...(after.people ?? [])]);
  return {
    ...before,
    ...after,
    ...(Object.keys(cells).length > 0 && { cells }),
    ...(Object.keys(columns).length > 0 && { columns }),
    ...(people.size > 0 && { people }),
  };
}

/** The proposed reading of everything that a row, or a cell of it, waits for; `undefined` where nothing is proposed. */
export function proposedAnswer(row: PreviewRow): RowDecision | undefined {
  const answers = row.questions
    .filter(({ holdsUp, field, level }) => level === 'confirm' && (holdsUp || isAcross(row.holds, field)))
    .flatMap((question): readonly RowDecision[] => {
      if (repeatsDays(question)) return [{ leaveOut: true }];
      const [who] = question.peers;
      if (who !== undefined) return [answerWho(question, who)];
      return question.propose === null ? [] : [answerWith(row, question, question.propose)];
    })
    .filter((answer) => Object.keys(answer).length > 0);
  return answers.length === 0 ? undefined : answers.reduce(mergeDecisions);
}

/** The decisions with every proposed reading accepted; the same object where nothing is proposed. */
export function acceptProposals(rows: readonly PreviewRow[], decisions: ImportDecisions): ImportDecisions {
  const accepted = rows.flatMap((row): readonly [string, RowDecision][] => {
    const answer = proposedAnswer(row);
    return answer ? [[row.id, mergeDecisions(decisions.rows.get(row.id), answer)]] : [];
  });
  return accepted.length === 0 ? decisions : { ...decisions, rows: new Map([...decisions.rows, ...accepted]) };
}
