import { BUILT_IN_COUNCILS } from '@shared/reference/councils/councils';
import { councilLookup } from './council-lookup';

let councils: ReturnType<typeof councilLookup> | undefined;

/** True for a text that names one council of the built-in list. */
export function namesOneCouncil(text: string): boolean {
  councils ??= councilLookup(BUILT_IN_COUNCILS);
  return text !== '' && councils.find(text) !== undefined;
}

/** True for a text that names a council of the built-in list, or several that it may mean; before an office's own are known. */
export function namesCouncil(text: string): boolean {
  councils ??= councilLookup(BUILT_IN_COUNCILS);
  return namesOneCouncil(text) || councils.mayBe(text).length > 0;
}
