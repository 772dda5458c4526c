import type { ImportPreview, KnownRecords, PreviewInput, RawWorkbook } from '@shared/import/types';
import type { Attendance } from '@shared/model/attendance';
import type { TrainingEvent } from '@shared/model/training-event';
import { makePeer } from '@tests/support/builders';
import { afterCommit, NOTHING_KNOWN, preview } from './import-fixture';

/** A pool of three, two of them of one name. */
export const POOL: KnownRecords = {
  ...NOTHING_KNOWN,
  peers: [
    makePeer({ id: 'beth', firstName: 'Beth', lastName: 'Carrowmore', homeCouncilId: 'E08000035' }),
    makePeer({ id: 'omar', firstName: 'Omar', lastName: 'Quillfeather', homeCouncilId: 'E06000010' }),
    makePeer({ id: 'omar-2', firstName: 'Omar', lastName: 'Quillfeather', homeCouncilId: 'E06000035' }),
  ],
};

export function plan(raw: RawWorkbook, overrides: Partial<PreviewInput> = {}): ImportPreview {
  return preview(raw, { known: POOL, ...overrides });
}

/** Who was at what, when and as what, in the order in which it is written. */
export function attended({ operations }: ImportPreview): readonly string[] {
  // Safe: the records of a table are of its type.
  const of = <T>(name: string) => operations.filter(({ table }) => table === name).map(({ after }) => after as T);
  const events = new Map(of<TrainingEvent>('trainingEvents').map((event) => [event.id, event]));
  return of<Attendance>('attendances').map(({ peerId, eventId, status, note }) => {
    const event = events.get(eventId);
    return [peerId, event?.name ?? eventId, event?.startsOn ?? '', status, note].filter(Boolean).join(' | ');
  });
}

/** The plan of the same or another file after this one was imported. */
export function planAfter(first: ImportPreview, raw: RawWorkbook, known = POOL): ImportPreview {
  return preview(raw, { known: afterCommit(known, first) });
}
