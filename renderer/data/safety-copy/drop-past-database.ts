import { deleteDatabase, openDatabase } from '../database';
import { hasDatabase } from '../start/has-database';

type Options = { past: string; present: string; databaseKey: Uint8Array };

/** Deletes the database `past` where its last change stands in `present` too; answers whether it did. */
export async function dropPastDatabase({ past, present, databaseKey }: Options): Promise<boolean> {
  if (past === present || !(await hasDatabase(past))) return false;
  const [old, now] = [
    await openDatabase({ name: past, key: databaseKey }),
    await openDatabase({ name: present, key: databaseKey }),
  ];
  try {
    if (!old.ok || !now.ok) return false;
    const last = await old.value.changes.orderBy('sequence').last();
    const same = last && (await now.value.changes.get(last.sequence));
    if (last && same?.hash !== last.hash) return false;
  } finally {
    if (old.ok) old.value.close();
    if (now.ok) now.value.close();
  }
  await deleteDatabase(past);
  return true;
}
