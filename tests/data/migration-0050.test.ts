import { commit, databaseName, failOnWarnings, openTestDesk, put } from './desk-fixture';
import { makeOlder } from './older-office';
import { optionsIn } from '@renderer/data/options-setting';
import { NO_OPTIONS } from '@shared/model/options';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { makePeer } from '@tests/support/builders';
import { expect, it } from 'vitest';

failOnWarnings();

it('an office of before options has its agreement and no option on, and takes one', async () => {
  const name = databaseName();
  const made = await openTestDesk(name);
  const agreement = { ...DEFAULT_AGREEMENT, limitQuarterDays: 180 };
  await commit(made, put('peers', makePeer()));
  await commit(made, put('settings', { id: 'agreement', value: agreement }));
  made.close();
  await makeOlder(name, 40);

  const desk = await openTestDesk(name);
  expect(desk.agreement()).toEqual(agreement);
  expect(optionsIn(desk.table('settings'))).toEqual(NO_OPTIONS);
  expect(desk.table('peers').all).toHaveLength(1);
  const value = { ...NO_OPTIONS, lastTwelveMonths: true };
  await commit(desk, put('settings', { id: 'options', value }));
  expect(optionsIn(desk.table('settings'))).toEqual(value);
  desk.close();
});
