import { fullNameInPasswd, nameFromAccount } from '@electron/handlers/user-name';
import { describe, expect, it } from 'vitest';

const PASSWD = [
  'root:x:0:0:root:/root:/bin/bash',
  'jsmith:x:1000:1000:Jane Smith,Room 4,,:/home/jsmith:/bin/bash',
  'plain:x:1001:1001::/home/plain:/bin/sh',
].join('\n');

describe('the name proposed for the person at this computer', () => {
  it.each([
    ['jsmith', 'Jane Smith'],
    ['root', undefined],
    ['plain', undefined],
    ['nobody', undefined],
  ])('in the list of accounts, %s is %o', (account, expected) => {
    expect(fullNameInPasswd(PASSWD, account)).toBe(expected);
  });

  it.each([
    ['jane.smith', 'Jane Smith'],
    ['jane_smith', 'Jane Smith'],
    ['jsmith', 'Jsmith'],
    ['Jane Smith', 'Jane Smith'],
    ['', ''],
  ])('made of the account %o, it is %o', (account, expected) => {
    expect(nameFromAccount(account)).toBe(expected);
  });
});
