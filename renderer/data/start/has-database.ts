/** Whether a database of that name is on this computer, asked without opening or making it. */
export async function hasDatabase(name: string): Promise<boolean> {
  const known = await indexedDB.databases();
  return known.some((each) => each.name === name);
}
