import type { CalendarDay } from '@shared/model/calendar-day';
import type { Council } from '@shared/model/council';
import type { CouncilId } from '@shared/model/ids';
import type { CouncilFact } from '@shared/reference/councils/council-fact';
import { councilsInPlaceOf } from '@shared/reference/councils/councils';
import { buildCouncilFinder } from '@shared/reference/find-council';
import type { CouncilLookup } from './types';
import { remembered, rememberedByText } from './values/remembered';

/** The councils as the importer looks them up: by any way of writing them. A text that may mean several finds none. */
export function councilLookup(councils: readonly (CouncilFact | Council)[]): CouncilLookup {
  const facts = councils.map(toFact);
  const search = buildCouncilFinder(facts);
  const byId = new Map(facts.map((fact) => [fact.gss, fact]));
  const searchOnce = rememberedByText(search);
  const successors = remembered(
    ({ fact, on }: { fact: CouncilFact; on: CalendarDay }) => `${fact.gss} ${on}`,
    ({ fact, on }) => councilsInPlaceOf(fact, on, facts).map(idOf),
  );
  return {
    find: (text) => {
      const result = searchOnce(text);
      return result.kind === 'one' ? { id: idOf(result.council), name: result.council.name } : undefined;
    },
    mayBe: (text) => {
      const result = searchOnce(text);
      return result.kind === 'several' ? result.councils.map(idOf) : [];
    },
    get: (id) => {
      const fact = byId.get(id);
      return fact && { id, name: fact.name, shortName: fact.shortName, endsOn: fact.endsOn ?? null };
    },
    inPlaceOf: (id, on) => {
      const fact = byId.get(id);
      if (!fact) return [];
      return fact.endsOn === undefined ? [id] : successors({ fact, on });
    },
  };
}

function idOf(council: CouncilFact | Council): CouncilId {
  // Safe: the id of a built-in council is its official code.
  return 'id' in council ? council.id : (council.gss as CouncilId);
}

/** The finder goes by the code: a council of the office's own has its id there. */
function toFact(council: CouncilFact | Council): CouncilFact {
  if (!('id' in council)) return council;
  const { id, name, shortName, type, replacedBy, aliases, startsOn, endsOn } = council;
  // Safe: the finder does not look at the region, and an office's own may be in none of the list.
  const fact = { gss: id, name, shortName, type, region: council.region as CouncilFact['region'], replacedBy, aliases };
  return { ...fact, ...(startsOn && { startsOn }), ...(endsOn && { endsOn }) };
}
