import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { reasonText } from '@shared/import/reason-text';
import type { ImportPreview, PreviewRow, SheetMapping } from '@shared/import/types';

type Props = {
  mappings: readonly SheetMapping[];
  /** How many rows of the preview stand out. */
  count: number;
  isShown: boolean;
  onShow: () => void;
};

/** What the sheets may say by colour, which is not read: shown beside the rows, which can be looked at alone. */
export function ColourWarning({ mappings, count, isShown, onShow }: Props) {
  const warnings = mappings.flatMap(({ take, sheet, warnings: own }) =>
    take ? own.map((warning) => `${sheet}: ${reasonText(warning)}.`) : [],
  );
  if (warnings.length === 0 || count === 0) return null;
  return (
    <Alert
      severity="warning"
      sx={{ mb: 2 }}
      action={
        <Button color="inherit" size="small" aria-pressed={isShown} onClick={onShow} sx={{ whiteSpace: 'nowrap' }}>
          {isShown ? 'Show the others again' : count === 1 ? 'Show this row' : `Show these ${count} rows`}
        </Button>
      }
    >
      {warnings.join(' ')}
    </Alert>
  );
}

/** The rows of the sheets taken that stand out by their colour, whatever becomes of them. */
export function colouredRows({ rows }: ImportPreview, mappings: readonly SheetMapping[]): readonly PreviewRow[] {
  const bySheet = new Map(
    mappings.flatMap(({ sheet, take, colouredRows: own }) => (take && own ? [[sheet, new Set(own)] as const] : [])),
  );
  return bySheet.size === 0 ? [] : rows.filter(({ sheet, row }) => bySheet.get(sheet)?.has(row));
}
