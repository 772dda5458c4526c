import type { ImportPreview } from '@shared/import/types';

type Counts = ImportPreview['counts'];

const rows = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}`;

/** "12 rows imported: 10 new, 2 updated. 3 unchanged, 1 ignored." */
export function takenText(counts: Counts): string {
  const others = [
    `${counts.unchanged.toLocaleString('en-GB')} unchanged`,
    counts.ignored > 0 ? `${counts.ignored.toLocaleString('en-GB')} ignored` : '',
    counts.rejected > 0 ? `${counts.rejected.toLocaleString('en-GB')} rejected` : '',
  ].filter(Boolean);
  return `${rows(counts.new + counts.update)} imported: ${counts.new.toLocaleString('en-GB')} new, ${counts.update.toLocaleString('en-GB')} updated. ${others.join(', ')}.`;
}

/** How many rows wait, where they stay, and how to come back to them. */
export function leftText(count: number, fileName: string): { title: string; text: string } {
  const [they, show] = count === 1 ? ['It stays', 'it asks'] : ['They stay', 'they ask'];
  return {
    title: `${rows(count)} left for later`,
    text: `Nothing of ${count === 1 ? 'it' : 'them'} is in Peer Desk. ${they} in ${fileName}: import that file again whenever you like, and ${show} again; what went in is not taken twice.`,
  };
}
