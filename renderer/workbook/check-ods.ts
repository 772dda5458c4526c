import type { Container } from '@shared/import/types';
import { ok, problem, type Result } from '@shared/model/result';
import type { Caps } from './caps';

/** Rows and cells of a table, and how often each stands for itself; a cell written with content is not self-closed. */
const ROW_OR_CELL = /<table:table-(row|cell)\b([^<>]*)>/g;

/**
 * Counts the filled cells of an OpenDocument sheet: a few letters may say that a cell stands a million times a thousand
 * times, and the parser makes each of them.
 */
export function checkOds(content: string, caps: Caps): Result<Container> {
  let rows = 1;
  let cells = 0;
  for (const [, what, attributes = ''] of content.matchAll(ROW_OR_CELL)) {
    if (what === 'row') rows = repeats(attributes, 'rows');
    else if (!attributes.endsWith('/')) {
      const columns = repeats(attributes, 'columns');
      if (columns > caps.columns) return problem('file-too-large', { what: 'columns' });
      cells += rows * columns;
    }
    if (cells > caps.cells) return problem('file-too-large', { what: 'cells' });
  }
  return ok('ods');
}

function repeats(attributes: string, what: 'rows' | 'columns'): number {
  const found = new RegExp(`number-${what}-repeated\\s*=\\s*["'](\\d+)`).exec(attributes);
  return found ? Number(found[1]) : 1;
}
