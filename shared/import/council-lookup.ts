import type { Council } from '@shared/model/council';
import type { CouncilId } from '@shared/model/ids';
import type { CouncilFact } from '@shared/reference/councils/council-fact';
import { buildCouncilFinder } from '@shared/reference/find-council';
import type { CouncilLookup } from './types';

/** The councils as the importer looks them up: by any way of writing them. A text that may mean several finds none. */
export function councilLookup(councils: readonly (CouncilFact | Council)[]): CouncilLookup {
  const find = buildCouncilFinder(councils.map(toFact));
  const byId = new Map(
    councils.map((council) => [idOf(council), { id: idOf(council), name: council.name, shortName: council.shortName }]),
  );
  const found = new Map<string, ReturnType<CouncilLookup['find']>>();
  const findOnce = (text: string) => {
    const result = find(text);
    // Safe: `toFact` puts the id in the place of the code.
    return result.kind === 'one' ? byId.get(result.council.gss as CouncilId) : undefined;
  };
  return {
    // A sheet names the same few councils on thousands of rows.
    find: (text) => {
      if (!found.has(text)) found.set(text, findOnce(text));
      return found.get(text);
    },
    get: (id) => byId.get(id),
  };
}

function idOf(council: CouncilFact | Council): CouncilId {
  // Safe: the id of a built-in council is its official code.
  return 'id' in council ? council.id : (council.gss as CouncilId);
}

/** The finder goes by the code: a council of the office's own has its id there. */
function toFact(council: CouncilFact | Council): CouncilFact {
  if (!('id' in council)) return council;
  const { id, name, shortName, type, replacedBy, aliases } = council;
  // Safe: the finder does not look at the region, and an office's own may be in none of the list.
  return { gss: id, name, shortName, type, region: council.region as CouncilFact['region'], replacedBy, aliases };
}
