import { daysInWords } from '@shared/model/quarter-days';
import type { Reason } from './types';

type Facts = NonNullable<Reason['facts']>;
type Sentence = string | ((facts: Facts) => string);

const quoted = (facts: Facts) => `\u201c${facts['text'] ?? ''}\u201d`;

const daysFrom = (count: string | number | undefined) => `${count} working ${count === 1 ? 'day' : 'days'}`;

const fit = ({ names, count }: Facts) => (count === 1 ? `${names} fits` : `${count} peers fit: ${names}`);

const poundsOf = (pence: number) => `${pence < 0 ? 'minus ' : ''}\u00a3${(Math.abs(pence) / 100).toFixed(2)}`;

const SHEETS: Readonly<Record<string, Sentence>> = {
  'sheet-empty': 'The sheet is empty',
  'sheet-no-header': 'No row of headings was found',
  'sheet-not-recognised': ({ headers, row }) => `Not a list that Peer Desk knows; row ${row} says ${headers}`,
  'sheet-said-by-user': 'As you said',
  'sheet-as-remembered': 'As you said of a sheet with these headings before',
  'sheet-derived': ({ name }) => `${name} is worked out by Peer Desk, so it is left alone`,
  'sheet-holds-peers': ({ headers, row }) => `Row ${row} names peers: ${headers}`,
  'sheet-holds-days': ({ headers, row }) => `Row ${row} names days: ${headers}`,
  'sheet-holds-requests': ({ headers, row }) => `Row ${row} names requests: ${headers}`,
  'sheet-holds-days-matrix': ({ headers, row }) =>
    `Peers down, days of each month or kind of work across. Row ${row} says ${headers}`,
  'sheet-holds-days-matrix-turned': ({ headers }) =>
    `Peers across, months or dates down: read with rows and columns exchanged. Down the side stand ${headers}`,
  'sheet-holds-training-matrix': ({ headers, row }) => `Peers down, events across. Row ${row} says ${headers}`,
  'sheet-holds-attendance-list': ({ headers, row }) => `Who attended. Row ${row} says ${headers}`,
  'sheet-looks-old': ({ sheet }) => `${sheet} looks like an old sheet, a copy or a template; tick it to take it`,
  'sheet-is-derived': ({ sheet }) => `${sheet} is worked out by Peer Desk from other sheets`,
  'sheet-is-unknown': 'The sheet was not recognised',
  'sheet-is-hidden': 'The sheet is hidden; tick it to take it',
  'sheet-left-out': 'The sheet was left out',
  'requests-without-answers': ({ columns }) =>
    `No column is taken as the answer: every request would go in as not answered. Look whether one of these says it: ${columns}`,
  'columns-restricted': ({ columns }) =>
    `Left out, as they may say something of health, belief, life at home or conduct: ${columns}. Such things belong in a restricted note`,
  'rows-coloured': ({ count, of, colours, key }) =>
    `Rows are coloured differently: colours are not read. Of ${of} rows ${count} stand out: ${colours}. ${
      key ? `The sheet says ${key}.` : 'Nothing in the sheet says what the colours mean.'
    } Look at these rows if a colour means cancelled, unpaid or not counted`,
};

const ROWS: Readonly<Record<string, Sentence>> = {
  'row-title': 'A title or heading',
  'row-total': 'A total: checked, not imported',
  'row-note': 'A note, not a record',
  'matrix-row-empty': 'No days in any column',
  'row-is-hidden': 'The row is hidden in the sheet; hidden rows are not taken',
  'left-out-by-user': 'Left out by you',
  'peer-new': 'A new peer',
  'name-remembered': 'Nothing differs; the name is remembered for the next spreadsheet',
  'peer-unchanged': 'Nothing differs',
  'days-new': 'New days',
  'days-unchanged': 'Nothing differs',
  'row-unchanged': 'The row says what it said when it was imported',
  'fields-changed': ({ fields }) => `Changes: ${fields}`,
  'repeats-row': 'Repeats a row above',
  'peer-erased': 'This peer was erased: nothing of the row is taken in',
  'request-new': 'A new request',
  'attendance-new': ({ count }) => (count === 1 ? 'New: 1 event' : `New: ${count} events`),
  'attendance-changed': 'What became of an event',
  'attendance-unchanged': 'Nothing differs',
  'attendance-none': 'No event in this row',
  'attendance-repeats': ({ sheet }) => `${sheet} says the same`,
  'request-unchanged': 'Nothing differs',
};

const QUESTIONS: Readonly<Record<string, Sentence>> = {
  'name-missing': 'No name',
  'name-above': ({ name }) => `No name; the rows above are of ${name}, and this one says another kind of work`,
  'peer-unknown': (facts) => `${quoted(facts)} is not in the pool`,
  'peer-twice': ({ fields }) => `The same peer stands in a row above, with a different ${fields}`,
  'same-name': ({ name, count, where, elsewhere }) =>
    elsewhere
      ? `${name} here is at ${where}; the row says another council`
      : `${count} peers are called ${name} (${where}), and the row does not say which`,
  'name-initial': (facts) => `${quoted(facts)} does not give a first name; ${fit(facts)}`,
  'name-near-match': (facts) => `${quoted(facts)} is nearly the name of ${facts['names']}`,
  'name-former': (facts) => `${quoted(facts)} may be a former name of ${facts['names']}`,
  'name-known-as': (facts) => `${quoted(facts)} may be what ${facts['names']} goes by`,
  'peer-several-crm': ({ count }) => `${count} peers have this CRM ID`,
  'peer-same-email': 'A peer with another name has this e-mail address',
  'peer-other-crm': 'A peer of this name and council has another CRM ID',
  'several-people': (facts) =>
    `${quoted(facts)} names several people: give each a row of their own, or say whose it is`,
  'peer-without-council': 'The peer of this name has no council recorded',
  'attendance-unclear': (facts) => `${quoted(facts)} may or may not be attendance`,
  'attendance-differs': ({ row, sheet, status }) => `Row ${row} of ${sheet} says ${status}`,
  'attendance-ahead': ({ event }) => `${event} has not taken place yet`,
  'booking-lapsed': ({ event }) => `Still booked, though ${event} is past`,
  'event-date-missing': ({ event }) => `The sheet does not say when ${event || 'the event'} was`,
  'withdrawn-in-notes': ({ text }) => `“${text}”: the request may have been withdrawn`,
  duplicate: ({ row, place, what }) =>
    what === 'days' ? `The same days as in row ${row}${place}` : `The same person stands in row ${row} too`,
  'date-missing': 'No date',
  'date-unknown': (facts) => `${quoted(facts)} is not a date`,
  'date-impossible': (facts) => `There is no such date as ${quoted(facts)}`,
  'date-ambiguous': (facts) => `${quoted(facts)} may have day and month the wrong way round`,
  'date-month-first': (facts) => `${quoted(facts)} has the month before the day`,
  'date-range-backwards': (facts) => `${quoted(facts)} ends before it begins`,
  'date-range-long': (facts) => `${quoted(facts)} is longer than a month`,
  'date-range-of-one': (facts) => `${quoted(facts)} is several dates; the Peer Desk ref names one entry`,
  'date-without-year': (facts) => `${quoted(facts)} does not say the year`,
  'days-unknown': (facts) => (facts['text'] ? `${quoted(facts)} is not an amount of days` : 'No amount of days'),
  'days-unclear': (facts) => `${quoted(facts)} does not say how much it is`,
  'days-sum': (facts) => `${quoted(facts)} adds up several amounts`,
  'days-as-hours': (facts) => `${quoted(facts)} says hours: at 7 hours a day, to the nearest quarter`,
  'days-as-date': (facts) => `${quoted(facts)} is a date: a fraction such as 1/2 may have been turned into one`,
  'days-merged': (facts) => `One cell with ${quoted(facts)} stands beside several rows: is it for each or for all?`,
  'days-from-dates': ({ workingDays }) => `No amount; its dates have ${daysFrom(workingDays)}`,
  'count-differs-from-dates': ({ days, workingDays }) => `${days} given for dates with ${daysFrom(workingDays)}`,
  'days-zero': 'Nought days',
  'days-negative': (facts) => `${quoted(facts)} is less than nought`,
  'days-not-quarters': (facts) => `${quoted(facts)} is not a whole number of quarter days`,
  'days-as-time': (facts) => `${quoted(facts)} is a time or a date, not an amount of days`,
  'error-cell': (facts) => `The cell shows the error ${quoted(facts)}`,
  'several-facts': (facts) => `One cell names several pieces of work; as rows of their own: ${quoted(facts)}`,
  postponed: (facts) => `${quoted(facts)}: were the days worked on this date?`,
  cancelled: (facts) => `${quoted(facts)}: keep it as cancelled, with no days counted`,
  'struck-through': ({ text }) =>
    `Struck through${text ? `, with the comment \u201c${text}\u201d` : ''}: keep it as cancelled, with no days counted`,
  'party-unknown': (facts) =>
    facts['because'] === 'group'
      ? `${quoted(facts)} is a group, not a party; left as it is`
      : `${quoted(facts)} says who runs a council, not whose party; left as it is`,
  'note-restricted': (facts) =>
    `${quoted(facts)} may speak of health or conduct: left out of the notes. Keep it in a restricted note, or type here what all may read`,
  'email-invalid': (facts) =>
    facts['email'] === ''
      ? `${quoted(facts)} is not an e-mail address; left as it is`
      : `${quoted(facts)} is more than an e-mail address; ${facts['email']} is taken`,
  'council-of-list': ({ text, council }) =>
    `\u201c${text}\u201d names another council than the list, which is of ${council}`,
  'council-abolished': ({ text, now, ended }) => `\u201c${text}\u201d ended on ${ended}; ${now} is taken in its place`,
  'council-ambiguous': ({ text, names }) => `\u201c${text}\u201d may be ${names}; kept as written`,
  'status-unknown': (facts) => `${quoted(facts)} is not a status that Peer Desk knows; left as it is`,
  'status-reading': (facts) => `${quoted(facts)} reads as ${facts['status']}; the words go to the notes`,
  'status-restricted': (facts) =>
    `${quoted(facts)} reads as ${facts['status']}; the words may speak of health or family, and go to no notes. Keep them in a restricted note`,
  'status-of-sheet': (facts) => `The sheet is called ${quoted(facts)}: taken as ${facts['status']}`,
  'not-counted': (facts) => `${quoted(facts)}: do these days count to the limit?`,
  unpaid: (facts) => `${quoted(facts)}: do these days count to the limit?`,
  shadowed: (facts) => `${quoted(facts)}: was this shadowing?`,
  unconfirmed: (facts) => `${quoted(facts)}: are these days only pencilled in?`,
  'worked-ahead': (facts) => `${quoted(facts)}, and the day is still to come: booked, or another date?`,
  'state-unknown': (facts) => `${quoted(facts)} is not pencilled in, booked, worked or cancelled`,
  'year-locked': ({ years }) =>
    `This year is locked: ${years}. An import changes nothing in it; unlock it first, or correct the days with a reason`,
  'recorded-otherwise': ({ quarterDays }) =>
    `Recorded here for the same work on that date: ${daysInWords(Number(quarterDays))}`,
  'listed-council-lost': ({ text, council }) =>
    `\u201c${text}\u201d names no council in the list; here it is ${council}`,
  'ref-twice': 'The same Peer Desk ref stands in a row above',
  'received-missing': 'No day of receipt, so the day to answer by cannot be worked out',
  'received-in-future': 'The day of receipt is later than today',
  'reply-missing': 'Answered, and no day of the answer',
  'reply-before-request': 'The answer is dated before the request',
  'reply-in-future': 'The day of the answer is later than today',
  'answer-unclear': 'It is not clear whether names were put forward or nobody was to offer',
  'names-not-said': 'Names were put forward, and the row names nobody',
  'host-missing': 'No council supported',
  'request-twice': ({ ref }) => `${ref} stands in a row above, and says something else there`,
  'ref-of-another': ({ ref }) => `${ref} is another request here: another day, council and kind of work`,
  'round-unknown': ({ ref, round }) => `Round ${round} of ${ref} is not here`,
  'does-not-fit': ({ field }) => `${field}: too long, or of another form`,
};

const KEEP = ['it', 'both'] as const;

const NOTES: Readonly<Record<string, Sentence>> = {
  'date-dropped': ({ date }) => `${date} is no longer in this row: its days go`,
  ditto: (facts) => `Copies the cell above: ${quoted(facts)}`,
  comment: (facts) => `A comment says ${quoted(facts)}`,
  'partly-struck': 'Struck through in part',
  'serial-number': ({ text, date }) => `The number ${text} is ${date}`,
  'month-only': 'Only the month is given',
  'week-only': ({ date }) => `Only the week from ${date} is given; its first days are taken`,
  'part-day-in-range': ({ days, workingDays }) => `${days} given for ${daysFrom(workingDays)}; the count given stands`,
  'days-taken-typed': 'Not what the dates of the row come to; the dates are taken',
  'days-taken-wrong': ({ says, ours }) => `Days taken: the sheet says ${says}, the dates say ${ours}`,
  'in-time-wrong': ({ ours }) => `The sheet says otherwise; by the dates it was ${ours ? 'in time' : 'late'}`,
  'holding-reply': 'A holding reply is kept as an acknowledgement; it is no answer',
  'outcome-unknown': (facts) => `${quoted(facts)} is no outcome that Peer Desk knows`,
  'peers-wanted-unknown': (facts) => `${quoted(facts)} is not a number of peers; taken as 1`,
  'name-kept': ({ name }) => `${name} is no longer in the row; kept here`,
  'days-used-taken': ({ days, year }) => `${days} used in ${year} are taken as days used before Peer Desk`,
  'days-used-unclear': (facts) => `${quoted(facts)} is not an amount of days used; left out`,
  'days-before-stand': ({ recorded, text }) =>
    `${recorded} used before Peer Desk are recorded here; the sheet says ${text}`,
  'days-used-differ': 'Differs from the days recorded',
  'as-decided': ({ name, on }) => `${name}, as you decided on ${on}`,
  'name-differs': ({ name }) => `Recorded here as ${name}`,
  'several-days-on-date': ({ days, date, entries }) => `${days} on ${date}, keep ${KEEP[Number(entries) - 1] ?? 'all'}`,
  'council-unknown': (facts) => `${quoted(facts)} is not in the list of councils; kept as written`,
  money: (facts) => `${quoted(facts)} reads as ${poundsOf(Number(facts['pence']))}`,
  'other-email': (facts) => `${quoted(facts)} is a second e-mail address; put in the notes`,
  'event-undated': (facts) => `${quoted(facts)} does not say when; put in the notes`,
  'election-day-taken': (facts) => `Of ${quoted(facts)} the ordinary day of local elections is taken`,
  'date-left-out': (facts) => `${quoted(facts)} is not a date; left empty`,
  'activity-unknown': (facts) => `${quoted(facts)} is not in the list of activities; taken as Other`,
  'counts-unknown': (facts) => `${quoted(facts)} is neither yes nor no; the activity decides`,
  'total-agrees': 'Agrees',
  'total-differs': 'Typed, and nothing in the rows explains it',
  'total-counts-cancelled': ({ rows }) => `Counts what was cancelled, row ${rows}`,
  'total-of-totals': 'Adds the totals above, right or wrong',
  'total-numbers-only': ({ leftOut, addedIn }) =>
    [
      'Adds cells with numbers only',
      leftOut ? `leaves out the words of row ${leftOut}` : '',
      addedIn ? `adds row ${addedIn}, which counts no days or others` : '',
    ]
      .filter((part) => part !== '')
      .join('; '),
  'total-differs-review': ({ row, column, text, count }) => {
    const said = text ? ` \u201c${text}\u201d` : '';
    const place = column === undefined ? `Row ${row}` : `Column ${column}`;
    return count === 1 ? `${place}${said} is in review` : `${place}${said} and ${Number(count) - 1} more are in review`;
  },
};

const SENTENCES: ReadonlyMap<string, Sentence> = new Map(
  [SHEETS, ROWS, QUESTIONS, NOTES].flatMap((group) => Object.entries(group)),
);

/** The sentence of a reason; its code where there is none, which the tests do not allow. */
export function reasonText({ code, facts = {} }: Reason): string {
  const sentence = SENTENCES.get(code);
  if (sentence === undefined) return code;
  const text = typeof sentence === 'string' ? sentence : sentence(facts);
  return facts['comment'] === undefined ? text : `${text}; a comment says \u201c${facts['comment']}\u201d`;
}

/** True where the code has its sentence. */
export function hasSentence(code: string): boolean {
  return SENTENCES.has(code);
}
