import type { Change } from '@shared/model/change';

/** Every code of a change's label: what was done. `many` is used past one record, with its count. */
const LABELS: Record<string, { one: string; many?: (count: number) => string }> = {
  'first-start': { one: 'First start' },
  'add-peer': { one: 'Add peer' },
  'edit-peer': { one: 'Edit peer' },
  'record-days': { one: 'Record days', many: (count) => `Record days, ${count} entries` },
  'edit-day': { one: 'Edit days' },
  'ask-approval': {
    one: 'Pencilled in, approval asked',
    many: (count) => `Pencilled in, approval asked, ${count} entries`,
  },
  'cancel-days': { one: 'Cancel days', many: (count) => `Cancel days, ${count} entries` },
  'days-worked': { one: 'Days worked', many: (count) => `Days worked, ${count} entries` },
  'days-before': { one: 'Days used before Peer Desk', many: (count) => `Days used before Peer Desk, ${count} peers` },
  'add-event': { one: 'Add event' },
  'edit-event': { one: 'Edit event' },
  'remove-event': { one: 'Event deleted' },
  'record-attendance': {
    one: 'Attendance recorded',
    many: (count) => `Attendance recorded, ${count.toLocaleString('en-GB')} peers`,
  },
  'edit-attendance': {
    one: 'Attendance changed',
    many: (count) => `Attendance changed, ${count.toLocaleString('en-GB')} peers`,
  },
  'remove-attendance': {
    one: 'Attendance deleted',
    many: (count) => `Attendance deleted, ${count.toLocaleString('en-GB')} peers`,
  },
  'attendance-on-crm': {
    one: 'Recorded on CRM',
    many: (count) => `Recorded on CRM, ${count.toLocaleString('en-GB')} peers`,
  },
  'add-exemption': { one: 'Exemption from training' },
  'edit-exemption': { one: 'Exemption from training changed' },
  'remove-exemption': { one: 'Exemption from training deleted' },
  'add-approval': { one: 'Approval entered' },
  'edit-approval': { one: 'Approval changed' },
  'add-allocation': { one: 'Allocation entered' },
  'edit-allocation': { one: 'Allocation changed' },
  'remove-allocation': { one: 'Allocation deleted' },
  'add-request': { one: 'Request logged' },
  'edit-request': { one: 'Edit request' },
  'ask-peers': { one: 'Peer asked', many: (count) => `${count} peers asked` },
  'chase-peers': { one: 'Reply chased', many: (count) => `${count} replies chased` },
  'write-peers': { one: 'E-mail noted', many: (count) => `E-mail noted, ${count} peers` },
  reply: { one: 'Reply recorded' },
  'put-forward': { one: 'Put forward', many: (count) => `Put forward, ${count} peers` },
  'answer-request': { one: 'Answer to the LGA' },
  'close-request': { one: 'Request closed' },
  'reopen-request': { one: 'Request reopened' },
  'add-round': { one: 'Further names wanted' },
  'correct-answer': { one: 'Answer corrected' },
  'pause-clock': { one: 'Clock paused' },
  'edit-pause': { one: 'Pause of the clock corrected' },
  'move-assignment': { one: 'State changed' },
  'remove-assignment': { one: 'Taken off the request' },
  confirm: { one: 'Confirmed' },
  'book-days': { one: 'Days booked', many: (count) => `Days booked, ${count} entries` },
  'pencil-in': { one: 'Days pencilled in', many: (count) => `Days pencilled in, ${count} entries` },
  'free-days': { one: 'No longer doing the work' },
  'work-done': { one: 'Work done' },
  'move-days': { one: 'Days moved', many: (count) => `Days moved, ${count} entries` },
  'add-project': { one: 'Add project' },
  'edit-project': { one: 'Edit project' },
  'end-project': { one: 'Project ended' },
  'reopen-project': { one: 'Project reopened' },
  'add-to-project': { one: 'Added to the project', many: (count) => `Added to the project, ${count} peers` },
  'leave-project': { one: 'Taken off the project' },
  'keep-pencilled': { one: 'Pencilled days kept', many: (count) => `Pencilled days kept, ${count} entries` },
  'release-days': { one: 'Pencilled days released', many: (count) => `Pencilled days released, ${count} entries` },
  import: { one: 'Import', many: (count) => `Import, ${count.toLocaleString('en-GB')} rows` },
  'import-headings': { one: 'Headings of your spreadsheets' },
  export: { one: 'Export logged' },
  'add-council': { one: 'Add council' },
  'edit-council': { one: 'Edit council' },
  settings: { one: 'Settings changed' },
  letters: { one: 'Wording of e-mails changed' },
  options: { one: 'More options changed' },
  'bank-holidays': { one: 'Bank holidays changed' },
  agreement: { one: 'Agreement changed' },
  'restricted-on': { one: 'Restricted notes turned on' },
  'restricted-off': { one: 'Restricted notes turned off' },
  'restricted-passphrase': { one: 'Restricted passphrase changed' },
  'restricted-note-added': { one: 'Restricted note added' },
  'restricted-note-changed': { one: 'Restricted note changed' },
  'restricted-note-removed': { one: 'Restricted note removed' },
  'keep-peer': { one: 'Reviewed and kept' },
  'review-made': { one: 'Review of the pool made' },
  'review-remark': { one: 'Remark in a review of the pool' },
  'review-deleted': { one: 'Review of the pool deleted' },
  'peer-erased': { one: 'Peer erased' },
  sample: { one: 'Sample data' },
  'take-in': {
    one: 'A colleague\u2019s changes looked through',
    many: (count) => `A colleague\u2019s changes taken in, ${count.toLocaleString('en-GB')} records`,
  },
  'take-over': { one: 'Records taken over' },
  restore: {
    one: 'Restore a backup',
    many: (count) => `Restore a backup, ${count.toLocaleString('en-GB')} records`,
  },
};

/** A change as a named step: "Record days: Beth Carrowmore". `nameOf` finds the name of a record by its id. */
export function changeText(
  change: Pick<Change, 'label' | 'undoes' | 'redoes'>,
  nameOf: (id: string) => string | undefined,
): string {
  const { code, ids, count } = change.label;
  const words = LABELS[code];
  const done = words ? (count > 1 && words.many ? words.many(count) : words.one) : code;
  const names = ids.map(nameOf).filter((name) => name !== undefined);
  const shown = names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', ');
  return shown ? `${done}: ${shown}` : done;
}
