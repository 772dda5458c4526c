import { headerKey } from '../header-synonyms';
import { withoutSystemWords } from '../likely-peer-headers';

/**
 * What may say something of a person's health, belief, life at home or conduct: it goes into no field and no notes that everybody
 * reads by itself. Source: DOMAIN section 3 (access needs and performance are restricted notes).
 */
const RESTRICTED =
  /\b(?:health|medical|medication|illness|sickness|disabilit(?:y|ies)|disabled|impairments?|access (?:needs?|requirements?)|accessibility|diet|dietary|allerg(?:y|ies)|adjustments?|special requirements|(?:additional|support|other) needs|ethnic(?:ity)?|ethnic origin|race|religio(?:n|us)|belief|faith|sexual(?:ity)?|orientation|gender|sex|pronouns?|date of birth|dob|birthday|age|home address|address(?: line)?(?: \d)?|postcode|post code|next of kin|emergency|dbs|complaints?|concerns?|conduct|performance|feedback|rating|score|confidential|sensitive|private|restricted|welfare|safeguarding|ni no|national insurance|bank|sort code|account n(?:o|umber)|vetting|disciplinary)\b/;

/** Figures and marks of the sheet itself, and what follows from other fields. */
const OF_THE_SHEET =
  /^(?:modifiedon|createdon|modifiedby|createdby|ownerid|owningteam|versionnumber|statecode|importsequencenumber|no|nr|number|row|line|#|s\/?no|serial|ref|id|guid|record id|owner|created|modified|updated|completion time|start time|timestamp|submitted|language|ip address|respondent id|count|total|totals|sum|region|english region|lga region|area team|council type|type of council|type of authority|authority type|control|political control|fee|paid|claimed|points?|checked by|entered by)\b(?! in words)|\b(?:date|time|by|on) (?:created|modified|updated|added|submitted)$|\b(?:created|modified|updated|added|submitted|entered|last changed) (?:on|by|at|date|time)$|\b(?:guid|timestamp|response id|row checksum)\b|^\((?:do not modify|nicht ver).*/;

/** True for a heading of what is restricted. */
export function isRestrictedHeading(heading: string): boolean {
  const key = headerKey(heading);
  return RESTRICTED.test(key) && !/^e-?mail address(?:es)?$/.test(key);
}

/** True for a column that says nothing of the peer that is worth a line in the notes. */
export function isOfTheSheet(heading: string): boolean {
  const key = headerKey(heading);
  return OF_THE_SHEET.test(key) || OF_THE_SHEET.test(withoutSystemWords(key));
}

/** Words that speak of health or of trouble in the life of a person. */
const SPEAKS =
  /\b(?:cancer|chemo(?:therapy)?|surgery|operation|hospital|stroke|heart (?:attack|condition|trouble)|diabet(?:es|ic)|dementia|epilep\w+|parkinson'?s|arthritis|depress(?:ion|ed)|anxiety|mental health|ill health|illness|sick(?: leave|ness)?|disabilit(?:y|ies)|disabled|wheelchair|hearing loss|hearing loop|deaf|blind|visually impaired|dyslexi\w+|autis\w+|adhd|pregnan\w+|maternity|bereave\w+|divorc\w+|allerg\w+|coeliac|vegan|vegetarian|halal|kosher|mobility (?:issues?|problems?|needs)|step[- ]free|access needs|medical|medication|health (?:reasons?|issues?|grounds|problems?|condition)|complaints?|complained|disciplinary|standards (?:investigation|complaint|hearing)|suspended from|whip (?:removed|withdrawn|suspended)|allegations?|poor feedback|not to be used|do not use)\b/i;

/** True for a remark that speaks of health, belief or conduct, which does not belong in notes that everybody reads. */
export function speaksOfRestricted(text: string): boolean {
  return SPEAKS.test(text);
}

/** What in a reason for a status speaks of a person's life, and elsewhere of work: "Paused - health", "health scrutiny". */
const SPEAKS_AS_REASON = /\b(?:health|ill|unwell|recover\w+|personal|family|domestic|caring|carer|treatment)\b/i;

/** The same for what stands beside a status, which is why somebody has it. */
export function reasonSpeaksOfRestricted(text: string): boolean {
  return speaksOfRestricted(text) || SPEAKS_AS_REASON.test(text);
}
