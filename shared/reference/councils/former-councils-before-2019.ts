import type { CouncilFact } from '@shared/reference/councils/council-fact';
import { readFacts } from '@shared/reference/councils/read-facts';

/**
 * Councils abolished on 1 April 2009, by the structural changes orders of 2008 under the Local Government and Public Involvement in
 * Health Act 2007. A county council that went on as the unitary council of the same name is not listed beside itself.
 */
const UNTIL_2009 = [
  ...readFacts(
    'county',
    'East of England',
    `former-bedfordshire Bedfordshire County Council | aka Beds | until 2009-03-31 | then E06000055, E06000056`,
  ),
  ...readFacts(
    'district',
    'East of England',
    `former-mid-bedfordshire Mid Bedfordshire District Council | aka Mid Beds | until 2009-03-31 | then E06000056
     former-south-bedfordshire South Bedfordshire District Council | aka South Beds | until 2009-03-31 | then E06000056`,
  ),
  ...readFacts(
    'county',
    'North West',
    `former-cheshire Cheshire County Council | until 2009-03-31 | then E06000049, E06000050`,
  ),
  ...readFacts(
    'district',
    'North West',
    `former-chester Chester City Council | until 2009-03-31 | then E06000050
     former-ellesmere-port Ellesmere Port and Neston Borough Council | aka Ellesmere Port | until 2009-03-31 | then E06000050
     former-vale-royal Vale Royal Borough Council | until 2009-03-31 | then E06000050
     former-congleton Congleton Borough Council | until 2009-03-31 | then E06000049
     former-crewe Crewe and Nantwich Borough Council | aka Crewe | until 2009-03-31 | then E06000049
     former-macclesfield Macclesfield Borough Council | until 2009-03-31 | then E06000049`,
  ),
  ...readFacts(
    'district',
    'South West',
    `former-caradon Caradon District Council | until 2009-03-31 | then E06000052
     former-carrick Carrick District Council | until 2009-03-31 | then E06000052
     former-kerrier Kerrier District Council | until 2009-03-31 | then E06000052
     former-north-cornwall North Cornwall District Council | until 2009-03-31 | then E06000052
     former-penwith Penwith District Council | until 2009-03-31 | then E06000052
     former-restormel Restormel Borough Council | until 2009-03-31 | then E06000052
     former-kennet Kennet District Council | until 2009-03-31 | then E06000054
     former-north-wiltshire North Wiltshire District Council | aka North Wilts | until 2009-03-31 | then E06000054
     former-salisbury Salisbury District Council | until 2009-03-31 | then E06000054
     former-west-wiltshire West Wiltshire District Council | aka West Wilts | until 2009-03-31 | then E06000054`,
  ),
  ...readFacts(
    'district',
    'North East',
    `former-chester-le-street Chester-le-Street District Council | until 2009-03-31 | then E06000047
     former-derwentside Derwentside District Council | until 2009-03-31 | then E06000047
     former-durham-city Durham City Council | short Durham City | until 2009-03-31 | then E06000047
     former-easington Easington District Council | until 2009-03-31 | then E06000047
     former-sedgefield Sedgefield Borough Council | until 2009-03-31 | then E06000047
     former-teesdale Teesdale District Council | until 2009-03-31 | then E06000047
     former-wear-valley Wear Valley District Council | until 2009-03-31 | then E06000047
     former-alnwick Alnwick District Council | until 2009-03-31 | then E06000057
     former-berwick Berwick-upon-Tweed Borough Council | aka Berwick | until 2009-03-31 | then E06000057
     former-blyth-valley Blyth Valley Borough Council | aka Blyth | until 2009-03-31 | then E06000057
     former-castle-morpeth Castle Morpeth Borough Council | until 2009-03-31 | then E06000057
     former-tynedale Tynedale District Council | until 2009-03-31 | then E06000057
     former-wansbeck Wansbeck District Council | until 2009-03-31 | then E06000057`,
  ),
  ...readFacts(
    'district',
    'West Midlands',
    `former-bridgnorth Bridgnorth District Council | until 2009-03-31 | then E06000051
     former-north-shropshire North Shropshire District Council | until 2009-03-31 | then E06000051
     former-oswestry Oswestry Borough Council | until 2009-03-31 | then E06000051
     former-shrewsbury Shrewsbury and Atcham Borough Council | aka Shrewsbury | until 2009-03-31 | then E06000051
     former-south-shropshire South Shropshire District Council | until 2009-03-31 | then E06000051`,
  ),
];

/** County councils abolished in 1996 and 1998, by orders under the Local Government Act 1992. */
const UNTIL_1998 = [
  ...readFacts(
    'county',
    'South West',
    `former-avon Avon County Council | until 1996-03-31 | then E06000022, E06000023, E06000024, E06000025`,
  ),
  ...readFacts(
    'county',
    'North East',
    `former-cleveland Cleveland County Council | until 1996-03-31 | then E06000001, E06000002, E06000003, E06000004`,
  ),
  ...readFacts(
    'county',
    'Yorkshire and The Humber',
    `former-humberside Humberside County Council | until 1996-03-31 | then E06000010, E06000011, E06000012, E06000013`,
  ),
  ...readFacts(
    'county',
    'South East',
    `former-berkshire Berkshire County Council | aka Berks | until 1998-03-31 | then E06000036, E06000037, E06000038, E06000039, E06000040, E06000041`,
  ),
  ...readFacts(
    'county',
    'West Midlands',
    `former-hereford-worcester Hereford and Worcester County Council | until 1998-03-31 | then E06000019, E10000034`,
  ),
];

/**
 * Councils abolished before 2019 that old lists still name, with their last day and who took over. Their ids are ours: they begin
 * with `former-`.
 */
export const FORMER_COUNCILS_BEFORE_2019: readonly CouncilFact[] = [...UNTIL_2009, ...UNTIL_1998];
