/** The pages of help, in the order in which they are best read. */
export const HELP_TOPICS = [
  'first-steps',
  'today',
  'requests',
  'peers',
  'days',
  'training',
  'import',
  'reports',
  'settings',
] as const;

export type HelpTopic = (typeof HELP_TOPICS)[number];

/** By the first part of an address; a screen below another one has its topic. */
const TOPIC_OF_SCREEN: Readonly<Record<string, HelpTopic>> = {
  '': 'today',
  requests: 'requests',
  councils: 'requests',
  peers: 'peers',
  days: 'days',
  training: 'training',
  import: 'import',
  reports: 'reports',
  papers: 'settings',
  settings: 'settings',
};

function isTopic(name: string): name is HelpTopic {
  return HELP_TOPICS.some((topic) => topic === name);
}

/** The topic of the screen at an address, such as `/days/over`; of a page of help its own. Nothing where a screen has none. */
export function topicOfScreen(pathname: string): HelpTopic | undefined {
  const [, first = '', second = ''] = pathname.split('/');
  if (first === 'help') return isTopic(second) ? second : undefined;
  return TOPIC_OF_SCREEN[first];
}

/** The address of a topic. */
export function addressOfTopic(topic: HelpTopic): string {
  return `/help/${topic}`;
}

/** The topic that a link of one text of help names; none for anything else. */
export function topicOfFile(file: string): HelpTopic | undefined {
  const name = /^([a-z-]+)\.md$/.exec(file)?.[1] ?? '';
  return isTopic(name) ? name : undefined;
}

/** Where a link of one text of help to another leads here; nowhere for anything else. */
export function addressOfHelp(file: string): string | undefined {
  const topic = topicOfFile(file);
  return topic && addressOfTopic(topic);
}
