import type { CouncilFact } from '@shared/reference/councils/council-fact';
import { readFacts } from '@shared/reference/councils/read-facts';

/** The combined authorities and combined county authorities of England. */
export const COMBINED_AUTHORITIES: readonly CouncilFact[] = [
  ...readFacts(
    'combined_authority',
    'North East',
    `E47000006 Tees Valley Combined Authority | aka Tees Valley; TVCA | from 2016-04-01
     E47000014 North East Combined Authority | aka North East; NECA; NEMCA | from 2024-05-07`,
  ),
  ...readFacts(
    'combined_authority',
    'North West',
    `E47000001 Greater Manchester Combined Authority | aka Greater Manchester; GMCA | from 2011-04-01
     E47000004 Liverpool City Region Combined Authority | aka Liverpool City Region; LCR; LCRCA | from 2014-04-01
     E47000018 Lancashire Combined County Authority | aka Lancashire CCA`,
  ),
  ...readFacts(
    'combined_authority',
    'Yorkshire and The Humber',
    `E47000002 South Yorkshire Mayoral Combined Authority | aka South Yorkshire; SYMCA | from 2014-04-01
     E47000003 West Yorkshire Combined Authority | aka West Yorkshire; WYCA | from 2014-04-01
     E47000012 York and North Yorkshire Combined Authority | aka York and North Yorkshire; YNYCA | from 2024-02-01
     E47000016 Hull and East Yorkshire Combined Authority | aka Hull and East Yorkshire; HEYCA`,
  ),
  ...readFacts(
    'combined_authority',
    'East Midlands',
    `E47000013 East Midlands Combined County Authority | aka East Midlands; EMCCA
     E47000017 Greater Lincolnshire Combined County Authority | aka Greater Lincolnshire; GLCCA`,
  ),
  ...readFacts(
    'combined_authority',
    'West Midlands',
    `E47000007 West Midlands Combined Authority | aka West Midlands; WMCA | from 2016-06-17`,
  ),
  ...readFacts(
    'combined_authority',
    'East of England',
    `E47000008 Cambridgeshire and Peterborough Combined Authority | aka Cambridgeshire and Peterborough; CPCA | from 2017-03-03`,
  ),
  ...readFacts(
    'combined_authority',
    'South West',
    `E47000009 West of England Combined Authority | aka West of England; WECA | from 2017-02-09
     E47000015 Devon and Torbay Combined County Authority | aka Devon and Torbay; DTCCA`,
  ),
];
