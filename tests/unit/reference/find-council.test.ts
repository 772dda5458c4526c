import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { foldCouncilName, normaliseCouncilName } from '@shared/reference/council-name';
import { BUILT_IN_COUNCILS } from '@shared/reference/councils/councils';
import { buildCouncilFinder } from '@shared/reference/find-council';

const find = buildCouncilFinder(BUILT_IN_COUNCILS);

function names(text: string): string[] {
  const found = find(text);
  if (found.kind === 'none') return [];
  return found.kind === 'one' ? [found.council.name] : found.councils.map((each) => each.name);
}

describe('normaliseCouncilName', () => {
  it.each([
    ['LB of Havering', 'havering'],
    ['L.B. Havering', 'havering'],
    ['Leeds C.C.', 'leeds'],
    ['London Borough of Havering', 'havering'],
    ['Havering London Borough Council', 'havering'],
    ['King’s Lynn & West Norfolk BC', 'kings lynn west norfolk'],
    ["Borough Council of King's Lynn and West Norfolk", 'kings lynn west norfolk'],
    ['St. Helens MBC', 'st helens'],
    ['Saint Helens', 'st helens'],
    ['Bristol City Council', 'bristol'],
    ['City of Bristol', 'bristol'],
    ['Kingston-upon-Hull', 'kingston upon hull'],
    ['City of London', 'city of london'],
    ['City of London Corporation', 'city of london'],
    ['Ynys Môn', 'ynys mon'],
    ['Isle of Wight Council', 'isle wight'],
    ['Greater Manchester Combined Authority', 'greater manchester ca'],
    ['Avon Fire & Rescue Service', 'avon fire'],
    ['', ''],
    [' — ', ''],
    ['County Council', 'county council'],
  ])('%j -> %j', (text, expected) => {
    expect(normaliseCouncilName(text)).toBe(expected);
  });

  it('folds spaces that cannot be seen', () => {
    expect(foldCouncilName('Stroud\u00A0 District\tCouncil ')).toBe('stroud district council');
  });
});

describe('the council finder', () => {
  it.each([
    ['Stroud', 'Stroud District Council'],
    ['stroud dc', 'Stroud District Council'],
    ['E07000082', 'Stroud District Council'],
    ['e08000019', 'Sheffield City Council'],
    ['Hull', 'Hull City Council'],
    ['Kingston-upon-Hull', 'Hull City Council'],
    ['Kingston upon Hull, City of', 'Hull City Council'],
    ['B&NES', 'Bath and North East Somerset Council'],
    ['BCP', 'Bournemouth, Christchurch and Poole Council'],
    ['Bournemouth Christchurch & Poole', 'Bournemouth, Christchurch and Poole Council'],
    ['Stoke', 'Stoke-on-Trent City Council'],
    ['Kings Lynn', "Borough Council of King's Lynn and West Norfolk"],
    ['Borough Council of Kings Lynn and West Norfolk', "Borough Council of King's Lynn and West Norfolk"],
    ['LB Havering', 'London Borough of Havering'],
    ['RB Kensington & Chelsea', 'Royal Borough of Kensington and Chelsea'],
    ['Westminster City Council', 'City of Westminster'],
    ['Newcastle City Council', 'Newcastle City Council'],
    ['Newcastle under Lyme', 'Newcastle-under-Lyme Borough Council'],
    ['Telford and Wrekin', 'Telford & Wrekin Council'],
    ['Cambridge CC', 'Cambridge City Council'],
    ['Cambridgeshire CC', 'Cambridgeshire County Council'],
    ['Leicester', 'Leicester City Council'],
    ['Leicestershire', 'Leicestershire County Council'],
    ['Durham', 'Durham County Council'],
    ['County Durham', 'Durham County Council'],
    ['Durham CC', 'Durham County Council'],
    ['York', 'City of York Council'],
    ['North Yorkshire', 'North Yorkshire Council'],
    ['Dorset', 'Dorset Council'],
    ['Dorset County Council', 'Dorset County Council'],
    ['Somerset', 'Somerset Council'],
    ['Buckinghamshire', 'Buckinghamshire Council'],
    ['Craven', 'Craven District Council'],
    ['Northampton', 'Northampton Borough Council'],
    ['Surrey', 'Surrey County Council'],
    ['East Surrey', 'East Surrey Council'],
    ['City of London', 'City of London Corporation'],
    ['GMCA', 'Greater Manchester Combined Authority'],
    ['West Yorkshire Fire', 'West Yorkshire Fire and Rescue Authority'],
    ['Essex FRS', 'Essex Fire and Rescue Authority'],
    ['Ynys Mon', 'Isle of Anglesey County Council'],
    ['RCT', 'Rhondda Cynon Taf County Borough Council'],
    ['Wyre', 'Wyre Borough Council'],
    ['Wyre Forest', 'Wyre Forest District Council'],
  ])('%j is %s', (text, name) => {
    expect(names(text)).toEqual([name]);
  });

  it.each([
    ['Newcastle', ['Newcastle-under-Lyme Borough Council', 'Newcastle City Council']],
    ['Leicester County Council', ['Leicester City Council', 'Leicestershire County Council']],
    ['Oxfordshire City Council', ['Oxfordshire County Council', 'Oxford City Council']],
    ['Adur & Worthing', ['Adur District Council', 'Worthing Borough Council']],
    ['Anytown', []],
    ['London', []],
    ['Council', []],
    ['', []],
    [' - ', []],
  ])('%j is none or several: %j', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('finds every council by its code, full name and short name', () => {
    const lost = BUILT_IN_COUNCILS.flatMap((council) =>
      [council.gss, council.name, council.name.toUpperCase(), council.name.replaceAll(' and ', ' & ')]
        .filter((text) => names(text).join() !== council.name)
        .concat(names(council.shortName).length > 0 ? [] : [council.shortName]),
    );
    expect(lost).toEqual([]);
  });

  it('lets an office council take part', () => {
    const [first] = BUILT_IN_COUNCILS;
    if (first === undefined) throw new Error('No councils');
    const own = { ...first, gss: 'new-x', name: 'Severn Vale Council', shortName: 'Severn Vale', aliases: ['SVC'] };
    expect(buildCouncilFinder([...BUILT_IN_COUNCILS, own])('svc')).toEqual({ kind: 'one', council: own });
  });
});

describe('the papers beside the repository', () => {
  const papers = resolve(import.meta.dirname, '../../../../shared');
  const samples = resolve(papers, 'samples/pool-and-days-clean.expected.json');
  const aliases = resolve(papers, 'reference/council-aliases.csv');

  it.skipIf(!existsSync(samples))('every council of the sample pool is found', () => {
    const peer = z.object({ council: z.string(), gss: z.string() });
    const sample = z.object({ peers: z.object({ list: z.array(peer) }) });
    const { peers } = sample.parse(JSON.parse(readFileSync(samples, 'utf8')));
    const lost = peers.list.filter(({ council, gss }) => {
      const found = find(council);
      return found.kind !== 'one' || found.council.gss !== gss;
    });
    expect(peers.list.length).toBeGreaterThan(50);
    expect(lost).toEqual([]);
  });

  it.skipIf(!existsSync(aliases))('no alias is taken for another council, and nearly all are found', () => {
    const rows = [...readFileSync(aliases, 'utf8').matchAll(/^([EW]\d{8}),"?([^"\r\n]*)"?\r?$/gm)];
    const outcomes = rows.map(([, gss = '', alias = '']) => {
      const found = find(alias);
      if (found.kind !== 'one') return { alias, outcome: 'not found' };
      return { alias, outcome: found.council.gss === gss ? 'right' : `wrong: ${found.council.name}` };
    });
    expect(outcomes.filter(({ outcome }) => outcome.startsWith('wrong'))).toEqual([]);
    expect(outcomes.filter(({ outcome }) => outcome === 'right').length / rows.length).toBeGreaterThan(0.98);
  });
});
