import { commit, databaseName, failOnWarnings, openTestDesk, put } from './desk-fixture';
import { makeOlder } from './older-office';
import { lettersIn } from '@renderer/data/letters-setting';
import { makePeer } from '@tests/support/builders';
import { expect, it } from 'vitest';

failOnWarnings();

it('an office of before wordings of e-mails has none of its own, and takes one', async () => {
  const name = databaseName();
  const made = await openTestDesk(name);
  await commit(made, put('peers', makePeer()));
  made.close();
  await makeOlder(name, 60);

  const desk = await openTestDesk(name);
  expect(lettersIn(desk.table('settings'))).toEqual({});
  expect(desk.table('peers').all).toHaveLength(1);
  const value = { chase: { subject: 'Any news?', body: 'Dear {first name}' } };
  await commit(desk, put('settings', { id: 'letters', value }));
  expect(lettersIn(desk.table('settings'))).toEqual(value);
  desk.close();
});
