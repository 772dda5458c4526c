import { useCouncilBook, useTable, useToday } from '@renderer/data/desk-context';
import { inSteps } from '@renderer/workbook/pause';
import type { FindLine } from '@shared/views/find-line';
import { useEffect, useState } from 'react';
import { findLines, type FindSource } from './find-lines';

/** Everything that can be found; made when it is first asked for, in pieces, and anew after a change, of which only what changed costs. */
export function useFindLines(): readonly FindLine[] {
  const peers = useTable('peers').all;
  const requests = useTable('requests').all;
  const projects = useTable('projects').all;
  const book = useCouncilBook();
  const today = useToday();
  const [lines, setLines] = useState<readonly FindLine[]>([]);
  useEffect(() => {
    let wanted = true;
    void gather({ peers, requests, projects, book, today }, () => wanted).then((made) => wanted && setLines(made));
    return () => {
      wanted = false;
    };
  }, [peers, requests, projects, book, today]);
  return lines;
}

async function gather(source: FindSource, isWanted: () => boolean): Promise<readonly FindLine[]> {
  const lines: FindLine[] = [];
  const step = inSteps();
  for (const line of findLines(source)) {
    lines.push(line);
    const due = step();
    if (!due) continue;
    await due;
    if (!isWanted()) break;
  }
  return lines;
}
