import type { AccessPack, PackSection } from './access-pack';

const STYLE = `
body { font: 11pt/1.45 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; break-after: avoid; }
dl { display: grid; grid-template-columns: 14rem 1fr; gap: .25rem 1rem; margin: 0; } dt { font-weight: 600; } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: .9em; } th, td { border-bottom: 1px solid #ccc; padding: .3rem .5rem .3rem 0; text-align: left; vertical-align: top; white-space: pre-wrap; overflow-wrap: anywhere; }
th { border-color: #666; } tr { break-inside: avoid; } thead { display: table-header-group; }
.note { border: 2px solid #8a4b00; padding: .75rem 1rem; margin: 1rem 0; }
@page { margin: 18mm; } @media print { body { margin: 0; max-width: none; padding: 0; font-size: 10pt; } .first { break-after: page; } }
`;

/**
 * The pack as one page that any browser opens and prints. It holds no script and asks for nothing: its own policy forbids
 * both, so that a note that looks like markup stays text.
 */
export function accessPackHtml(pack: AccessPack): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(pack.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<section class="first">
<h1>${text(pack.title)}</h1>
${list(pack.facts)}
${pack.notes.map((note) => `<p class="note">${text(note)}</p>`).join('\n')}
<h2>In this pack</h2>
<ul>
${pack.sections.map((section) => `<li>${text(section.title)}${countOf(section)}</li>`).join('\n')}
</ul>
</section>
${pack.sections.map(sectionHtml).join('\n')}
</body>
</html>
`;
}

function countOf({ table }: PackSection): string {
  return table ? `: ${table.rows.length}` : '';
}

function sectionHtml({ title, text: words, lines, table }: PackSection): string {
  const empty = (lines ?? table?.rows ?? [words]).length === 0;
  return `<section>
<h2>${text(title)}</h2>
${words ? `<p>${text(words)}</p>` : ''}
${empty ? '<p>Nothing is held.</p>' : `${lines ? list(lines) : ''}${table ? tableHtml(table) : ''}`}
</section>`;
}

function list(lines: readonly (readonly [string, string])[]): string {
  return `<dl>${lines.map(([name, value]) => `<dt>${text(name)}</dt><dd>${text(value)}</dd>`).join('')}</dl>`;
}

function tableHtml({ columns, rows }: NonNullable<PackSection['table']>): string {
  const head = columns.map((column) => `<th scope="col">${text(column)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function text(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');
}
