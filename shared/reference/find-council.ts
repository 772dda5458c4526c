import { foldCouncilName, normaliseCouncilName } from './council-name';
import type { CouncilFact } from './councils/council-fact';

/** What a text names: one council, several that it may mean (in the order of the list), or none that is known. */
export type CouncilFound =
  | { readonly kind: 'one'; readonly council: CouncilFact }
  | { readonly kind: 'several'; readonly councils: readonly CouncilFact[] }
  | { readonly kind: 'none' };

/**
 * Prepares a search of `councils` by name, as people write it. It tries, in this order: the code, the full name, the short name,
 * an alias, then the name without its words for a kind of council. Where that leaves several, those go which one of the others
 * replaced ("Dorset" is Dorset Council, "Dorset County Council" the county that ended), and those of another kind than the
 * text says. It never guesses: "Newcastle" gives several, and so does "Leicester County Council".
 * Former councils are found as themselves; `councilsInPlaceOf` tells who stands in their place on a day.
 */
export function buildCouncilFinder(councils: readonly CouncilFact[]): (text: string) => CouncilFound {
  const byCode = indexBy(councils, (each) => [each.gss.toLowerCase()]);
  const exact = [
    indexBy(councils, (each) => [foldCouncilName(each.name)]),
    indexBy(councils, (each) => [each.shortName, ...(each.aliases ?? [])].map(foldCouncilName)),
  ];
  const loose = indexBy(councils, (each) =>
    [each.name, each.shortName, ...(each.aliases ?? [])].map(normaliseCouncilName),
  );

  return (text) => {
    const folded = foldCouncilName(text);
    if (folded === '') return { kind: 'none' };
    for (const candidates of [byCode.get(text.trim().toLowerCase()), ...exact.map((index) => index.get(folded))]) {
      if (candidates !== undefined) return toFound(withoutReplaced(candidates));
    }
    return findLoosely(text, folded, loose);
  };
}

type CouncilIndex = ReadonlyMap<string, readonly CouncilFact[]>;

function indexBy(councils: readonly CouncilFact[], keysOf: (council: CouncilFact) => readonly string[]): CouncilIndex {
  const index = new Map<string, CouncilFact[]>();
  for (const council of councils) {
    for (const key of new Set(keysOf(council))) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [council]);
      else known.push(council);
    }
  }
  return index;
}

function findLoosely(text: string, folded: string, loose: CouncilIndex): CouncilFound {
  const key = normaliseCouncilName(text);
  const candidates = loose.get(key);
  if (candidates === undefined) return { kind: 'none' };
  const kinds = kindsSaid(folded);
  if (kinds.length === 0) return toFound(withoutReplaced(candidates));
  const agreeing = candidates.filter((each) => kinds.some((kind) => isOfKind(each, kind)));
  if (agreeing.length > 0) return toFound(withoutReplaced(agreeing));
  // "Leicester County Council": the kind contradicts the name, so the county (or the city) beside it may be meant.
  const beside = loose.get(key.endsWith('shire') ? key.slice(0, -'shire'.length) : `${key}shire`) ?? [];
  return toFound(withoutReplaced([...candidates, ...beside.filter((each) => kinds.some((kind) => isOfKind(each, kind)))]));
}

type SaidKind = 'county' | 'city' | 'district' | 'borough';

/** The kinds of council that the words of a text can mean; none when it does not say. */
function kindsSaid(folded: string): SaidKind[] {
  if (/\bcounty borough\b|\bcombined county\b|\bcounty of\b/.test(folded)) return [];
  const kinds: SaidKind[] = [];
  if (/\bcounty( council)?$|\bcc$/.test(folded)) kinds.push('county');
  if (/\bcity( council)?$|\bcc$/.test(folded)) kinds.push('city');
  if (/\bdistrict( council)?$|\bdc$/.test(folded)) kinds.push('district');
  if (/\bborough( council)?$|\bbc$|\bmbc$|\blb\b/.test(folded)) kinds.push('borough');
  return kinds;
}

/** Generous between district, borough and city, which people mix up; strict between those and a county. */
function isOfKind(council: CouncilFact, kind: SaidKind): boolean {
  if (council.type === 'combined_authority' || council.type === 'fire_rescue_authority') return false;
  const isCounty = council.type === 'county' || council.name.endsWith(' County Council');
  return kind === 'county' ? isCounty : !isCounty;
}

/** Drops each council that another of them replaced, directly or in the end. */
function withoutReplaced(councils: readonly CouncilFact[]): readonly CouncilFact[] {
  if (councils.length < 2) return councils;
  const present = new Set(councils.map((each) => each.gss));
  return councils.filter((each) => !each.replacedBy?.some((gss) => present.has(gss)));
}

function toFound(councils: readonly CouncilFact[]): CouncilFound {
  const different = [...new Set(councils)];
  const [first] = different;
  if (first === undefined) return { kind: 'none' };
  return different.length === 1 ? { kind: 'one', council: first } : { kind: 'several', councils: different };
}
