import { wordlist } from '@scure/bip39/wordlists/english.js';
import { randomInt } from 'node:crypto';

/** Five of 2,048 words: 55 bits, each guess made slow by scrypt. */
const WORDS = 5;

/** Five plain English words, each drawn by chance, to be written down. */
export function proposePassphrase(): string {
  return Array.from({ length: WORDS }, () => wordlist[randomInt(wordlist.length)]).join(' ');
}
