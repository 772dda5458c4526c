import FileUploadOutlined from '@mui/icons-material/FileUploadOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, useState, type DragEvent } from 'react';
import { LastImports } from './last-imports';
import { RememberedHeadings } from './remembered-headings';

const ACCEPT = '.xlsx,.xlsm,.xls,.ods,.csv,.txt';

/** Chooses the file, by the dialog or by dropping it here. */
export function ChooseStep({ problem, onFile }: { problem: string | undefined; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <Box sx={{ maxWidth: 640 }}>
      {problem ? (
        <Alert severity="error" role="alert" sx={{ mb: 2 }}>
          {problem}
        </Alert>
      ) : null}
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
        Excel (.xlsx, .xlsm, .xls), OpenDocument (.ods), and text (.csv, .txt).
      </Typography>
      <LastImports />
      <RememberedHeadings />
    </Box>
  );
}
