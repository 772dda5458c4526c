import FileUploadOutlined from '@mui/icons-material/FileUploadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { ProblemLine } from '@renderer/components/problem-line';
import { LastImports } from './last-imports';
import { RememberedHeadings } from './remembered-headings';

const ACCEPT = '.xlsx,.xlsm,.xls,.ods,.csv,.txt';

/** Chooses the file, by the dialog or by dropping it here. */
export function ChooseStep({ problem, onFile }: { problem: string | undefined; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  usePasted(onFile);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <Box sx={{ maxWidth: 640 }}>
      <ProblemLine text={problem} sx={{ mb: 2 }} />
      <Box
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          border: '1px dashed',
          borderColor: over ? 'primary.main' : 'custom.lineStrong',
          bgcolor: over ? 'action.selected' : 'custom.sunken',
          borderRadius: 1,
          p: 4,
          textAlign: 'center',
        }}
      >
        <Typography sx={{ mb: 2 }}>
          Drop the spreadsheet here, or choose it. Nothing is written until you have seen every row.
        </Typography>
        <Button variant="contained" startIcon={<FileUploadOutlined />} onClick={() => input.current?.click()}>
          Choose a spreadsheet
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPT}
          aria-label="Spreadsheet to import"
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file may be chosen again after it was corrected.
            event.target.value = '';
            if (file) onFile(file);
          }}
        />
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary', display: 'block', mt: 1 }}>
        Excel (.xlsx, .xlsm, .xls), OpenDocument (.ods), and text (.csv, .txt). Rows copied in Excel can be pasted here
        as well (Ctrl+V), with their headings.
      </Typography>
      <LastImports />
      <RememberedHeadings />
    </Box>
  );
}

/** Rows copied from a spreadsheet, pasted anywhere on the page but in a field, are read as if they were a file. */
function usePasted(onFile: (file: File) => void): void {
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  }, [onFile]);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const isInField = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
      const [copied] = event.clipboardData?.files ?? [];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isInField || (text.trim() === '' && !copied)) return;
      event.preventDefault();
      // A copied cell range brings a picture of itself too: its text comes first.
      latest.current(text.trim() !== '' || !copied ? new File([text], 'Pasted rows.txt') : copied);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
