import { compareText, isPlaceholder, tidy } from './text';

/** What a cell says of a party. `unknown` = it says something of a council or a group, and of no person's party. */
export type PartyReading =
  | { readonly is: 'party'; readonly party: string }
  | { readonly is: 'unknown'; readonly because: 'control' | 'group' }
  | { readonly is: 'empty' };

/** Each party with the ways in which it is written, as `keyOf` leaves them. Source: DOMAIN section 9, line 17. */
const PARTIES: Readonly<Record<string, string>> = {
  Labour: 'lab|labour|l',
  'Labour and Co-operative':
    'labour and co operative|labour and co op|labour co op|labour co operative|lab and co op|lab co op|lab coop|labour coop|co op|coop|' +
    'co operative|lab and co operative|lab co operative|labour and coop|lab and coop',
  Conservative: 'con|cons|conservative|conservatives|tory|tories|conservative and unionist|c',
  'Liberal Democrat': 'ld|lds|lib dem|lib dems|libdem|libdems|liberal democrat|liberal democrats|lib democrat|lib|l d',
  Green: 'green|greens|grn|gp|green of england and wales|the green|g',
  'Reform UK': 'reform|reform uk|ref|ref uk|ruk|rfm',
  Independent: 'ind|inds|indep|indept|independent|independents|indy',
  'Residents Association':
    'ra|res|resident|residents|residents assoc|residents association|residents assn|residents associations|res assoc|residents ass',
  'Plaid Cymru': 'plaid|pc|plaid cymru',
  'Scottish National Party': 'snp|scottish national',
  UKIP: 'ukip|uk independence',
  'Workers Party': 'workers|wpgb|wpb|workers of britain',
  Liberal: 'liberal',
  'Mebyon Kernow': 'mk|mebyon kernow',
  'Your Party': 'your',
};

const BY_KEY: ReadonlyMap<string, string> = new Map(
  Object.entries(PARTIES).flatMap(([party, words]) => words.split('|').map((word): [string, string] => [word, party])),
);

/** Words for who runs a council, which no person is a member of. */
const CONTROL =
  /^(noc|no overall control|no overall|hung( council)?|coalition|rainbow( coalition| alliance)?|minority( admin(istration)?)?|majority|opposition|admin(istration)?|ruling( group)?|joint administration|cross party|various|mixed)$/;

/** A party as written, short forms spelt out. A local party that is in no list is kept as it was written. */
export function readParty(written: string): PartyReading {
  const text = tidy(written);
  if (text === '' || isPlaceholder(text)) return { is: 'empty' };
  const known = knownParty(text);
  if (known !== undefined) return { is: 'party', party: known };
  if (CONTROL.test(keyOf(text))) return { is: 'unknown', because: 'control' };
  // The Independent group takes in members of several parties and of none.
  if (/^ind\w* group( office)?$/.test(keyOf(text))) return { is: 'unknown', because: 'group' };
  return { is: 'party', party: text };
}

/** The party that a text names, as the list has it; also "Labour member peer" and "Lab group". */
export function knownParty(text: string): string | undefined {
  const key = keyOf(text);
  const bare = key.replace(/ (member|peer|cllr|councillor|group|member peer)$/, '').replace(/ member$/, '');
  if (bare !== key && bare.startsWith('ind') && key.endsWith(' group')) return undefined;
  return BY_KEY.get(key) ?? BY_KEY.get(bare);
}

function keyOf(text: string): string {
  return compareText(text)
    .replace(/'/g, '')
    .replace(/[&+]/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ part(y|ies)\b/g, '')
    .trim();
}
