import type { CouncilFact } from '@shared/reference/councils/council-fact';
import { readFacts } from '@shared/reference/councils/read-facts';

/** The 36 metropolitan district councils. Where a border change brought a new code, the old one is an alias. */
export const METROPOLITAN_DISTRICTS: readonly CouncilFact[] = [
  ...readFacts(
    'metropolitan_district',
    'North East',
    `E08000021 Newcastle City Council | short Newcastle upon Tyne | aka Newcastle; Newcastle on Tyne
     E08000022 North Tyneside Council | aka N Tyneside
     E08000023 South Tyneside Council | aka S Tyneside
     E08000024 Sunderland City Council
     E08000037 Gateshead Metropolitan Borough Council | aka E08000020`,
  ),
  ...readFacts(
    'metropolitan_district',
    'North West',
    `E08000001 Bolton Metropolitan Borough Council
     E08000002 Bury Metropolitan Borough Council
     E08000003 Manchester City Council
     E08000004 Oldham Metropolitan Borough Council
     E08000005 Rochdale Metropolitan Borough Council
     E08000006 Salford City Council
     E08000007 Stockport Metropolitan Borough Council
     E08000008 Tameside Metropolitan Borough Council
     E08000009 Trafford Metropolitan Borough Council
     E08000010 Wigan Metropolitan Borough Council
     E08000011 Knowsley Metropolitan Borough Council
     E08000012 Liverpool City Council
     E08000013 St Helens Council
     E08000014 Sefton Metropolitan Borough Council
     E08000015 Wirral Borough Council | aka The Wirral`,
  ),
  ...readFacts(
    'metropolitan_district',
    'Yorkshire and The Humber',
    `E08000038 Barnsley Metropolitan Borough Council | aka E08000016
     E08000017 City of Doncaster Council
     E08000018 Rotherham Metropolitan Borough Council
     E08000039 Sheffield City Council | aka E08000019
     E08000032 City of Bradford Metropolitan District Council | short Bradford
     E08000033 Calderdale Metropolitan Borough Council
     E08000034 Kirklees Council
     E08000035 Leeds City Council
     E08000036 Wakefield Metropolitan District Council`,
  ),
  ...readFacts(
    'metropolitan_district',
    'West Midlands',
    `E08000025 Birmingham City Council
     E08000026 Coventry City Council
     E08000027 Dudley Metropolitan Borough Council
     E08000028 Sandwell Metropolitan Borough Council
     E08000029 Solihull Metropolitan Borough Council
     E08000030 Walsall Metropolitan Borough Council
     E08000031 City of Wolverhampton Council`,
  ),
];
