// @ts-check
// What stryker.config.json names: the way in which `npm run mutation` runs the tests of the rules.
import { OneProcessRunner } from './mutation/one-process-runner.mjs';

const plugins = [{ kind: 'TestRunner', name: 'one-process', injectableClass: OneProcessRunner }];

// By this name Stryker looks for them.
export { plugins as strykerPlugins };
