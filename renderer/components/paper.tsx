import Box from '@mui/material/Box';
import { missingCase } from '@shared/model/result';
import type { ReactNode } from 'react';
import type { Block, Piece } from './paper-text';

/** Draws a link of a paper; on paper and where it leads nowhere here, its words. */
type DrawLink = (text: string, to: string) => ReactNode;

type Props = { blocks: readonly Block[]; drawLink?: DrawLink };

/** A paper of ours as elements: text stays text, and no markup of it is ever taken as such. */
export function Paper({ blocks, drawLink = (text) => text }: Props) {
  return blocks.map((block, index) => <PaperBlock key={`${index} ${block.kind}`} block={block} drawLink={drawLink} />);
}

function PaperBlock({ block, drawLink }: { block: Block; drawLink: DrawLink }): ReactNode {
  const draw = (pieces: readonly Piece[]) => drawPieces(pieces, drawLink);
  switch (block.kind) {
    case 'title':
      return <h1>{draw(block.pieces)}</h1>;
    case 'heading':
      return <h2>{draw(block.pieces)}</h2>;
    case 'paragraph':
      return <p>{draw(block.pieces)}</p>;
    case 'quote':
      return (
        <Box component="blockquote" sx={{ mx: 0, pl: 2, borderLeft: 3, borderColor: 'divider' }}>
          {draw(block.pieces)}
        </Box>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={keyOf(item, index)}>{draw(item)}</li>
          ))}
        </ul>
      );
    case 'table':
      return <PaperTable {...block} draw={draw} />;
    default:
      return missingCase(block);
  }
}

type TableProps = Extract<Block, { kind: 'table' }> & { draw: (pieces: readonly Piece[]) => ReactNode };

function PaperTable({ head, rows, draw }: TableProps) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell, index) =>
            cell.length > 0 ? (
              <th key={keyOf(cell, index)} scope="col">
                {draw(cell)}
              </th>
            ) : (
              <td key={keyOf(cell, index)} />
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={keyOf(row[0] ?? [], index)}>
            {row.map((cell, column) => (
              <td key={keyOf(cell, column)}>{draw(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The place and the first words: no two blocks of a paper share both. */
function keyOf(pieces: readonly Piece[], index: number): string {
  return `${index} ${pieces[0]?.text ?? ''}`;
}

function drawPieces(pieces: readonly Piece[], drawLink: DrawLink): ReactNode {
  return pieces.map((piece, index) => {
    const key = keyOf([piece], index);
    if (piece.kind === 'strong') return <strong key={key}>{piece.text}</strong>;
    if (piece.kind === 'code') return <code key={key}>{piece.text}</code>;
    if (piece.kind === 'link') return <span key={key}>{drawLink(piece.text, piece.to)}</span>;
    return piece.text;
  });
}
