/** One field of a record that changed, in words; `before` is empty where `after` says it all. */
export type ChangedField = { name: string; before: string; after: string };
