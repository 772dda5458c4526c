import Button from '@mui/material/Button';
import { canJoin } from '@shared/import/join-tables';
import type { SheetMapping } from '@shared/import/types';

type Props = {
  mappings: readonly SheetMapping[];
  index: number;
  /** These tables, and no others, are put back into the ones before them. */
  onJoin: (joined: readonly string[]) => void;
};

/** One sheet was read as several tables: one that is none of its own goes back to the one above, and may be taken out again. */
export function JoinTables({ mappings, index, onJoin }: Props) {
  const mapping = mappings[index];
  if (!mapping) return null;
  const joined = mappings.flatMap(({ joins }) => joins ?? []);
  const last = mapping.joins?.at(-1);
  return (
    <>
      {canJoin(mappings[index - 1], mapping) ? (
        <Button
          size="small"
          aria-label={`${mapping.sheet}: same table as the one above`}
          onClick={() => onJoin([...joined, mapping.sheet])}
        >
          Same table as the one above
        </Button>
      ) : null}
      {last === undefined ? null : (
        <Button size="small" onClick={() => onJoin(joined.filter((name) => name !== last))}>
          Separate {last} again
        </Button>
      )}
    </>
  );
}
