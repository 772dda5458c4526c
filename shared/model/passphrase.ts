import { z } from 'zod';

/**
 * The fewest characters of a passphrase, counted after `normalisePassphrase`.
 * Decided: 2026-11-22, product owner.
 */
const PASSPHRASE_LEAST_CHARACTERS = 12;

/** The most characters that are taken; the work of checking one does not grow with it, this only bounds the call. */
export const PASSPHRASE_MOST_CHARACTERS = 400;

/**
 * A passphrase as it is used, whatever keyboard it was typed on: one form for each letter (NFKC), no space at the ends,
 * one space between words. Capitals are kept.
 */
export function normalisePassphrase(typed: string): string {
  return typed.normalize('NFKC').trim().replace(/\s+/gu, ' ');
}

/** Whether a passphrase, as typed, is long enough; 12 characters are. */
export function isLongEnough(typed: string): boolean {
  return [...normalisePassphrase(typed)].length >= PASSPHRASE_LEAST_CHARACTERS;
}

/** A form that asks for a passphrase which is there already: `passphrase-missing` where nothing was typed. */
export const PassphraseFormSchema = z.object({ passphrase: z.string().trim().min(1, 'passphrase-missing') });
