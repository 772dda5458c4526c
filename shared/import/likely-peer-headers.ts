import type { FieldName } from './fields';

/** "Leader / Dep / Cab / Backbench", "Leader or opposition leader". */
const OF_ROLES = /^(?:group )?leader ?(?:\/|or )|\bcab(?:inet)? ?\/|\/ ?(?:opp|opposition|backbench(?:er)?)\b/;

/** In words: a question of a form, not a heading. */
const FEWEST_WORDS = 4;

/** What a form asks for, told by its words; the first that fits. What asks whether, when or why is told by no word for a thing. */
const ASKED: readonly (readonly [asks: RegExp, field: FieldName])[] = [
  [/\b(?:surname|last name|family name)\b/, 'lastName'],
  [/\b(?:first|given) names?\b|\bforenames?\b/, 'firstName'],
  [/\b(?:known as|like to be called|preferred name)\b/, 'knownAs'],
  [/\be-? ?mail\b/, 'email'],
  [/\b(?:mobile|telephone|phone|contact number)\b/, 'phone'],
  [/\b(?:ward|division)\b/, 'ward'],
  [
    /\b(?:next election|seat (?:is |next )*up|up for (?:re-?)?election|stand(?:ing)? for (?:re-?)?election|term (?:of office )?end)/,
    'nextElectionOn',
  ],
  [/\b(?:political|which) party\b|\bparty (?:do|are) you\b|\bpolitical affiliation\b/, 'party'],
  [/\b(?:roles?|positions?)\b/, 'role'],
  [/\b(?:areas? of|skills|expertise|specialisms?|specialist|experience in|experienced in)\b/, 'skills'],
  [
    /^(?:which|what|name of|your|please (?:give|state|enter|select|choose))\b.*\b(?:council|authority)\b/,
    'homeCouncil',
  ],
  [/\bname\b/, 'name'],
  [/\banything else\b|\bfurther comments?\b|\bother comments?\b/, 'notes'],
];

const OTHER_THINGS =
  /^(?:have|has|did|do|does|would|could|can|will|when|why|how|if|are you (?:willing|available|able|happy|interested))\b/;

/** The field of peers that a question of a form or a survey asks for; `undefined` for none. `key` is a heading as it is looked up. */
export function fieldAsked(key: string): FieldName | undefined {
  if (OF_ROLES.test(key)) return 'role';
  // Headings of two rows are joined so: each has its own words.
  if (key.includes(' / ') || key.split(' ').length < FEWEST_WORDS) return undefined;
  const found = ASKED.find(([asks]) => asks.test(key))?.[1];
  return found !== undefined && found !== 'nextElectionOn' && OTHER_THINGS.test(key) ? undefined : found;
}

/** A heading of a system: "contact_lastname", "peer e-mail 1", "cllr_mobilephone" without what it puts before and behind. */
export function withoutSystemWords(key: string): string {
  return key
    .replace(
      /^(?:(?:cr\w{2,5}|new|delegate|attendee|participant|applicant|lga|contact|person|peer|member|councillor|cllr|primary|personal|main|your)[ .]+)+/,
      '',
    )
    .replace(/(?:[ .]?(?:1|primary|c|value|label|text))$/, '')
    .trim();
}
