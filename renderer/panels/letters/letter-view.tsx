import Box from '@mui/material/Box';
import { missingCase } from '@shared/model/result';
import type { FilledLetter, LetterBlock, LetterPiece } from '@shared/letters/fill-letter';

const LINES = { whiteSpace: 'pre-line' } as const;

/** An e-mail as it will be read; a field that could not be filled stands out, in words as in colour. */
export function LetterView({ letter }: { letter: FilledLetter }) {
  return (
    <Box
      component="section"
      aria-label="The e-mail"
      tabIndex={0}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        px: 2,
        py: 1.5,
        maxHeight: '45vh',
        overflow: 'auto',
        flex: 'none',
        '& p': { mt: 0, mb: 1.5 },
        '& ul': { mt: 0, mb: 1.5, pl: 2.5 },
        '& table': { borderCollapse: 'collapse', mb: 1.5 },
        '& th, & td': { textAlign: 'left', verticalAlign: 'top', py: 0.25, pr: 2 },
        '& .framed th, & .framed td': { border: 1, borderColor: 'divider', px: 1 },
      }}
    >
      <Box component="p" sx={{ fontWeight: 600 }}>
        <Pieces pieces={letter.subject} />
      </Box>
      {letter.blocks.map((block, index) => (
        // The blocks of a letter have no name; their place is what they are known by.
        // oxlint-disable-next-line react/no-array-index-key
        <Block key={index} block={block} />
      ))}
    </Box>
  );
}

function Block({ block }: { block: LetterBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          {keyed(block.lines).map(({ key, value }, index) => (
            <span key={key}>
              {index > 0 ? <br /> : null}
              <Pieces pieces={value} />
            </span>
          ))}
        </p>
      );
    case 'points':
      return (
        <ul>
          {keyed(block.items).map(({ key, value }) => (
            <li key={key}>
              <Pieces pieces={value} />
            </li>
          ))}
        </ul>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <table>
          <tbody>
            {block.rows.map(({ label, text }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <Box component="td" sx={LINES}>
                  {text}
                </Box>
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'table':
      return (
        <table className="framed">
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed(block.rows).map(({ key, value }) => (
              <tr key={key}>
                {block.head.map((title, column) => (
                  <Box component="td" key={title} sx={LINES}>
                    {value[column]}
                  </Box>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    default:
      return missingCase(block);
  }
}

function Pieces({ pieces }: { pieces: readonly LetterPiece[] }) {
  return keyed(pieces).map(({ key, value: { text, gap } }) =>
    gap ? (
      <Box component="mark" key={key} sx={{ bgcolor: 'warning.light', color: 'warning.contrastText', px: 0.5 }}>
        {text}
      </Box>
    ) : (
      text
    ),
  );
}

/** Each with its place as its key: two lines of an e-mail may say the same. */
function keyed<Each>(values: readonly Each[]): { key: number; value: Each }[] {
  return values.map((value, key) => ({ key, value }));
}
