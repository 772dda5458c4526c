import type { SensitiveReason } from './column';
import type { Sheet } from './sheet';

/** A column that needs care when it leaves: where it stands and why. */
export type SensitiveColumn = { sheet: string; column: string; reason: SensitiveReason };

/** The sensitive columns among the sheets, in their order; a sheet without rows takes nothing out. Source: DESIGN section 1. */
export function summariseSensitive(sheets: readonly Sheet[]): readonly SensitiveColumn[] {
  return sheets.flatMap((sheet) =>
    sheet.layout === 'page' || sheet.rowCount === 0
      ? []
      : sheet.columns.flatMap(({ title, sensitive }) =>
          sensitive ? [{ sheet: sheet.name, column: title, reason: sensitive }] : [],
        ),
  );
}

/** A sensitive column in words for the export log: "Days used: Group". */
export function sensitiveColumnText({ sheet, column }: SensitiveColumn): string {
  return `${sheet}: ${column}`;
}
