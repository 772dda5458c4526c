const LONGEST_NAME = 120;
const FALLBACK = 'peer-desk';
/** Names that Windows keeps for devices, whatever their extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Makes a file name that every system takes out of text from the window: no folder, no reserved or invisible
 * characters, not too long, and ending in `.extension` exactly once.
 */
export function safeFileName(suggested: string, extension: string): string {
  const plain = suggested
    .normalize('NFC')
    // Control and format characters too: a right-to-left mark can make one extension look like another.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ');
  const ending = `.${extension}`;
  const stem = plain.toLowerCase().endsWith(ending) ? plain.slice(0, -ending.length) : plain;
  const trimmed = trimEnds([...trimEnds(stem)].slice(0, LONGEST_NAME).join(''));
  const usable = trimmed === '' || DEVICE.test(trimmed.split('.')[0] ?? '') ? `${FALLBACK} ${trimmed}`.trim() : trimmed;
  return usable + ending;
}

function trimEnds(text: string): string {
  return text.replace(/^[.\s]+|[.\s]+$/g, '');
}
