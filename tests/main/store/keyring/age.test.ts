import { decryptWithPassphrase, encryptWithPassphrase } from '@electron/store/keyring/age';
import { Decrypter, Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';

const PASSPHRASE = 'größe crane velvet';
const BYTES = new TextEncoder().encode('a secret of the office');

// The library's own passphrase files stand for those of every other age program.
describe('files under a passphrase', () => {
  it('open in another age program', async () => {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(PASSPHRASE);
    expect(await decrypter.decrypt(await encryptWithPassphrase(BYTES, PASSPHRASE))).toEqual(BYTES);
  });

  it('of another age program open here', async () => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(PASSPHRASE);
    encrypter.setScryptWorkFactor(10);
    const file = await encrypter.encrypt(BYTES);
    expect(await decryptWithPassphrase(file, PASSPHRASE)).toEqual({ ok: true, value: BYTES });
    expect(await decryptWithPassphrase(file, 'another')).toEqual({ ok: false, problem: { code: 'wrong-passphrase' } });
  });

  it.each([
    ['to a recipient', (head: string) => head.replace(/-> scrypt .*/, '-> X25519 AAAA')],
    ['that asks for too much work', (head: string) => head.replace(/ 10\n/, ' 21\n')],
    ['without a salt', (head: string) => head.replace(/-> scrypt \S+/, '-> scrypt AAAA')],
  ])('%s are not taken', async (_what, change) => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(PASSPHRASE);
    encrypter.setScryptWorkFactor(10);
    const text = Buffer.from(await encrypter.encrypt(BYTES)).toString('latin1');
    const changed = Buffer.from(change(text), 'latin1');
    expect(changed.toString('latin1')).not.toBe(text);
    expect(await decryptWithPassphrase(changed, PASSPHRASE)).toEqual({ ok: false, problem: { code: 'keys-damaged' } });
  });
});
