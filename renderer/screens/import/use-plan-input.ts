import { useAgreement, useCouncilBook, useDesk, useOffice, useToday } from '@renderer/data/desk-context';
import { holidayTables } from '@renderer/data/holiday-tables';
import type { PlanSettings } from '@renderer/workbook/import-work';
import type { ImportDecisions, SheetMapping } from '@shared/import/types';
import type { RecordsThen } from './open-import';

/** What a preview goes by besides the file: the records as they are, and what the office agreed and is called. */
export function usePlanInput() {
  const desk = useDesk();
  const agreement = useAgreement();
  const office = useOffice();
  const councils = useCouncilBook();
  const today = useToday();
  return {
    records: (): RecordsThen => ({
      sequence: desk.lastSequence(),
      tables: async () => ({
        peers: desk.table('peers').all,
        dayEntries: await desk.days.loadAll(),
        projects: desk.table('projects').all,
        requests: desk.table('requests').all,
        assignments: desk.table('assignments').all,
        approvals: desk.table('approvals').all,
        trainingEvents: desk.table('trainingEvents').all,
        attendances: desk.table('attendances').all,
      }),
    }),
    settings: (mappings: readonly SheetMapping[], decisions: ImportDecisions): PlanSettings => ({
      mappings,
      decisions,
      councils: councils.all,
      agreement,
      lockedYears: desk.table('lockedYears').all,
      group: office?.group ?? '',
      skills: office?.skills ?? [],
      kindsOfWork: office?.kindsOfWork ?? [],
      holidays: holidayTables(desk).current,
      today,
      at: desk.now(),
      by: desk.atDesk(),
    }),
  };
}
