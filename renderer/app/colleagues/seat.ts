import { InstantSchema } from '@shared/model/calendar-day';
import { z } from 'zod';

const KEPT_AS = 'seat';

/**
 * What this computer is in the office where it is not the one that writes. `reading`: it shows the records as a colleague
 * left them, in a database of their own. `taking-over`: from the next opening on those are the records that are written
 * here; `before` is the database that was until now. No name of a person: it lies there in clear.
 */
const SeatSchema = z.strictObject({
  mode: z.enum(['reading', 'taking-over']),
  database: z.string(),
  before: z.string(),
  copy: z.strictObject({
    /** Its file name in the office folder; `null` where it came by file. */
    name: z.string().nullable(),
    at: InstantSchema,
    sequence: z.number().int().min(0),
    handedOver: z.boolean(),
    /** Newer copies that were not whole yet. */
    passedOver: z.number().int().min(0),
    /** Left at this computer itself, when the writing was handed over. */
    leftHere: z.boolean(),
  }),
});
export type Seat = z.infer<typeof SeatSchema>;
export type SeatCopy = Seat['copy'];

/** What this computer is; nothing where it writes, or was never anything else. */
export function readSeat(): Seat | undefined {
  const text = localStorage.getItem(KEPT_AS);
  if (text === null) return undefined;
  try {
    return SeatSchema.parse(JSON.parse(text));
  } catch {
    // Unreadable, it is as if nothing had been said: the office folder tells it again.
    return undefined;
  }
}

export function writeSeat(seat: Seat): void {
  localStorage.setItem(KEPT_AS, JSON.stringify(seat));
}

/** From now on this computer writes. */
export function clearSeat(): void {
  localStorage.removeItem(KEPT_AS);
}
