import { notASpreadsheet, tooLarge } from './bad-file-text';
import type { Problem } from '@shared/model/result';
import { daysInWords } from '@shared/model/quarter-days';

/** Amount of days in a problem's facts, in words. */
function days(problem: Problem, fact: string): string {
  return daysInWords(Number(problem.facts?.[fact] ?? 0));
}

const fact = (problem: Problem, name: string) => String(problem.facts?.[name] ?? '');

/** The sum of a refused booking; days on grants for other projects are taken off, so that it adds up. */
function overLimitSum(problem: Problem): string {
  const amount = (name: string) => Number(problem.facts?.[name] ?? 0);
  const otherWork = amount('otherWorkQuarterDays');
  const sum = amount('workedQuarterDays') + amount('bookedQuarterDays') + amount('thisQuarterDays') - otherWork;
  const parts = [
    `${days(problem, 'workedQuarterDays')} worked + ${days(problem, 'bookedQuarterDays')} booked + ${days(problem, 'thisQuarterDays')} now`,
    otherWork > 0 ? ` \u2212 ${daysInWords(otherWork)} approved for other projects` : '',
    ` = ${daysInWords(sum)}, ${days(problem, 'overQuarterDays')} more than the limit of ${days(problem, 'limitQuarterDays')}`,
    amount('extraQuarterDays') > 0 ? ` and ${days(problem, 'extraQuarterDays')} approved for this work` : '',
  ];
  return parts.join('');
}

/** Why the safety copy could not be written, from the system's code. */
function copyReason(code: string): string {
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'disk-full') return 'The disk is full.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'journal-folder-denied') {
    return 'The folder of the safety copy may not be written to.';
  }
  return 'The safety copy could not be written.';
}

/** Why a backup could not be written, from the system's code. */
function backupReason(code: string): string {
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return 'The disk is full, so free some room.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'The folder may not be written to.';
  return 'The disk did not take it.';
}

/** Why an erasure has no new backup yet, and what to do. */
function withoutCopyReason(problem: Problem): string {
  if (fact(problem, 'code') === 'keys-locked') return 'The records were locked meanwhile: open them, then try again.';
  return `${backupReason(fact(problem, 'reason'))} See to that, then try again.`;
}

/** Every problem code with its sentence: what happened, what is safe, what to do next. */
const SENTENCES: Record<string, (problem: Problem) => string> = {
  'over-limit': (p) =>
    `Booking this would pass the limit: ${overLimitSum(p)}. Nothing was written. Pencil the days in and ask for approval, enter the approval, or change the days.`,
  'year-locked': (p) =>
    `${fact(p, 'years')} is locked, and nothing was changed. Say why it is corrected, or unlock it under Days, Year end.`,
  'restore-needs-more': () =>
    'It belongs to a record that cannot be restored: one that was erased, or a peer who was merged. Unmerge the peer first, if it is that. Nothing was changed.',
  'merged-further': () =>
    'The peer who stayed was merged into another one, or erased. Unmerge that first. Nothing was changed.',
  'call-refused': () =>
    'Peer Desk did not take this request from the window. Nothing was changed. Restart Peer Desk and try again.',
  'call-malformed': () => 'This could not be handed over: the file may be too large. Nothing was changed.',
  'call-failed': () => 'Peer Desk could not do this just now. Nothing was changed. Try again, or restart Peer Desk.',
  'not-saved': () =>
    'The change could not be written, and your records are as they were. Check that the disk is not full and try again; if that does not help, close Peer Desk and start it again.',
  'database-closed': () =>
    'The change was not written: the records closed themselves, as happens when the disk is full. All that was shown as saved is safe. See that the disk has room and try again; if that does not help, close Peer Desk and start it again.',
  'database-not-opened': () =>
    'The records could not be opened. They are untouched. Close other copies of Peer Desk, restart the computer, and try again.',
  'no-mail-program': () =>
    'No program for e-mails took it. Nothing was sent. Copy the e-mail instead, and paste it where you write e-mails.',
  'notice-not-shown': () =>
    'The system did not show the notification. Look in its settings whether Peer Desk may show any, and whether “do not disturb” is on. Today says the same as always.',
  'letter-too-long': () =>
    'The e-mail is too long to be handed over in this way. Nothing was sent. Copy it, or open it as a draft.',
  'letter-not-written': () =>
    'The draft could not be written, as when the disk is full. Nothing was sent. Copy the e-mail instead.',
  'nothing-to-redo': () => 'There is nothing to bring back.',
  'bad-record': () => 'A value was not of the right form, so nothing was written. Check what you typed and try again.',
  'record-twice': () => 'One record stood in this twice, so nothing was written. Take it in two steps.',
  'newer-data': () =>
    'These records were last used with a newer Peer Desk. They are untouched. Install the newer version to open them.',
  'wrong-key': () =>
    'These records were locked with another key, so they stay closed. They are untouched. Use the office passphrase that belongs to them.',
  'row-not-opened': (p) =>
    `Part of the records on this computer is damaged and cannot be read (${fact(p, 'table')} ${fact(p, 'key')}). Nothing was changed. Restore an earlier copy.`,
  'keys-exist': () => 'The keys of this office are there already. Nothing was changed. Restart Peer Desk to use them.',
  'keys-missing': () =>
    'There are records on this computer, but the keys that open them are gone. The records are untouched. Put the folder \u201ckeys\u201d of the data folder back from a backup of this computer, then try again.',
  'keys-damaged': () =>
    'The keys to your records are damaged, so the records stay closed. They are untouched. Put the folder \u201ckeys\u201d of the data folder back from a backup of this computer, then try again.',
  'keys-locked': () => 'Your records are locked. Nothing was changed. Open them with the office passphrase first.',
  'keys-not-written': (p) =>
    fact(p, 'reason') === 'disk-full'
      ? 'The disk is full, so the keys could not be written. Nothing was changed: free some room, then try again.'
      : 'The keys could not be written to the data folder. Nothing was changed: see that it may be written to, then try again.',
  'keychain-refused': () =>
    'The keychain of this computer did not give Peer Desk its key. Your records are untouched. Sign in to this computer as usual, unlock the keychain, and try again.',
  'passphrase-missing': () =>
    'This computer has no keychain, so a passphrase is needed. Nothing was changed: choose one.',
  'passphrase-too-short': () => 'A passphrase has 12 characters or more. Nothing was changed: choose a longer one.',
  'passphrase-not-set': () => 'No office passphrase was chosen yet. Nothing was changed: choose one in Settings.',
  'erased-list-damaged': () =>
    'The list of erased peers in the data folder cannot be read, so nobody was erased and nothing was restored past it. Your records are untouched. Put the file \u201cerased.json\u201d back from a backup of this computer, then try again.',
  'erased-list-not-ours': (p) =>
    `The list of erased peers in the folder \u201c${fact(p, 'folder')}\u201d is damaged, or was not written by your office, so it was not used. Your own list stands, and nobody on it comes back. Ask who may write to that folder; the computer that writes puts the list there again with its next copy or backup.`,
  'given-up-not-deleted': () =>
    'These records could not be deleted just now. Your own records are as they were. Restart Peer Desk, then try again.',
  'peer-erased-already': () => 'This peer was erased already. Nothing was changed.',
  'erasure-behind': () =>
    'The safety copy is not up to the last change, so the older copies were left for now. The person is erased from the records. Peer Desk tries again at the next start.',
  'erasure-without-copy': (p) =>
    `The person is erased from the records and their history, but the new backup that has to come first could not be made, so the older backups and the older safety copy on this computer still hold them. ${withoutCopyReason(p)} Peer Desk tries again at each start.`,
  'copy-not-removed': (p) =>
    `An older copy on this computer could not be deleted (${fact(p, 'reason')}). The person is erased from the records. See that the folder may be written to, then try again.`,
  'damaged-records-not-removed': (p) =>
    `Damaged records that were put aside could not be deleted (${fact(p, 'reason')}). The person is erased from the records. See that the data folder may be written to, then try again.`,
  'journal-not-deleted': (p) =>
    `The older part of the safety copy could not be deleted (${fact(p, 'reason')}). The person is erased from the records. See that the data folder may be written to, then try again.`,
  'wrong-passphrase': () => 'This is not the office passphrase. Nothing was changed: check it and try again.',
  'wrong-restricted-passphrase': () =>
    'This is not the restricted passphrase, so the notes stay closed. Nothing was changed: check it and try again.',
  'restricted-as-office': () =>
    'This is the office passphrase, so everybody in the office could read the notes. Nothing was changed: choose another one.',
  'restricted-keys-damaged': () =>
    'The keys of the restricted notes are damaged, so the notes stay closed. Nothing was changed. Restore a backup from before, or type the text of their printed sheet.',
  'restricted-closed': () => 'The restricted notes were closed. Nothing was changed: open them again.',
  'restricted-notes-there': () =>
    'There are restricted notes on peers, and without the keys nobody could read them. Nothing was changed: remove the notes first.',
  'restricted-off': () => 'Restricted notes are not turned on any more. Nothing was changed.',
  'safety-copy-behind': (p) =>
    `The change before this one is not in the safety copy yet: ${copyReason(fact(p, 'reason'))} So nothing more was written. Mend that, or free some room, then try again.`,
  'journal-not-written': (p) => copyReason(fact(p, 'reason')),
  'journal-folder-denied': () => 'The folder of the safety copy may not be written to.',
  'journal-not-opened': (p) =>
    fact(p, 'reason') === 'key'
      ? 'The safety copy on this computer was locked with another key.'
      : 'The safety copy could not be opened.',
  'journal-diverged': () => 'The safety copy holds other changes than these records.',
  'journal-damaged': (p) =>
    `Part of the safety copy is damaged, from change ${fact(p, 'sequence')} on. Nothing was changed.`,
  'records-behind': (p) =>
    `The safety copy holds ${Number(fact(p, 'copy')) - Number(fact(p, 'here'))} changes that these records lack. Nothing was changed.`,
  'copies-diverged': (p) =>
    `These records (up to change ${fact(p, 'here')}) and their safety copy (up to change ${fact(p, 'copy')}) hold different changes, as after a copied profile was used twice. Both are untouched, and nothing is written until it is settled which to keep. If you are not sure, keep a copy of the data folder first and ask whoever looks after this computer.`,
  'changes-missing': (p) =>
    `Changes ${fact(p, 'from')} to ${fact(p, 'to')} cannot be read in the safety copy, so the records could not be brought back past them. The safety copy is untouched.`,
  'records-not-put-aside': (p) =>
    `The damaged records could not be put aside first: ${fact(p, 'reason') === 'ENOSPC' ? 'the disk is full' : 'the data folder may not be written to'}. Nothing was changed. Mend that, then try again.`,
  'change-altered': (p) =>
    `Change ${fact(p, 'sequence')} in the safety copy is not as it was written, so the records could not be brought back past it. The safety copy is untouched.`,
  'not-upgraded': () =>
    'Your records could not be brought to the form that this Peer Desk uses. They are as they were, and a backup of them was made. Try again; if it fails again, go on with the Peer Desk you used before and report this.',
  'not-kept-before-upgrade': (p) =>
    `Your records come from an earlier Peer Desk and are brought to a new form only after a backup. That could not be made: ${backupReason(fact(p, 'reason'))} Nothing was changed. Mend that, then try again.`,
  'records-not-whole': (p) =>
    `Change ${fact(p, 'sequence')} of these records is not as it was written, so the safety copy was left as it is. Nothing was changed. Keep a copy of the data folder and ask whoever looks after this computer.`,
  'records-lost': () =>
    'Records were kept on this computer, and neither they nor their safety copy are there any more, as after a folder was deleted.',
  'journal-incomplete': () =>
    'Neither the safety copy nor a backup that it goes on from holds every change, so the records were not rebuilt. Nothing was changed.',
  'copy-not-written': (p) =>
    `The backup could not be written. ${backupReason(fact(p, 'reason'))} Earlier backups and your records are as they were; try again.`,
  'copy-not-begun': () => 'The backup was interrupted. Your records are as they were: try again.',
  'copy-folder-inside': () =>
    'This is a folder of Peer Desk itself, where backups go already. Choose one elsewhere, such as a shared drive.',
  'copy-folder-missing': () =>
    'It is not in the folder you chose, which cannot be written to now. Connect it, or choose another.',
  'office-folder-missing': () =>
    'The office folder cannot be reached now. Your records are safe on this computer. Connect the shared drive, or choose another folder in Settings.',
  'no-colleague-copy': () =>
    'No copy that a colleague left was found there. Nothing was changed. Ask your colleague to open Peer Desk, or choose another folder.',
  'colleague-copy-altered': (p) =>
    `This copy is not as it was written (change ${fact(p, 'sequence')}), so it was not taken over. It can still be read. Ask your colleague to leave another one.`,
  'colleague-copy-lost': () =>
    'The copy that you were reading is not on this computer any more. Your colleague has all of it still. Read it again from the office folder or from a file.',
  'seat-missing': () => 'There is nothing to take over on this computer. Restart Peer Desk.',
  'reading-only': () =>
    'You are reading the records as a colleague left them, so nothing was changed. Two people cannot edit at once: take over first, once your colleague has stopped.',
  'taken-over': () =>
    'A colleague has taken over the records, so nothing was changed here. Two people cannot edit at once: read on from the newer copy.',
  'copy-missing': () => 'This backup is no longer there. Your records are as they were. Choose another one.',
  'copy-not-read': () =>
    'This backup could not be read from its disk. Your records are as they were. Copy it to this computer, then try again.',
  'copy-not-ours': () =>
    'This is not a backup of this office: it is another file, or it belongs to another office. Your records are as they were. Choose another file.',
  'copy-newer': () =>
    'This backup was made by a newer Peer Desk. Your records are as they were. Install the newer version to restore it.',
  'copy-damaged': () =>
    'This backup is damaged: part of it was altered or is missing. Your records are as they were. Choose an earlier backup.',
  'copy-truncated': () =>
    'Part of this backup is missing, as after a broken download. Your records are as they were. Choose another one, or fetch the file again.',
  'passphrase-wanted': () => 'This backup opens with the passphrase of the office that made it.',
  'identity-missing': () =>
    'The file office-identity.age, which the passphrase opens, does not lie beside this backup. Your records are as they were. Put it there, or type the text of the recovery sheet.',
  'changed-meanwhile': () => 'The records changed since this was opened. Nothing was restored: open the backup again.',
  'save-denied': () => 'This folder may not be written to. Nothing was saved there: choose another place.',
  'disk-full': () => 'The disk is full. Nothing was saved: free some room or choose another place.',
  'file-open-elsewhere': (p) =>
    `${fact(p, 'fileName') || 'The file'} is open in another program, such as Excel. Close it there, or choose another name.`,
  'folder-missing': () => 'This folder is no longer there. Choose another place.',
  'save-failed': () => 'The file could not be saved, and nothing was left half-written. Choose another place.',
  'no-printer': () => 'No printer is set up on this computer. Save it as a PDF instead, and print that elsewhere.',
  'not-printed': () => 'The printer did not take this. Look at the printer and try again, or save it as a PDF.',
  'pdf-not-made': () => 'The PDF could not be made, and nothing was saved. Try again, or restart Peer Desk.',
  'file-empty': () =>
    'This file is empty, so there is nothing to read. Your records are as they were. Choose another file.',
  'file-not-spreadsheet': (p) => notASpreadsheet(fact(p, 'is')),
  'file-truncated': () =>
    'Part of this file is missing, as after a broken download. Your records are as they were. Ask for the file again.',
  'file-encrypted': () =>
    'This spreadsheet is protected by a password. Your records are as they were. Open it in Excel, save a copy without the password, and choose that copy.',
  'file-too-large': (p) => tooLarge(fact(p, 'what')),
  'file-unreadable': () =>
    'This spreadsheet could not be read. Your records are as they were. Open it in Excel, save it again as .xlsx, and choose that copy.',
  'preview-failed': () =>
    'Something in this spreadsheet could not be compared with your records. Nothing was imported, and your records are as they were. Take sheets out of it, and choose it again.',
  'preview-outdated': () =>
    'Your records changed since this preview was made. Nothing was imported: the preview is being made again. Look at it once more, then import.',
  'file-timed-out': () =>
    'Reading this spreadsheet took too long and was stopped. Your records are as they were. Split it, for example by year.',
};

/** The sentence for a problem. An unknown code is still a sentence, with the code for whoever helps. */
export function problemText(problem: Problem): string {
  return (
    SENTENCES[problem.code]?.(problem) ??
    `This could not be done (${problem.code}). Nothing was changed; please try again.`
  );
}

const FIELD_SENTENCES: Record<string, string> = {
  'letter-subject-missing': 'Give the subject.',
  'letter-subject-lines': 'A subject is one line.',
  'letter-body-missing': 'Give the text of the e-mail.',
  'condition-field': 'This list has no such field any more. Choose another, or remove the condition.',
  'condition-months': 'Give a whole number of months, 1 to 1,200.',
  'condition-choice': 'Choose one.',
  'condition-text': 'Say what it is compared with.',
  'condition-amount': 'Give a number, such as 8 or 8.5.',
  'bulk-tags-missing': 'Choose at least one.',
  'view-name-missing': 'Give the view a name.',
  'view-name-long': 'A name has 60 letters at most.',
  'view-name-taken': 'This list has a view of that name. Choose another name.',
  'last-name-missing': 'Enter the last name.',
  'first-name-missing': 'Enter the first name.',
  'email-form': 'An e-mail address looks like name@example.org.',
  'not-a-date': 'Enter a date as dd/mm/yyyy.',
  'council-name-missing': 'Enter the name of the council.',
  'council-missing': 'Choose the council, or type its name.',
  'council-not-in-list': 'Choose a council from the list; Settings can add one.',
  'kind-of-work-missing': 'Say what kind of work it is.',
  'project-name-missing': 'Name the project.',
  'role-missing': 'Enter the role.',
  'conflict-missing': 'Say what the conflict is.',
  'scheme-missing': 'Name the scheme.',
  'group-missing': 'Choose your group.',
  'name-missing': 'Enter your name.',
  'date-missing': 'Enter the date.',
  'date-out-of-range': 'Enter a date from 2000 to 2100.',
  'peer-left': 'This peer has left: nothing new is recorded. Set the status on the peer\u2019s page first.',
  'decided-before-asked': 'This is before the day it was asked for.',
  'peer-in-project': 'One of them is in this project already.',
  'peer-missing': 'Choose at least one peer.',
  'days-amount': 'Enter days in quarters, such as 0.5, 1 or 2.25.',
  'days-to-move': 'Enter a whole number of days, such as 7, or -7 for earlier.',
  'end-before-start': 'The last day is before the first.',
  'range-too-long': 'A range is a year at most.',
  'year-day': 'Enter a day from 1 to 28.',
  'year-month': 'Choose a month.',
  'whole-number': 'Enter a whole number, 1 or more.',
  'months-amount': 'Enter whole months, from 1 to 240.',
  'near-above-limit': 'This is above the limit.',
  'agreed-with-missing': 'Enter who agreed this for the LGA.',
  'holiday-name-missing': 'Name the bank holiday.',
  'counts-reason-missing': 'Say why this day counts otherwise than its activity.',
  'reason-missing': 'Give the reason.',
  'event-name-missing': 'Name the event.',
  'event-not-yet': 'The event has not begun: choose invited, booked or apologies, or correct its date.',
  'event-there-already': 'An event of this name stands on this day already.',
  'event-attended-already': 'Somebody is recorded as having attended, or not: the day cannot be one to come.',
  'exemption-covers-nothing': 'Tick what the peer is exempt from.',
  'granted-by-missing': 'Enter who granted it.',
  'summary-missing': 'Say in a few words what was said.',
  'settled-before-said': 'This is before the day on which it was said.',
  'claim-step-before': 'This is before the step that it follows.',
  'approver-missing': 'Enter who approved it.',
  'title-missing': 'Enter the approver\u2019s title.',
  'in-the-past': 'This day has passed.',
  'work-not-begun':
    'Nothing was changed: the first day of this work has not come yet, so nobody has done it. Choose Withdrawn where the peer does not do it, or correct the dates of the work.',
  'closed-ahead':
    'The first day of this work has not come yet: choose Cancelled, or correct the dates of the project first.',
  'ended-before-work': 'This is before the first day of the work.',
  'done-before-work':
    'This is before the first day on site, which it follows. Correct that first, or enter a later day.',
  'worked-ahead': 'A day that has not come yet cannot be worked: choose booked or pencilled in, or correct the date.',
  'later-than-today': 'This day has not come yet.',
  'attended-ahead': 'This day has not come yet: enter it as booked.',
  'received-after-answer': 'The answer was sent before this day.',
  'answer-before-request': 'The request had not come by then.',
  'request-ended': 'This request has ended. Reopen it first.',
  'pause-before-request': 'The request had not come by then.',
  'pause-after-answer': 'The clock had stopped by then.',
  'pauses-overlap': 'Another pause has days of this one. Correct that one, or choose other days.',
  'names-missing': 'Choose whom to put forward, or answer \u201CNobody to offer\u201D.',
  'name-sent-already': 'One of them was put forward in this round already.',
  'peer-not-free': 'One of them declined, withdrew or was not selected. Change that first.',
  'check-missing': 'Ask them first, or tick that this was checked.',
  'late-reason-missing': 'This answer is late: say why.',
  'own-council-reason-missing': 'Say why a peer of the council supported.',
  'peers-wanted-amount': 'Enter a whole number from 1 to 50.',
  'passphrase-missing': 'Type the passphrase.',
  'passphrase-too-short': 'Use 12 characters or more; five words are best.',
  'passphrases-differ': 'The two are not the same.',
  'wrong-passphrase': 'This is not the office passphrase. Check capitals, and the words one by one.',
  'wrong-restricted-passphrase': 'This is not the restricted passphrase. Check capitals, and the words one by one.',
  'restricted-as-office':
    'This is the office passphrase. Choose another one, or everybody in the office could read the notes.',
  'note-missing': 'Write the note.',
  'words-not-written-down': 'Write the words down first, then tick this.',
  'before-last-round': 'The round before it came later than this day.',
  'after-next-round': 'The round after it came before this day.',
  'received-after-end': 'The request ended before this day.',
  'ended-before-round': 'The request had not come by then.',
  'put-forward-by-answer': 'Putting forward is part of an answer to the LGA. Reopen the request first, then answer.',
  'reference-missing': 'Enter the reference of the e-mail or letter.',
};

/** The sentence that stands at a field for the code (or library message) of a form error. */
export function fieldErrorText(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  const known = FIELD_SENTENCES[code];
  if (known) return known;
  if (/too big/i.test(code)) return 'This is too long or too large.';
  if (/too small/i.test(code)) return 'This is too short or too small.';
  return /date|string|pattern|invalid/i.test(code) ? 'Check this: it is not of the right form.' : code;
}
