/**
 * Invented people at real councils, one a line: first name, last name, official code of the home council, role, skills.
 * Any likeness to a real councillor is chance.
 */
const LINES = `
Tom|Ellerbeck|E08000014|Leader|Finance / S151, Housing
Dilys|Hartwrangle|E07000136|Group leader|Scrutiny, Audit
Anjali|Merridew|E06000027|Deputy leader|Adult social care, Equality
Rhodri|Vaughan-Pask|E06000051|Leader|Finance / S151, Transformation
Kwame|Asterley|E09000015|Cabinet member|Housing, Planning
Siân|Thistlewood|E06000052|Cabinet member|Climate, Planning
Margaret|Osgodby|E08000033|Leader|Governance and culture, Mentoring
Iain|Fothergale|E08000037|Leader|Economic growth, Digital
Colin|Hathersby|E07000065|Committee chair|Planning, Licensing
Priti|Wadekar-Lunn|E08000009|Deputy leader|Children’s services, SEND
Oluwaseun|Addlestrop|E08000010|Leader|Finance / S151, Communications
Edmund|Sallowfield|E07000203|Deputy leader|Finance / S151, Coalition working
Beth|Carrowmore|E08000029|Cabinet member|Finance / S151, Health & wellbeing
Noor|Kestleton|E08000034|Scrutiny chair|Scrutiny, Equality
Iolo|Fenmarrick|E06000052|Ward member|Finance / S151, Mentoring
Judith|Penhale-Moss|E07000041|Group leader|Minority administration, Mentoring
Francis|Orrinsby|E07000146|Cabinet member|Audit, Digital
Gethin|Marrowdale|E06000023|Committee chair|Climate, Committee system
Harriet|Quillby|E07000008|Deputy leader|Housing, Devolution / LGR
Ifeoma|Strathbury|E09000022|Cabinet member|Children’s services, Equality
Jasper|Wychbourne|E06000066|Scrutiny chair|Adult social care, Scrutiny
Karin|Ollerthwaite|E06000065|Cabinet member|Transformation, Digital
Leopold|Tansley-Firth|E07000178|Leader|Planning, Economic growth
Maeve|Corrigale|E08000003|Cabinet member|Health & wellbeing, Group cohesion
Nathaniel|Brackenmere|E06000015|Opposition leader|Opposition, Scrutiny
Odette|Lavenshaw|E07000240|Committee chair|Licensing, Planning
Piers|Underhallow|E07000123|Ward member|Audit, Commissioning & procurement
Querida|Bellamont|E09000032|Group leader|Opposition, Communications
Rafferty|Dunmallow|E06000001|Leader|Fire, Economic growth
Sunita|Greyling-Rao|E06000016|Cabinet member|Equality, Adult social care
Tobias|Aldersyke|E08000017|Deputy leader|Housing, New administration
Ursula|Pendlewick|E07000117|Leader|Finance / S151, Coalition working
Viktor|Sandhallow|E06000061|Cabinet member|Digital, Transformation
Winsome|Hollinbrook|E08000025|Committee chair|SEND, Children’s services
Xanthe|Ridgemoor|E06000026|Ward member|Climate, Facilitation
Yusuf|Thornaby-Lisle|E08000032|Cabinet member|Health & wellbeing, Difficult conversations
Zelda|Marchbanks|E07000228|Opposition leader|Opposition, Audit
Alastair|Winterlow|E06000060|Cabinet member|Planning, Housing
Briony|Castlemoat|E07000148|Group leader|Group cohesion, Mentoring
Cedric|Hawksworthy|E10000018|Committee chair|Fire, Audit
`;

export type SamplePerson = {
  firstName: string;
  lastName: string;
  council: string;
  role: string;
  skills: readonly string[];
};

export const SAMPLE_PEOPLE: readonly SamplePerson[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [firstName = '', lastName = '', council = '', role = '', skills = ''] = line.split('|');
    return { firstName, lastName, council, role, skills: skills.split(', ') };
  });
