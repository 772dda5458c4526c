import type { ImportDecisions, ImportPreview, RowDecision } from './types';

/**
 * The answers that still hold once an import is written, for a preview of the same file after it: rows left out, cells put
 * right, and the peer that each row became. Whether days stand beside others was settled by writing them, and people met in
 * rows that wait are asked about again.
 */
export function decisionsAfter({
  decisions,
  preview,
}: {
  decisions: ImportDecisions;
  preview: ImportPreview;
}): ImportDecisions {
  const peerOf = new Map(preview.rows.map(({ id, peerId }) => [id, peerId]));
  const rows = [...decisions.rows].map(
    ([id, { leaveOut, splitInto, isData, cells, columns, peer, people }]): [string, RowDecision] => {
      const made = peer === undefined ? undefined : (peerOf.get(id) ?? peer);
      return [
        id,
        {
          ...(leaveOut && { leaveOut }),
          ...(splitInto && { splitInto }),
          ...(isData && { isData }),
          ...(cells && { cells }),
          ...(columns && { columns }),
          ...(made && { peer: made }),
          // Those who became new peers are found by their names.
          ...(people && { people: new Map([...people].filter(([, who]) => who !== 'new')) }),
        },
      ];
    },
  );
  return { rows: new Map(rows), unknownPeers: 'ask' };
}
