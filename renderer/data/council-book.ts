import type { Council } from '@shared/model/council';
import type { CouncilId } from '@shared/model/ids';
import type { CouncilFact } from '@shared/reference/councils/council-fact';
import { BUILT_IN_COUNCILS } from '@shared/reference/councils/councils';

/** Every council that can be named: the built-in ones, with the office's own versions and additions over them. */
export type CouncilBook = {
  readonly all: readonly Council[];
  get: (id: CouncilId | null) => Council | undefined;
  /** The one council of that name, short name or other name; `undefined` where none or several bear it. */
  find: (text: string) => Council | undefined;
  /** Its name, or the text that was written where the list does not know it. */
  nameOf: (id: CouncilId | null, text: string) => string;
  shortNameOf: (id: CouncilId | null, text: string) => string;
};

const BUILT_IN: readonly Council[] = BUILT_IN_COUNCILS.map(toCouncil);

/** Builds the book; `own` are the councils that the office stored. */
export function buildCouncilBook(own: readonly Council[]): CouncilBook {
  const byId = new Map([...BUILT_IN, ...own].map((council) => [council.id, council]));
  const all = [...byId.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const byName = namesOf(all);
  const get = (id: CouncilId | null) => (id === null ? undefined : byId.get(id));
  return {
    all,
    get,
    find: (text) => byName.get(sameCase(text)) ?? undefined,
    nameOf: (id, text) => get(id)?.name ?? text,
    shortNameOf: (id, text) => get(id)?.shortName || get(id)?.name || text,
  };
}

/** Councils by every name that they bear; `null` for a name of two. A full name wins over another's short name. */
function namesOf(councils: readonly Council[]): Map<string, Council | null> {
  const byName = new Map<string, Council | null>();
  const add = (name: string, council: Council): void => {
    const text = sameCase(name);
    const found = byName.get(text);
    if (text !== '') byName.set(text, found === undefined || found === council ? council : null);
  };
  for (const council of councils) for (const name of [council.shortName, ...council.aliases]) add(name, council);
  const full = new Map<string, Council | null>();
  for (const council of councils) {
    const text = sameCase(council.name);
    full.set(text, full.has(text) ? null : council);
  }
  return new Map([...byName, ...full]);
}

function sameCase(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

function toCouncil(fact: CouncilFact): Council {
  return {
    // Safe: the id of a built-in council is its official code.
    id: fact.gss as CouncilId,
    gss: fact.gss,
    name: fact.name,
    shortName: fact.shortName,
    aliases: [...(fact.aliases ?? [])],
    type: fact.type,
    region: fact.region,
    startsOn: fact.startsOn ?? null,
    endsOn: fact.endsOn ?? null,
    // Safe: as above.
    replacedBy: (fact.replacedBy ?? []).map((gss) => gss as CouncilId),
  };
}
