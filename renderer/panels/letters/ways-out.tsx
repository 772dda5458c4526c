import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { bridge } from '@renderer/bridge/bridge';
import { copyFormatted } from '@renderer/components/copy-formatted';
import type { Told } from '@renderer/components/told-line';
import { problemText } from '@renderer/words/problem-text';
import { escapeHtml } from '@shared/exports/escape-html';
import type { FilledLetter } from '@shared/letters/fill-letter';
import { fitsMailto, type LetterTo } from '@shared/letters/mailto';
import { writeLetter } from '@shared/letters/write-letter';
import type { LetterWay } from './letter-ways';

type Props = {
  letter: FilledLetter;
  to: LetterTo;
  /** It was handed over: answers with what is to be said besides. */
  onLeft: (way: LetterWay) => Promise<Told>;
  onTold: (told: Told) => void;
};

/** The ways out of an e-mail besides copying it: its addresses and subject alone, the mail program, and a draft. */
export function WaysOut({ letter, to, onLeft, onTold }: Props) {
  const written = letter.gaps.length === 0 ? writeLetter(letter) : undefined;
  const addresses = [...to.to, ...to.bcc];
  const fits = written !== undefined && fitsMailto(to, written);
  const open = async (way: LetterWay, opening: ReturnType<typeof bridge.composeLetter>) => {
    const opened = await opening;
    onTold(opened.ok ? await onLeft(way) : { severity: 'error', text: problemText(opened.problem) });
  };
  const copy = (text: string, what: string) =>
    onTold(
      copyFormatted({ html: escapeHtml(text), text })
        ? { severity: 'success', text: `${what} copied.` }
        : { severity: 'error', text: 'It could not be copied. Nothing left: try again.' },
    );
  if (!written) return null;
  const { subject, text, html } = written;
  const receivers = { to: [...to.to], bcc: [...to.bcc] };
  return (
    <Box>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button
          size="small"
          disabled={!fits}
          onClick={() => void open('mailto', bridge.composeLetter({ ...receivers, subject, text }))}
        >
          Open in the e-mail program
        </Button>
        <Button
          size="small"
          onClick={() => void open('draft', bridge.openLetterDraft({ ...receivers, subject, text, html }))}
        >
          Open as a draft
        </Button>
        <Button size="small" onClick={() => copy(subject, 'The subject is')}>
          Copy subject
        </Button>
        {addresses.length > 0 ? (
          <Button
            size="small"
            onClick={() => copy(addresses.join('; '), addresses.length === 1 ? 'The address is' : 'The addresses are')}
          >
            {addresses.length === 1 ? 'Copy address' : `Copy ${addresses.length} addresses`}
          </Button>
        ) : null}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: 12, mt: 0.5 }}>
        {fits
          ? 'The e-mail program takes it as plain text. A draft keeps the tables.'
          : 'Too long to be handed to the e-mail program: copy it, or open it as a draft.'}
      </Box>
    </Box>
  );
}
