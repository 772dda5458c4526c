import { CAPS } from '@renderer/workbook/caps';
import type { KnownTables, PlanSettings } from '@renderer/workbook/import-work';
import { inSteps, pause } from '@renderer/workbook/pause';
import { timeLimit } from '@renderer/workbook/time-limit';
import { operationsOf } from '@shared/import/operations';
import type { ImportPreview, PreviewRow, SheetKind, SheetMapping } from '@shared/import/types';
import type { RememberedHeadings } from '@shared/model/remembered-headings';
import { ok, problem, type Result } from '@shared/model/result';
import { askedWorker, type AskedWorker } from './ask-worker';

/** Records told at a time; with a pause between, so that the screen goes on. */
const RECORDS_AT_A_TIME = 250;
/** Shares of the work before a preview: telling the records, and planning; the rest is taking the preview in. */
const TELLING_SHARE = 0.2;
const PLANNING_SHARE = 0.7;

/** The records as they stood at one change, told to the worker once. */
export type RecordsThen = { readonly sequence: number; readonly tables: () => Promise<KnownTables> };

/** A file that was read, in a worker of its own until `end`. The window holds nothing of it but what it shows. */
export type OpenImport = {
  readonly fileName: string;
  /** As they were proposed. */
  readonly mappings: readonly SheetMapping[];
  remap: (sheet: string, holds: SheetKind, headerRow: number | undefined) => Promise<SheetMapping | undefined>;
  /** The mappings once these tables, and no others, are put back into the ones before them. */
  join: (mappings: readonly SheetMapping[], joined: readonly string[]) => Promise<readonly SheetMapping[] | undefined>;
  toRemember: (
    mappings: readonly SheetMapping[],
    remembered: RememberedHeadings,
  ) => Promise<RememberedHeadings | undefined>;
  /** What the cells of a row say, by column. */
  rowTexts: (sheet: string, row: number) => Promise<readonly string[]>;
  plan: (
    records: RecordsThen,
    settings: PlanSettings,
    onProgress: (share: number) => void,
  ) => Promise<Result<ImportPreview>>;
  end: () => void;
};

type OpenOptions = {
  readonly remembered: RememberedHeadings;
  readonly onProgress: (share: number) => void;
  /** Aborting ends the worker at once. */
  readonly signal: AbortSignal;
};

/**
 * Reads a chosen file in a worker, which is ended when it is cancelled or takes too long. Nothing is written.
 * Problems: those of `readBytes`, file-timed-out, cancelled.
 */
export async function openImport(file: File, options: OpenOptions): Promise<Result<OpenImport>> {
  if (file.size === 0) return problem('file-empty');
  if (file.size > CAPS.fileBytes) return problem('file-too-large', { what: 'file' });
  const bytes = await bytesOf(file);
  if (!bytes) return problem('file-unreadable');
  if (options.signal.aborted) return problem('cancelled');
  const worker = askedWorker(timeLimit(file.size));
  options.signal.addEventListener('abort', worker.end);
  const call = { is: 'read', bytes, fileName: file.name, remembered: options.remembered } as const;
  const asked = await worker.ask(call, (reply) => {
    if (reply.is === 'progress') options.onProgress(reply.share);
    return reply.is === 'read' ? reply.result : undefined;
  });
  const read = asked.ok ? asked.value : asked;
  if (read.ok) return ok(openedWith(worker, file.name, read.value));
  worker.end();
  return read.problem.code === 'import-stopped' ? problem('file-unreadable') : read;
}

/** The bytes of a file; `undefined` where it went away or may not be read. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

function openedWith(worker: AskedWorker, fileName: string, mappings: readonly SheetMapping[]): OpenImport {
  let told: number | undefined;
  return {
    fileName,
    mappings,
    remap: async (sheet, holds, headerRow) => {
      const call = { is: 'remap', sheet, holds, headerRow } as const;
      const asked = await worker.ask(call, (reply) => (reply.is === 'remapped' ? reply : undefined));
      return asked.ok ? asked.value.mapping : undefined;
    },
    join: async (mapped, joined) => {
      const call = { is: 'join', mappings: mapped, joined } as const;
      const asked = await worker.ask(call, (reply) => (reply.is === 'joined' ? reply : undefined));
      return asked.ok ? asked.value.mappings : undefined;
    },
    toRemember: async (taken, remembered) => {
      const call = { is: 'to-remember', mappings: taken, remembered } as const;
      const asked = await worker.ask(call, (reply) => (reply.is === 'remember' ? reply : undefined));
      return asked.ok ? asked.value.headings : undefined;
    },
    rowTexts: async (sheet, row) => {
      const asked = await worker.ask({ is: 'row-texts', sheet, row }, (reply) =>
        reply.is === 'row' ? reply : undefined,
      );
      return asked.ok ? asked.value.texts : [];
    },
    plan: async (records, settings, onProgress) => {
      if (told !== records.sequence) {
        told = undefined;
        const telling = await tell(worker, await records.tables(), (share) => onProgress(share * TELLING_SHARE));
        if (!telling.ok) return telling;
        told = records.sequence;
      }
      onProgress(TELLING_SHARE);
      return planned(worker, settings, (share) => onProgress(TELLING_SHARE + share * PLANNING_SHARE));
    },
    end: worker.end,
  };
}

async function tell(
  worker: AskedWorker,
  tables: KnownTables,
  onProgress: (share: number) => void,
): Promise<Result<true>> {
  const lists = Object.entries(tables).map(([name, records]) => [name, [...records]] as const);
  const all = lists.reduce((sum, [, records]) => sum + records.length, 0);
  let last = worker.ask({ is: 'forget' }, isNoted);
  let done = 0;
  const step = inSteps();
  for (const [name, records] of lists) {
    for (let at = 0; at < records.length; at += RECORDS_AT_A_TIME) {
      const piece = records.slice(at, at + RECORDS_AT_A_TIME);
      // Safe: the names are those of the tables.
      last = worker.ask({ is: 'know', table: name as keyof KnownTables, records: piece }, isNoted);
      done += piece.length;
      const due = step();
      if (due) {
        onProgress(done / all);
        await due;
      }
      const asked = await last;
      if (!asked.ok) return asked;
    }
  }
  return last;
}

function isNoted(reply: { readonly is: string }): true | undefined {
  return reply.is === 'noted' || undefined;
}

async function planned(
  worker: AskedWorker,
  settings: PlanSettings,
  onProgress: (share: number) => void,
): Promise<Result<ImportPreview>> {
  const rows: PreviewRow[] = [];
  const head = await worker.ask({ is: 'plan', settings }, (reply) => {
    if (reply.is === 'progress') onProgress(reply.share);
    if (reply.is === 'rows') rows.push(...reply.rows);
    return reply.is === 'planned' ? reply.preview : undefined;
  });
  if (!head.ok) return head;
  const preview = { ...head.value, rows, operations: operationsOf(rows, head.value.batch) };
  // What is drawn of it comes as a task of its own.
  await pause();
  return ok(preview);
}
