/** Whether a database of that name is on this computer, asked without opening or making it. */
export async function hasDatabase(name: string): Promise<boolean> {
  return (await databaseNames()).includes(name);
}

/** The names of all databases on this computer. */
export async function databaseNames(): Promise<string[]> {
  const known = await indexedDB.databases();
  return known.flatMap(({ name }) => name ?? []);
}
