import { describe, expect, it } from 'vitest';
import { areOneFirstName } from '@shared/import/values/first-names';
import { inNameCase } from '@shared/import/values/name-case';
import { nameKey, readName } from '@shared/import/values/names';

const PLACES: ReadonlySet<string> = new Set(['Lab', 'Anytown BC', 'Anytown', 'Leeds', 'Green', 'Lincoln']);
const isAside = (text: string) => PLACES.has(text);

/** title | first | last | honours */
function apart(written: string): string {
  const { title, firstName, lastName, honours } = readName(written, isAside);
  return [title, firstName, lastName, honours].join('|');
}

describe('a name in one cell', () => {
  it.each([
    ['Cllr Jane Smith (Lab)', 'Cllr|Jane|Smith|'],
    ['Cllr. Jane Smith', 'Cllr.|Jane|Smith|'],
    ['Cllr.Jane Smith', 'Cllr.|Jane|Smith|'],
    ['Councillor Jane Smith', 'Councillor|Jane|Smith|'],
    ['Clr Jane Smith', 'Clr|Jane|Smith|'],
    ['Cllr Dr Jane Smith', 'Cllr Dr|Jane|Smith|'],
    ['Cllr (Dr) Jane Smith', 'Cllr Dr|Jane|Smith|'],
    ['Rt Hon Jane Smith MP', 'Rt Hon|Jane|Smith|MP'],
    ['The Rt. Hon. the Lord Smith', 'The Rt. Hon. the Lord||Smith|'],
    ['Cllr Sir John Smith, Bt', 'Cllr Sir|John|Smith|Bt'],
    ['Dame Jane Smith DBE', 'Dame|Jane|Smith|DBE'],
    ['Cllr Baroness Philippa Marlingforde', 'Cllr Baroness|Philippa|Marlingforde|'],
    ['Lord Smith', 'Lord||Smith|'],
    ['Prof. Iolo ap Gwilymson', 'Prof.|Iolo|ap Gwilymson|'],
    ['Mx Sam Green', 'Mx|Sam|Green|'],
    ['Ald Jane Smith', 'Ald|Jane|Smith|'],
    ['Earl Smith', '|Earl|Smith|'],
    ['Major John Smith', 'Major|John|Smith|'],
    ['Jane Smith Cllr', 'Cllr|Jane|Smith|'],
    ['Jane Smith (Cllr)', 'Cllr|Jane|Smith|'],
    ['Jane Smith OBE', '|Jane|Smith|OBE'],
    ['Jane Smith, OBE', '|Jane|Smith|OBE'],
    ['Jane Smith O.B.E.', '|Jane|Smith|O.B.E.'],
    ['Jane Smith CBE, DL', '|Jane|Smith|CBE DL'],
    ['Jane Smith (OBE)', '|Jane|Smith|OBE'],
    ['Jane Smith OBE/JP', '|Jane|Smith|OBE/JP'],
    ['Yo Ma', '|Yo|Ma|'],
    ['Jane Smith MA', '|Jane|Smith|MA'],
    ['SMITH, Jane', '|Jane|SMITH|'],
    ['SMITH, Jane OBE', '|Jane|SMITH|OBE'],
    ['SMITH OBE, Jane', '|Jane|SMITH|OBE'],
    ['SMITH, Jane, OBE', '|Jane|SMITH|OBE'],
    ['Inglethwaite, Cllr Colin', 'Cllr|Colin|Inglethwaite|'],
    ['Cllr Inglethwaite, Colin', 'Cllr|Colin|Inglethwaite|'],
    ['Smith, Cllr', 'Cllr||Smith|'],
    ['Hollindrake-Moor, Alison', '|Alison|Hollindrake-Moor|'],
    ['Smith - Jones, Alison', '|Alison|Smith-Jones|'],
    ['van der Mewling, Cllr Mary-Anne', 'Cllr|Mary-Anne|van der Mewling|'],
    ['St John-Weirley, Anne-Marie', '|Anne-Marie|St John-Weirley|'],
    ['SINGH BHATTALVI Gurdeep', '|Gurdeep|SINGH BHATTALVI|'],
    ['Smith J', '|J|Smith|'],
    ['J.D.Smith', '|J. D.|Smith|'],
    ['Mary-Anne van der Mewling', '|Mary-Anne|van der Mewling|'],
    ['Gwenll\u00efan ab Ieuanwyn', '|Gwenll\u00efan|ab Ieuanwyn|'],
    ['Ailbhe N\u00ed Bhraon\u00e1ind', '|Ailbhe|N\u00ed Bhraon\u00e1ind|'],
    ['S\u00e9amus Mac Giollabhan', '|S\u00e9amus|Mac Giollabhan|'],
    ['Ren\u00e9e D\u2019Aubrington', '|Ren\u00e9e|D\u2019Aubrington|'],
    ['Cllr\u00a0Iris\u00a0Sidhupal ', 'Cllr|Iris|Sidhupal|'],
    ['Iris  Sidhupal', '|Iris|Sidhupal|'],
    ['Smith, Lincoln', '|Lincoln|Smith|'],
    ['Smith', '||Smith|'],
    ['', '|||'],
    ['(Lab)', '|||'],
    [', ,', '|||'],
    ['__proto__', '||__proto__|'],
  ])('takes %j apart', (written, expected) => expect(apart(written)).toBe(expected));

  it.each<[string, readonly string[]]>([
    ['Cllr J Smith - Anytown BC (Labour member peer)', ['Labour member peer', 'Anytown BC']],
    ['Jane Smith \u2013 Anytown', ['Anytown']],
    ['Jane Smith [Lab]', ['Lab']],
    ['Jane Smith (Lab', ['Lab']],
    ['Jane (Green) Smith', ['Green']],
    ['Cllr Jane Smith, Leeds', ['Leeds']],
    ['Cllr Jane Smith of Leeds', ['Leeds']],
    ['Jane Smith / Lab', ['Lab']],
    ['Smith, Lincoln', []],
  ])('finds what stands beside the name in %j', (written, asides) => {
    expect(readName(written, isAside).asides).toEqual(asides);
  });

  it.each([
    ['Katherine (Kate) Pennifolde', 'Kate', ''],
    ['Katherine "Kate" Pennifolde', 'Kate', ''],
    ['Katherine \u2018Kate\u2019 Pennifolde', 'Kate', ''],
    ['Pennifolde, Katherine (Kate)', 'Kate', ''],
    ['Katherine Pennifolde (known as Kate)', 'Kate', ''],
    ['Gillian Farrowgate-Low (formerly Tenchley)', '', 'Tenchley'],
    ['Gillian Farrowgate-Low n\u00e9e Tenchley', '', 'Tenchley'],
    ['Gillian Tenchley now Farrowgate-Low', '', 'Tenchley'],
  ])('reads the other name of %j', (written, knownAs, formerly) => {
    const name = readName(written, isAside);
    expect([name.knownAs, name.formerly]).toEqual([knownAs, formerly]);
    expect(['Katherine Pennifolde', 'Gillian Farrowgate-Low']).toContain(`${name.firstName} ${name.lastName}`);
  });
});

describe('names compared', () => {
  it.each([
    ['Siobh\u00e1n O\u2019Raffertin-Quill', "Siobhan  O'Raffertin\u00a0Quill"],
    ['\u0141ukasz Wi\u015bnikowdzki', 'Lukasz Wisnikowdzki'],
    ['M\u00fcller-Halewood, Chlo\u00eb', 'chloe MULLER HALEWOOD'],
    ['Sean O Brien', "Se\u00e1n O'Brien"],
    ['S\u00e9amus MacGiollabhan', 'Seamus Mac Giollabhan'],
    ['Anne St. John', 'Anne Saint John'],
  ])('finds one person in %s and %s', (one, other) => {
    const keys = [one, other]
      .map((written) => readName(written))
      .map(({ firstName, lastName }) => nameKey(firstName, lastName));
    expect(keys[0]).toBe(keys[1]);
  });

  it('keeps Jon and John apart', () => expect(nameKey('Jon', 'Kettleburn')).not.toBe(nameKey('John', 'Kettleburn')));

  it.each<[string, string, boolean]>([
    ['Kate', 'Katherine', true],
    ['Bill', 'William', true],
    ['Bob', 'Rob', true],
    ['Jon', 'John', false],
    ['Jane', 'Jane', false],
    ['constructor', '__proto__', false],
  ])('knows whether %s may be %s', (one, other, same) => expect(areOneFirstName(one, other)).toBe(same));
});

describe('names as they are written', () => {
  it.each([
    ['FAIRWEATHER-STOWE', 'Fairweather-Stowe'],
    ["O'DWYERTON", "O'Dwyerton"],
    ['MCDONALD', 'McDonald'],
    ['VAN DER MEWLING', 'van der Mewling'],
    ['WI\u015aNIKOWDZKI', 'Wi\u015bnikowdzki'],
    ['SINGH BHATTALVI', 'Singh Bhattalvi'],
    ['ST JOHN', 'St John'],
    ['yarnoldby', 'Yarnoldby'],
    ['JD', 'JD'],
    ['Smith', 'Smith'],
    ['DeVere', 'DeVere'],
    ['', ''],
  ])('%s is %s', (given, expected) => expect(inNameCase(given)).toBe(expected));
});
