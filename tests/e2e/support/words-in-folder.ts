import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Which of these words stand readable in any file below a folder, as "word in file". */
export async function wordsInFolder(folder: string, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    for (const word of words) {
      for (const encoding of ['utf8', 'utf16le'] as const) {
        if (bytes.includes(Buffer.from(word, encoding))) found.push(`${word} in ${path.slice(folder.length)}`);
      }
    }
  }
  return found;
}
