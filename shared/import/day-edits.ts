import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { Agreement } from '@shared/model/settings';
import { daysAsFigure } from '@shared/model/quarter-days';
import { countsToLimit } from '@shared/rules/counting';
import { formatMonth, formatUkDate } from '@shared/rules/uk-date';
import { yearOf } from '@shared/rules/year';
import type { EntryAsShown } from './entry-as-shown';
import { applyEdits, type Edit, type PlanContext } from './plan-context';
import type { DayFacts } from './read-day-row';
import type { FieldChange } from './types';
import { councilKey } from './values/councils';
import { DAY_STATE_WORDS } from './values/states';
import { compareText } from './values/text';

const OVERRIDE_REASON = 'From the imported sheet';
type DayEdit = Edit<DayEntry>;

/**
 * The entry as the row says it should be. What the row leaves blank, or says just as the entry shows it already (also
 * through its project), stays as it is: a blank never erases, and an untouched export changes nothing.
 */
export function editedEntry(
  entry: DayEntry,
  shownOf: (entry: DayEntry) => EntryAsShown,
  facts: DayFacts,
  peerId: PeerId,
  context: PlanContext,
): { readonly after: DayEntry; readonly changes: readonly FieldChange[] } {
  const before = shownOf(entry);
  const edits: DayEdit[] = [];
  if (peerId !== entry.peerId) {
    const nameOf = (id: PeerId) => nameIn(context, id);
    edits.push({ field: 'name', before: nameOf(entry.peerId), after: nameOf(peerId), patch: { peerId } });
  }
  addWhen(edits, entry, facts, context);
  const project = projectEdit(entry, before, facts);
  if (project) edits.push(project);
  // Another project shows other things in the place of what the entry leaves open: the rest is held against that.
  const moves = project !== undefined && project.patch.projectId !== entry.projectId;
  const work = workEdits(entry, moves ? shownOf(applyEdits(entry, [project]).after) : before, facts, context);
  edits.push(...work);
  addState(edits, entry, facts);
  const all = applyEdits(entry, edits);
  const edited = moves
    ? { ...all, changes: seenChanges(all.changes, work, workEdits(entry, before, facts, context)) }
    : all;
  const counted = countsEdit(entry, edited.after, facts, context);
  if (!counted) return edited;
  const both = applyEdits(edited.after, [counted]);
  return { after: both.after, changes: [...edited.changes, ...both.changes] };
}

/** Without what is only written down because the project no longer shows it: it reads the same before and after. */
function seenChanges(
  changes: readonly FieldChange[],
  work: readonly DayEdit[],
  seen: readonly DayEdit[],
): readonly FieldChange[] {
  const unseen = new Set(work.map(({ field }): string => field));
  for (const { field } of seen) unseen.delete(field);
  return changes.filter(({ field }) => !unseen.has(field));
}

function nameIn(context: PlanContext, id: PeerId): string {
  const peer = context.peers.get(id);
  return peer ? `${peer.firstName} ${peer.lastName}`.trim() : '';
}

function addWhen(edits: DayEdit[], entry: DayEntry, { when, amount }: DayFacts, context: PlanContext): void {
  if (when && !sameWhen(entry, when, context)) {
    edits.push({ field: 'date', before: whenText(entry, context), after: whenText(when, context), patch: when });
  }
  if (amount && amount.quarterDays !== entry.quarterDays) {
    edits.push({
      field: 'days',
      before: daysAsFigure(entry.quarterDays),
      after: daysAsFigure(amount.quarterDays),
      patch: amount,
    });
  }
}

type When = Pick<DayEntry, 'date' | 'precision'>;

/** A year or month that holds the entry's date is the same, wherever in it the date stands. */
function sameWhen(entry: When, when: When, context: PlanContext): boolean {
  if (entry.precision !== when.precision) return false;
  return entry.date === when.date || whenText(entry, context) === whenText(when, context);
}

function whenText({ date, precision }: When, { input }: PlanContext): string {
  if (precision === 'year') return yearOf(date, input.agreement).key;
  return precision === 'month' ? formatMonth(date) : formatUkDate(date);
}

function projectEdit(entry: DayEntry, shown: EntryAsShown, facts: DayFacts): DayEdit | undefined {
  const project = facts.project ?? wordsOfActivity(entry, facts);
  if (!project || compareText(project.text) === compareText(shown.project)) return undefined;
  const { id, text: after } = project;
  return { field: 'whatFor', before: shown.project, after, patch: { projectId: id, whatFor: id ? '' : after } };
}

function workEdits(entry: DayEntry, shown: EntryAsShown, facts: DayFacts, { input }: PlanContext): DayEdit[] {
  const edits: DayEdit[] = [];
  const text = (field: 'kindOfWork' | 'projectCode' | 'purchaseOrder', after: string) => {
    if (after !== '' && after !== shown[field])
      edits.push({ field, before: shown[field], after, patch: { [field]: after } });
  };
  edits.push(...activityEdits(entry, facts, input.agreement));
  text('kindOfWork', facts.kindOfWork);
  const { council } = facts;
  if (council && councilKey(council.id, council.text) !== councilKey(shown.councilId, shown.councilText)) {
    const nameOf = (id: DayEntry['councilSupportedId'], other: string) =>
      id ? (input.known.councils.get(id)?.name ?? id) : other;
    const before = nameOf(shown.councilId, shown.councilText);
    const patch = { councilSupportedId: council.id, councilSupportedText: council.text };
    edits.push({ field: 'councilSupported', before, after: nameOf(council.id, council.text), patch });
  }
  text('projectCode', facts.projectCode);
  text('purchaseOrder', facts.purchaseOrder);
  return edits;
}

/** An activity that the list knew once and the entry still bears is nothing new. */
function bearsActivity(entry: DayEntry, { activityWords }: DayFacts): boolean {
  return activityWords !== '' && compareText(activityWords) === compareText(entry.activity);
}

function activityEdits(entry: DayEntry, facts: DayFacts, { activities }: Agreement): DayEdit[] {
  const { activity } = facts;
  if (activity === undefined || activity === entry.activity || bearsActivity(entry, facts)) return [];
  const nameOf = (wanted: string) => activities.find(({ code }) => code === wanted)?.name ?? wanted;
  return [{ field: 'activity', before: nameOf(entry.activity), after: nameOf(activity), patch: { activity } }];
}

/** An activity that the list does not know is kept in words, as what the day was for. */
function wordsOfActivity(entry: DayEntry, facts: DayFacts): DayFacts['project'] {
  const { activityWords } = facts;
  return activityWords === '' || bearsActivity(entry, facts) ? undefined : { id: null, text: activityWords };
}

function addState(edits: DayEdit[], entry: DayEntry, { state, agreedOn, note }: DayFacts): void {
  if (state && state !== entry.state)
    edits.push({
      field: 'state',
      before: DAY_STATE_WORDS[entry.state],
      after: DAY_STATE_WORDS[state],
      patch: { state },
    });
  if (agreedOn && agreedOn !== entry.agreedOn) {
    const before = entry.agreedOn ? formatUkDate(entry.agreedOn) : '';
    edits.push({ field: 'agreedOn', before, after: formatUkDate(agreedOn), patch: { agreedOn } });
  }
  if (note !== '' && note !== entry.note)
    edits.push({ field: 'notes', before: entry.note, after: note, patch: { note } });
}

/**
 * "Counts" makes an entry an exception only where it differs from what its activity says; a cell that says what the entry
 * showed before says nothing new, so that a change of activity decides for itself.
 */
function countsEdit(
  before: DayEntry,
  after: DayEntry,
  { counts }: DayFacts,
  { input }: PlanContext,
): DayEdit | undefined {
  const { activities } = input.agreement;
  if (counts === undefined || counts === countsToLimit(before, activities)) return undefined;
  const byActivity = countsToLimit({ ...after, countsOverride: null }, activities);
  const countsOverride = counts === byActivity ? null : { counts, reason: OVERRIDE_REASON };
  if (after.countsOverride?.counts === countsOverride?.counts) return undefined;
  const word = (value: boolean) => (value ? 'Yes' : 'No');
  return { field: 'counts', before: word(!counts), after: word(counts), patch: { countsOverride } };
}
