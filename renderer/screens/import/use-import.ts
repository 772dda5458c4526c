import { useAgreement, useCouncilBook, useDesk, useOffice, useToday } from '@renderer/data/desk-context';
import { holidayTables } from '@renderer/data/holiday-tables';
import { newId } from '@renderer/data/new-id';
import { readWorkbook } from '@renderer/workbook/read-workbook';
import { useUnsaved } from '@renderer/components/unsaved';
import { problemText } from '@renderer/words/problem-text';
import { decisionsAfter } from '@shared/import/decisions-after';
import { previewImport } from '@shared/import/preview';
import type {
  ImportDecisions,
  ImportPreview,
  KnownRecords,
  RawWorkbook,
  RowDecision,
  SheetMapping,
} from '@shared/import/types';
import { useRef, useState } from 'react';
import { useRememberedHeadings } from './use-remembered-headings';

/** Where an import stands; nothing is written before `done`. */
export type ImportStep =
  | { step: 'choose'; problem?: string }
  | { step: 'reading'; fileName: string; share: number }
  | { step: 'map'; raw: RawWorkbook; mappings: readonly SheetMapping[] }
  | ({ step: 'preview' } & Previewed)
  | ({ step: 'done'; changeId: string | undefined } & Previewed);

/** What was read, how, what the user settled, and what it comes to. */
type Previewed = {
  raw: RawWorkbook;
  mappings: readonly SheetMapping[];
  decisions: ImportDecisions;
  preview: ImportPreview;
};

const NO_DECISIONS: ImportDecisions = { rows: new Map(), unknownPeers: 'ask' };

/** The import as steps: choose, map, preview, import; each may go back, and Cancel ends it with nothing written. */
export function useImport() {
  const desk = useDesk();
  const agreement = useAgreement();
  const office = useOffice();
  const councils = useCouncilBook();
  const today = useToday();
  const headings = useRememberedHeadings();
  const [state, setState] = useState<ImportStep>({ step: 'choose' });
  const reading = useRef<AbortController>(undefined);
  useUnsaved(state.step !== 'choose' && state.step !== 'done');

  const choose = async (file: File) => {
    const controller = new AbortController();
    reading.current = controller;
    setState({ step: 'reading', fileName: file.name, share: 0 });
    const read = await readWorkbook(file, {
      signal: controller.signal,
      onProgress: (share) => setState((now) => (now.step === 'reading' ? { ...now, share } : now)),
    });
    if (!read.ok) {
      return setState(
        read.problem.code === 'cancelled'
          ? { step: 'choose' }
          : { step: 'choose', problem: `${file.name}: ${problemText(read.problem)}` },
      );
    }
    setState({ step: 'map', raw: read.value, mappings: headings.propose(read.value) });
  };

  const planRows = async (raw: RawWorkbook, mappings: readonly SheetMapping[], decisions: ImportDecisions) => {
    const known: KnownRecords = {
      peers: desk.table('peers').all,
      dayEntries: await desk.days.loadAll(),
      projects: desk.table('projects').all,
      requests: desk.table('requests').all,
      assignments: desk.table('assignments').all,
      approvals: desk.table('approvals').all,
      councils,
    };
    return previewImport({
      raw,
      mappings,
      known,
      decisions,
      agreement,
      group: office?.group ?? '',
      skills: office?.skills ?? [],
      kindsOfWork: office?.kindsOfWork ?? [],
      holidays: holidayTables(desk).current,
      today,
      at: desk.now(),
      by: desk.atDesk(),
      newId,
    });
  };

  const makePreview = async (raw: RawWorkbook, mappings: readonly SheetMapping[], decisions: ImportDecisions) => {
    try {
      const preview = await planRows(raw, mappings, decisions);
      setState({ step: 'preview', raw, mappings, decisions, preview });
    } catch {
      setState({ step: 'choose', problem: `${raw.fileName}: ${problemText({ code: 'preview-failed' })}` });
    }
  };

  const commit = async ({ preview, raw, mappings, decisions }: Previewed): Promise<string | undefined> => {
    await headings.remember(raw, mappings);
    const saved = await desk.commit({
      label: { code: 'import', ids: [preview.batch.id], count: preview.counts.new + preview.counts.update },
      operations: preview.operations,
    });
    if (!saved.ok) return problemText(saved.problem);
    setState({ step: 'done', raw, mappings, decisions, preview, changeId: saved.value?.id });
    return undefined;
  };

  return {
    state,
    choose,
    cancelReading: () => reading.current?.abort(),
    restart: () => setState({ step: 'choose' }),
    backToMap: (raw: RawWorkbook, mappings: readonly SheetMapping[]) => setState({ step: 'map', raw, mappings }),
    setMappings: (mappings: readonly SheetMapping[]) =>
      setState((now) => (now.step === 'map' ? { ...now, mappings } : now)),
    preview: (raw: RawWorkbook, mappings: readonly SheetMapping[]) => makePreview(raw, mappings, NO_DECISIONS),
    settle: (now: Extract<ImportStep, { step: 'preview' }>, rowId: string, decision: RowDecision) =>
      makePreview(now.raw, now.mappings, {
        ...now.decisions,
        rows: new Map(now.decisions.rows).set(rowId, decision),
      }),
    createUnknown: (now: Extract<ImportStep, { step: 'preview' }>) =>
      makePreview(now.raw, now.mappings, { ...now.decisions, unknownPeers: 'create' }),
    commit,
    /** The same file against the records as they are now: what was imported shows as unchanged, what was left asks again. */
    goOn: (done: Previewed) => makePreview(done.raw, done.mappings, decisionsAfter(done)),
  };
}
