import { useUnsaved } from '@renderer/components/unsaved';
import { useDesk } from '@renderer/data/desk-context';
import { problemText } from '@renderer/words/problem-text';
import { compareImport } from '@shared/import/compare/compare-import';
import type { Comparison } from '@shared/import/compare/comparison';
import { decisionsAfter } from '@shared/import/decisions-after';
import { acceptProposals } from '@shared/import/row-answers';
import { joinRow, splitRow } from '@shared/import/split-row';
import type {
  ImportDecisions,
  ImportPreview,
  RowDecision,
  RowPiece,
  SheetKind,
  SheetMapping,
} from '@shared/import/types';
import type { Problem } from '@shared/model/result';
import { startTransition, useEffect, useRef, useState } from 'react';
import { openImport, type OpenImport } from './open-import';
import { usePlanInput } from './use-plan-input';
import { useRememberedHeadings } from './use-remembered-headings';

/** Where an import stands; nothing is written before `done`. */
export type ImportStep =
  | { step: 'choose'; problem?: string }
  | { step: 'reading' | 'comparing'; fileName: string; share: number }
  | { step: 'map'; file: OpenImport; mappings: readonly SheetMapping[] }
  | ({ step: 'preview'; isPlanning: boolean } & Previewed)
  | ({ step: 'compare'; comparison: Comparison } & Previewed)
  | ({ step: 'done'; changeId: string | undefined } & Previewed);

/** What was read, how, what the user settled, and what it comes to with the records as they stood at a change. */
type Previewed = {
  file: OpenImport;
  mappings: readonly SheetMapping[];
  decisions: ImportDecisions;
  preview: ImportPreview;
  sequence: number;
};

const NO_DECISIONS: ImportDecisions = { rows: new Map(), unknownPeers: 'ask' };

/** The import as steps: choose, map, preview, import; each may go back, and Cancel ends it with nothing written. */
export function useImport() {
  const desk = useDesk();
  const input = usePlanInput();
  const headings = useRememberedHeadings();
  const [state, setState] = useState<ImportStep>({ step: 'choose' });
  /** Ends the worker of the file that is read or open. */
  const open = useRef<AbortController>(undefined);
  /** The newest plan asked for: an older one that comes in later is no longer shown. */
  const newest = useRef(0);
  const isUnderWay = !['choose', 'compare', 'done'].includes(state.step);
  useUnsaved(isUnderWay);
  useEffect(() => () => open.current?.abort(), []);

  /** A step of many rows, drawn in pieces, so that the window goes on. */
  const showStep = (step: ImportStep) => startTransition(() => setState(step));

  const backToChoice = (fileName: string, why?: Problem) => {
    open.current?.abort();
    newest.current += 1;
    const told = why && why.code !== 'cancelled';
    setState(told ? { step: 'choose', problem: `${fileName}: ${problemText(why)}` } : { step: 'choose' });
  };

  const onProgress = (share: number) => setState((now) => ('share' in now ? { ...now, share } : now));

  const choose = async (file: File) => {
    const controller = new AbortController();
    open.current = controller;
    setState({ step: 'reading', fileName: file.name, share: 0 });
    const { signal } = controller;
    const read = await openImport(file, { remembered: headings.remembered, onProgress, signal });
    if (signal.aborted) return;
    if (!read.ok) backToChoice(file.name, read.problem);
    else showStep({ step: 'map', file: read.value, mappings: read.value.mappings });
  };

  const makePreview = async (file: OpenImport, mappings: readonly SheetMapping[], decisions: ImportDecisions) => {
    newest.current += 1;
    const wanted = newest.current;
    const records = input.records();
    const planned = await file.plan(records, input.settings(mappings, decisions), onProgress);
    if (wanted !== newest.current) return;
    const { sequence } = records;
    if (planned.ok)
      showStep({ step: 'preview', isPlanning: false, file, mappings, decisions, preview: planned.value, sequence });
    else if (planned.problem.code === 'import-stopped') backToChoice(file.fileName, { code: 'preview-failed' });
    else backToChoice(file.fileName, planned.problem);
  };

  const firstPreview = (file: OpenImport, mappings: readonly SheetMapping[], decisions: ImportDecisions) => {
    setState({ step: 'comparing', fileName: file.fileName, share: 0 });
    return makePreview(file, mappings, decisions);
  };

  /** The preview stays on the screen, and cannot be imported, until the next one is there. */
  const planAgain = (now: Previewed, decisions: ImportDecisions) => {
    setState({ ...now, step: 'preview', isPlanning: true, decisions });
    return makePreview(now.file, now.mappings, decisions);
  };

  const commit = async (now: Previewed): Promise<string | undefined> => {
    const { preview, file, mappings } = now;
    if (now.sequence !== desk.lastSequence()) {
      void planAgain(now, now.decisions);
      return problemText({ code: 'preview-outdated' });
    }
    const learnt = await file.toRemember(mappings, headings.remembered);
    if (learnt) await headings.keep(learnt);
    const saved = await desk.commit({
      label: { code: 'import', ids: [preview.batch.id], count: preview.counts.new + preview.counts.update },
      operations: preview.operations,
    });
    if (!saved.ok) return problemText(saved.problem);
    setState({ ...now, step: 'done', changeId: saved.value?.id });
    return undefined;
  };

  /** The same preview, ended without writing: their list beside our records. */
  const compare = async ({ file, mappings, decisions, preview, sequence }: Previewed) => {
    const { peers, dayEntries, requests } = await input.records().tables();
    const comparison = compareImport(preview, { peers, dayEntries, requests }, desk.agreement());
    setState({ step: 'compare', comparison, file, mappings, decisions, preview, sequence });
  };

  return {
    state,
    isUnderWay,
    choose,
    restart: () => backToChoice(''),
    backToMap: (file: OpenImport, mappings: readonly SheetMapping[]) => {
      newest.current += 1;
      setState({ step: 'map', file, mappings });
    },
    setMapping: (mapping: SheetMapping) => setState((now) => (now.step === 'map' ? withMapping(now, mapping) : now)),
    remap: async (file: OpenImport, sheet: string, holds: SheetKind, headerRow: number | undefined) => {
      const mapping = await file.remap(sheet, holds, headerRow);
      if (mapping) setState((now) => (now.step === 'map' ? withMapping(now, mapping) : now));
    },
    /** These tables, and no others, are put back into the ones before them. */
    joinTables: async (file: OpenImport, mappings: readonly SheetMapping[], joined: readonly string[]) => {
      const mapped = await file.join(mappings, joined);
      if (mapped) setState((now) => (now.step === 'map' ? { ...now, mappings: mapped } : now));
    },
    preview: (file: OpenImport, mappings: readonly SheetMapping[]) => firstPreview(file, mappings, NO_DECISIONS),
    settle: (now: Previewed, rowId: string, decision: RowDecision) =>
      planAgain(now, {
        ...now.decisions,
        rows: new Map(now.decisions.rows).set(rowId, decision),
      }),
    split: (now: Previewed, rowId: string, pieces: readonly RowPiece[]) =>
      planAgain(now, splitRow(now.decisions, rowId, pieces)),
    join: (now: Previewed, rowId: string) => planAgain(now, joinRow(now.decisions, rowId)),
    acceptProposed: (now: Previewed) => planAgain(now, acceptProposals(now.preview.rows, now.decisions)),
    createUnknown: (now: Previewed) => planAgain(now, { ...now.decisions, unknownPeers: 'create' }),
    commit,
    compare,
    backToPreview: (now: Previewed) => setState({ ...now, step: 'preview', isPlanning: false }),
    /** The same file against the records as they are now: what was imported shows as unchanged, what was left asks again. */
    goOn: (done: Previewed) => firstPreview(done.file, done.mappings, decisionsAfter(done)),
  };
}

type Mapped = Extract<ImportStep, { step: 'map' }>;

function withMapping(now: Mapped, mapping: SheetMapping): Mapped {
  return { ...now, mappings: now.mappings.map((each) => (each.sheet === mapping.sheet ? mapping : each)) };
}
