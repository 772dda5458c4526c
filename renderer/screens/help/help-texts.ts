import days from '@docs/help/days.md?raw';
import firstSteps from '@docs/help/first-steps.md?raw';
import imports from '@docs/help/import.md?raw';
import peers from '@docs/help/peers.md?raw';
import reports from '@docs/help/reports.md?raw';
import requests from '@docs/help/requests.md?raw';
import settings from '@docs/help/settings.md?raw';
import today from '@docs/help/today.md?raw';
import training from '@docs/help/training.md?raw';
import type { HelpTopic } from './topics';

/** What each topic says, as it stood when the program was built. */
export const HELP_TEXTS: Readonly<Record<HelpTopic, string>> = {
  'first-steps': firstSteps,
  today,
  requests,
  peers,
  days,
  training,
  import: imports,
  reports,
  settings,
};
