import type { Peer } from '@shared/model/peer';
import { nameKey } from './values/names';

const FORMER =
  /(?:[Ff]ormerly|[Pp]reviously|[Nn][\u00e9e]e|[Mm]aiden name|[Ff]ormer name)[:\s]+(?:(?:known as|called|Cllr|Councillor|Mrs?|Ms|Miss|Dr)\.?\s+)*((?:\p{Lu}[\p{L}'\u2019-]+\s?){1,4})/gu;

/**
 * Earlier names of a peer, as they are compared: those that the notes say ("formerly Gillian Tenchley", "n\u00e9e Tenchley"). A family
 * name alone goes with the first name.
 */
export function formerNames({ firstName, notes }: Pick<Peer, 'firstName' | 'notes'>): readonly string[] {
  if (notes === '') return [];
  return [...notes.matchAll(FORMER)].flatMap(([, name = '']) => {
    const words = name.trim().split(/\s+/);
    const whole = nameKey('', words.join(' '));
    return whole === '' ? [] : [whole, nameKey(firstName, words.join(' ')), nameKey(firstName, words[0] ?? '')];
  });
}
