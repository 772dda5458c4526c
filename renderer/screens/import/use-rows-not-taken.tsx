import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { ProblemLine } from '@renderer/components/problem-line';
import { bridge } from '@renderer/bridge/bridge';
import { rowsNotTaken } from '@renderer/workbook/rows-not-taken';
import { problemText } from '@renderer/words/problem-text';
import type { ImportPreview } from '@shared/import/types';
import { useState } from 'react';

/** Saves the rows that an import leaves as a spreadsheet: the button, where there are any, and why it could not be saved. */
export function useRowsNotTaken(preview: ImportPreview) {
  const [notSaved, setNotSaved] = useState<string>();
  const save = async () => {
    const saved = await bridge.saveFile({
      suggestedName: 'rows-not-taken.xlsx',
      bytes: await rowsNotTaken(preview),
      filterName: 'Spreadsheet',
      extension: 'xlsx',
    });
    setNotSaved(saved.ok ? undefined : problemText(saved.problem));
  };
  const { counts } = preview;
  const hasRows = counts['needs review'] + counts.ignored + counts.rejected > 0;
  return {
    button: hasRows ? (
      <Button size="small" startIcon={<FileDownloadOutlined />} onClick={() => void save()}>
        Rows not taken
      </Button>
    ) : null,
    problem: <ProblemLine text={notSaved} sx={{ mb: 1 }} />,
  };
}
