import { BUILT_IN_COUNCILS } from '@shared/reference/councils/councils';
import { councilLookup } from './council-lookup';

let councils: ReturnType<typeof councilLookup> | undefined;

/** The councils of the built-in list, before an office's own are known; made when it is first asked for. */
export function builtInCouncils(): ReturnType<typeof councilLookup> {
  return (councils ??= councilLookup(BUILT_IN_COUNCILS));
}

/** True for a text that names one council of the built-in list. */
export function namesOneCouncil(text: string): boolean {
  return text !== '' && builtInCouncils().find(text) !== undefined;
}

/** True for a text that names a council of the built-in list, or several that it may mean. */
export function namesCouncil(text: string): boolean {
  return namesOneCouncil(text) || builtInCouncils().mayBe(text).length > 0;
}
