import type { Council } from '@shared/model/council';
import type { CouncilId } from '@shared/model/ids';
import type { CouncilFact } from '@shared/reference/councils/council-fact';
import { BUILT_IN_COUNCILS } from '@shared/reference/councils/councils';
import { buildCouncilFinder } from '@shared/reference/find-council';

/** Every council that can be named: the built-in ones, with the office's own versions and additions over them. */
export type CouncilBook = {
  readonly all: readonly Council[];
  get: (id: CouncilId | null) => Council | undefined;
  /** The one council that a text names, as people write it; `undefined` where it may be none or several. */
  find: (text: string) => Council | undefined;
  /** Its name, or the text that was written where the list does not know it. */
  nameOf: (id: CouncilId | null, text: string) => string;
  shortNameOf: (id: CouncilId | null, text: string) => string;
};

const BUILT_IN: readonly Council[] = BUILT_IN_COUNCILS.map(toCouncil);

/** The council as the list is shipped with it, whatever the office made of it since. */
export function builtInCouncil(id: CouncilId): Council | undefined {
  return BUILT_IN.find((council) => council.id === id);
}

/** Builds the book; `own` are the councils that the office stored. */
export function buildCouncilBook(own: readonly Council[]): CouncilBook {
  const byId = new Map([...BUILT_IN, ...own].map((council) => [council.id, council]));
  const all = [...byId.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  let finder: ReturnType<typeof buildCouncilFinder> | undefined;
  const get = (id: CouncilId | null) => (id === null ? undefined : byId.get(id));
  return {
    all,
    get,
    find: (text) => {
      // Made when first asked: most screens only name councils.
      finder ??= buildCouncilFinder(all.map(toFact));
      const found = finder(text);
      // Safe: the finder knows each council by its id.
      return found.kind === 'one' ? get(found.council.gss as CouncilId) : undefined;
    },
    nameOf: (id, text) => get(id)?.name ?? text,
    shortNameOf: (id, text) => get(id)?.shortName || get(id)?.name || text,
  };
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

function toFact(council: Council): CouncilFact {
  const { id, name, shortName, aliases, type, startsOn, endsOn, replacedBy } = council;
  return {
    gss: id,
    name,
    shortName,
    aliases,
    type,
    // Safe: the finder does not look at it; the office may write a region of its own.
    region: council.region as CouncilFact['region'],
    ...(startsOn === null ? {} : { startsOn }),
    ...(endsOn === null ? {} : { endsOn }),
    replacedBy,
  };
}
