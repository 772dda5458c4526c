import { councilLookup } from '@shared/import/council-lookup';
import { proposeMappings } from '@shared/import/mapping';
import { previewImport } from '@shared/import/preview';
import { buildReport } from '@shared/import/report/build-report';
import type { KnownRecords, PreviewInput, RawWorkbook } from '@shared/import/types';
import { CalendarDaySchema, InstantSchema } from '@shared/model/calendar-day';
import { PeerSchema } from '@shared/model/peer';
import { ok, problem, type Result } from '@shared/model/result';
import { DEFAULT_AGREEMENT, DEFAULT_KINDS_OF_WORK, DEFAULT_SKILLS } from '@shared/model/settings';
import { BUILT_IN_COUNCILS } from '@shared/reference/councils/councils';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { readBytes } from './read-bytes';
import { rememberIds } from './remember-ids';

/** A file by its name and bytes. */
export type FileGiven = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * Reads and plans a file without a window, with the code that the window uses, and tells what would go in. `pool` is a
 * sheet of the peers that are known already. Nothing is written anywhere.
 */
export async function previewFile(
  file: FileGiven,
  pool: FileGiven | undefined,
  todayText: string,
): Promise<Result<object>> {
  const today = CalendarDaySchema.safeParse(todayText);
  if (!today.success) return problem('not-a-date');
  const raw = await readBytes(file.bytes, file.name);
  if (!raw.ok) return raw;
  const plan = planner(today.data);
  const poolRaw = pool ? await readBytes(pool.bytes, pool.name) : undefined;
  if (poolRaw && !poolRaw.ok) return poolRaw;
  const known = poolRaw
    ? previewImport(plan(poolRaw.value, [])).operations.filter(({ table }) => table === 'peers')
    : [];
  return ok(
    buildReport(
      plan(
        raw.value,
        known.map(({ after }) => PeerSchema.parse(after)),
      ),
    ),
  );
}

/** What every plan of a run shares. Ids are running numbers: nothing of them is kept. */
function planner(today: PreviewInput['today']): (raw: RawWorkbook, peers: KnownRecords['peers']) => PreviewInput {
  const councils = councilLookup(BUILT_IN_COUNCILS);
  let made = 0;
  const idsOfRows = rememberIds(() => {
    made += 1;
    return `new-${made}`;
  });
  return (raw, peers) => {
    const mappings = proposeMappings(raw);
    const namesPeers = peers.length > 0 || mappings.some(({ holds, take }) => take && holds === 'peers');
    return {
      raw,
      mappings,
      known: {
        peers,
        dayEntries: [],
        projects: [],
        requests: [],
        assignments: [],
        approvals: [],
        trainingEvents: [],
        attendances: [],
        councils,
      },
      // Where nothing says who is in the pool, the people in the rows are the pool.
      decisions: { rows: new Map(), unknownPeers: namesPeers ? 'ask' : 'create' },
      agreement: DEFAULT_AGREEMENT,
      group: '',
      skills: DEFAULT_SKILLS,
      kindsOfWork: DEFAULT_KINDS_OF_WORK,
      holidays: SHIPPED_HOLIDAYS,
      today,
      at: InstantSchema.parse(`${today}T00:00:00Z`),
      by: '',
      newId: idsOfRows(peers),
    };
  };
}
