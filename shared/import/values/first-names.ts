import { normaliseName } from '@shared/rules/names';

/** Short forms that people go by, a first name and what it is short for on each line. Common English use; nothing is merged on it. */
const SHORT_FORMS = `
abigail abby abbie gail|albert al bert bertie|alexander alex alec sandy sasha|alexandra alex sandra sandy lexi|alfred alf alfie fred
alison ali|amanda mandy|andrew andy drew|angela angie|anne ann annie anna nan|anthony tony ant|antonia toni|arthur art|barbara barb babs
benjamin ben benny|bernard bernie|beverley bev|bridget bridie biddy|caroline carol carrie caz|catherine cath cathy kate katie kitty cat
charles charlie chas chuck|charlotte charlie lottie|christina chris tina chrissie|christine chris chrissie|christopher chris kit
clifford cliff|constance connie|cynthia cindy|daniel dan danny|david dave davey dai|deborah deb debbie debs|derek del|desmond des
dominic dom|donald don donny|dorothy dot dotty dolly|douglas doug|edmund ed eddie ted|edward ed eddie ted teddy ned|eleanor ellie nell nora
elizabeth liz lizzie beth betty bess eliza elsie libby|emily em emmy|eugene gene|florence flo flossie|frances fran frankie|francis frank
frederick fred freddie|gabriel gabe|geoffrey geoff|gerald gerry|gerard gerry|gillian gill jill|gordon gordie|grace gracie|graham gray
gregory greg|gwendoline gwen|harold harry hal|harriet hattie harry|helen nell nellie|henrietta hetty etta|henry harry hal|herbert bert herb
howard howie|hugh hughie huw|ian iain|irene rene|isabel izzy belle|isabella izzy bella|jacob jake|jacqueline jackie jacqui|james jim jimmy jamie
janet jan|jane janey|jeffrey jeff|jennifer jen jenny|jeremy jerry jez|jessica jess jessie|joan joanie|joanna jo joanne|joanne jo|john jack johnny
jonathan jon jonny|joseph joe joey|josephine jo josie|joshua josh|judith judy jude|julia jules|julian jules|katherine kate kath kathy katie kit kitty kat
kathleen kath kathy kate|kathryn kate kath kathy katie|kenneth ken kenny|kevin kev|kimberley kim|lawrence larry laurie|leonard len lenny|leslie les
lesley les|lillian lily|linda lyn|louis lou|louise lou|lucille lucy|lynda lyn|madeleine maddy|malcolm mal|marcus marc mark|margaret maggie meg peggy madge margie
marilyn mari|marjorie marge|martin marty|mary molly polly|matilda tilly|matthew matt|maurice mo|maureen mo|maxwell max|melanie mel|melissa mel
michael mike mick mickey|michelle shelley chelle|mohammed mo mohammad muhammad|muriel mu|nancy nan|natalie nat|nathaniel nat nathan|nicholas nick nicky
nicola nicky nikki|nigel nige|norman norm|oliver ollie|pamela pam|patricia pat patsy tricia trish paddy|patrick pat paddy|paul paulie|pauline paula
penelope penny|percival percy|peter pete|philip phil|philippa pippa pip|phyllis phyl|priscilla cilla|rachel rach|raymond ray|rebecca becky becca
reginald reg reggie|richard rich rick dick richie|robert rob bob bobby robbie bert|roberta bobbie|roderick rod|rodney rod|roger rog|ronald ron ronnie
rosalind ros roz|rosemary rose rosie|rupert rupe|russell russ|ruth ruthie|samantha sam|samuel sam sammy|sandra sandy|sarah sal sally|sebastian seb
shirley shirl|sidney sid|simon si|stanley stan|stephanie steph stevie|stephen steve|steven steve|stewart stew stu|stuart stu|susan sue susie suzie
suzanne sue suzie|sylvia syl|terence terry|teresa terry tess tessa|theodore theo ted|theresa terry tess tessa|thomas tom tommy|timothy tim
valerie val|vanessa nessa|veronica ronnie vron|victor vic|victoria vicky vicki tori|vincent vince vinny|violet vi|virginia ginny|vivian viv|vivien viv
walter walt wally|wendy wend|wilfred wilf|william bill will billy liam|winifred win winnie|yvonne eve|zachary zac zach`;

const GROUPS: ReadonlyMap<string, ReadonlySet<number>> = byName();

function byName(): ReadonlyMap<string, ReadonlySet<number>> {
  const groups = new Map<string, Set<number>>();
  for (const [at, line] of SHORT_FORMS.trim().split(/[|\n]/).entries()) {
    for (const name of line.trim().split(' ')) groups.set(name, (groups.get(name) ?? new Set()).add(at));
  }
  return groups;
}

/** True where one of two first names is a short form of the other, or both are of a third: "Kate" and "Katherine". */
export function areOneFirstName(one: string, other: string): boolean {
  const [a, b] = [firstWord(one), firstWord(other)];
  if (a === '' || b === '' || a === b) return false;
  const groups = GROUPS.get(b);
  return [...(GROUPS.get(a) ?? [])].some((group) => groups?.has(group) === true);
}

/** The names of whose short forms a first name is one, each as a number: names that are one share one. */
export function firstNameGroups(name: string): readonly number[] {
  return [...(GROUPS.get(firstWord(name)) ?? [])];
}

function firstWord(name: string): string {
  return normaliseName(name).split(' ')[0] ?? '';
}
