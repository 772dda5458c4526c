import { ToldLine, type Told } from '@renderer/components/told-line';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { bridge } from '@renderer/bridge/bridge';
import { problemText } from '@renderer/words/problem-text';
import { useState } from 'react';

type Props = {
  /** Proposed for the PDF, without its ending. */
  fileName: string;
  /** Where printing is what one came for. */
  autoFocus?: boolean;
  /** It is on paper, or in a file. Answers with a sentence where what follows went wrong. */
  onDone?: (printed: Printed) => void | Promise<string | undefined>;
};

/** What became of it: a file of that name, or paper. */
export type Printed = { fileName: string | null };

type Outcome = Told & { printed?: Printed };

/** Prints what stands in the window for print, or saves it as a PDF, and says what became of it. */
export function PrintButtons({ fileName, autoFocus = false, onDone }: Props) {
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Outcome>();

  const act = async (run: () => Promise<Outcome | undefined>) => {
    if (busy) return;
    setBusy(true);
    setTold(undefined);
    const outcome = await run().finally(() => setBusy(false));
    setTold(outcome);
    if (!outcome?.printed) return;
    const failed = await onDone?.(outcome.printed);
    if (failed) setTold({ severity: 'error', text: `${outcome.text} ${failed}` });
  };
  const print = async (): Promise<Outcome | undefined> => {
    const printed = await bridge.printPage();
    if (!printed.ok) return { severity: 'error', text: problemText(printed.problem) };
    return printed.value.outcome === 'printed'
      ? { severity: 'success', text: 'Sent to the printer.', printed: { fileName: null } }
      : undefined;
  };
  const save = async (): Promise<Outcome | undefined> => {
    const saved = await bridge.savePdf(fileName);
    if (!saved.ok) return { severity: 'error', text: problemText(saved.problem) };
    return saved.value.outcome === 'saved'
      ? {
          severity: 'success',
          text: `Saved as ${saved.value.fileName}.`,
          printed: { fileName: saved.value.fileName },
        }
      : undefined;
  };
  return (
    <Box sx={{ displayPrint: 'none' }} aria-busy={busy}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" autoFocus={autoFocus} onClick={() => void act(print)}>
          Print
        </Button>
        <Button onClick={() => void act(save)}>Save as PDF</Button>
      </Box>
      <ToldLine told={told} />
    </Box>
  );
}
