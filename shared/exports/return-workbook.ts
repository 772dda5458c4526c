import { buildChanges } from './changed-records';
import { returnFileName } from './file-name';
import { buildContext, type ReturnContext } from './return-context';
import type { ReturnInput } from './return-input';
import { RETURN_SHEETS, type ReturnSheetName, type ReturnWorkbook, type Sheet } from './sheet';
import { buildDayDetail } from './day-detail';
import { buildDaysUsed } from './days-used';
import { buildNotes } from './notes';
import { buildOver40Days } from './over-40-days';
import { buildPeers } from './peers';
import { buildRequests } from './requests';
import { buildSummary } from './summary';
import { buildTraining } from './training';
import { buildTrainingStatus } from './training-status';
import { missingCase } from '@shared/model/result';
import { yearText } from '@shared/rules/year';

/**
 * The workbook of a return: the ticked sheets in the order of the contract, with their columns, ready for the writer.
 * Every figure is one of the rules' functions. Source: DESIGN section 3.
 */
export function buildReturn(input: ReturnInput): ReturnWorkbook {
  const steps = buildReturnInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same workbook, built in small steps, so that a caller with a screen to keep alive can pause between them. */
export function* buildReturnInSteps(input: ReturnInput): Generator<undefined, ReturnWorkbook> {
  const context = yield* buildContext(input);
  const sheets: Sheet[] = [];
  for (const name of RETURN_SHEETS) {
    if (!input.sheets.includes(name)) continue;
    sheets.push(name === 'Summary' ? yield* buildSummary(context) : buildSheet(name, context));
    yield undefined;
  }
  return {
    fileName: returnFileName(input.year, input.group, input.today),
    title: `Member peer days ${yearText(input.year.key)}`,
    sheets,
  };
}

function buildSheet(name: Exclude<ReturnSheetName, 'Summary'>, context: ReturnContext): Sheet {
  switch (name) {
    case 'Days used':
      return buildDaysUsed(context);
    case 'Day detail':
      return buildDayDetail(context);
    case 'Over 40 days':
      return buildOver40Days(context);
    case 'Requests':
      return buildRequests(context);
    case 'Peers':
      return buildPeers(context);
    case 'Training status':
      return buildTrainingStatus(context);
    case 'Training':
      return buildTraining(context);
    case 'Changes':
      return buildChanges(context);
    case 'Notes':
      return buildNotes(context);
    default:
      return missingCase(name);
  }
}
