import type { RecordTable } from '@shared/model/change';
import { capitalised } from '@shared/exports/words';
import { CalendarDaySchema } from '@shared/model/calendar-day';
import { formatUkDate } from '@shared/rules/uk-date';
import type { NameOf } from './changed-fields';
import { TABLE_WORDS } from './table-words';
import { yearText } from '@shared/rules/year';

const SETTINGS: Readonly<Record<string, string>> = {
  agreement: 'What was agreed with the LGA',
  erasures: 'Erased peers',
  holidays: 'Bank holidays',
  importHeadings: 'Headings of your spreadsheets',
  letters: 'Wording of e-mails',
  office: 'The office',
  options: 'More options',
  privacy: 'Why records are held, and for how long',
  restrictedNotes: 'Restricted notes',
};

/** Fields in which a record says its own name, the first that holds something. */
const OWN_NAMES = ['ref', 'name', 'fileName'] as const;

/**
 * What one record is, with its name, from a state of it: it may be there no longer. "Peer Margaret Osgodby",
 * "Day entry Margaret Osgodby, 22/11/2026".
 */
export function nameOfImage(table: RecordTable, key: string, image: unknown, nameOf: NameOf): string {
  if (table === 'settings') return SETTINGS[key] ?? capitalised(TABLE_WORDS.settings.one);
  const kind = capitalised(TABLE_WORDS[table].one);
  if (typeof image !== 'object' || image === null) return kind;
  const fields = new Map<string, unknown>(Object.entries(image));
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  const own = table === 'lockedYears' ? yearText(key) : (OWN_NAMES.map(text).find((name) => name !== '') ?? '');
  const person = [text('firstName'), text('lastName')].filter(Boolean).join(' ') || (nameOf(text('peerId')) ?? '');
  const work = nameOf(text('requestId')) ?? nameOf(text('eventId')) ?? nameOf(text('projectId')) ?? '';
  const date = CalendarDaySchema.safeParse(fields.get('date') ?? fields.get('asOf'));
  const parts = [own, person, table === 'peers' ? '' : work, date.success ? formatUkDate(date.data) : ''];
  const name = parts.filter(Boolean).join(', ');
  return name ? `${kind} ${name}` : kind;
}
