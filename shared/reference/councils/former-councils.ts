import type { CouncilFact } from '@shared/reference/councils/council-fact';
import { readFacts } from '@shared/reference/councils/read-facts';

const COUNTIES = [
  ...readFacts(
    'county',
    'South West',
    `E10000009 Dorset County Council | until 2019-03-31 | then E06000059, E06000058
     E10000027 Somerset County Council | until 2023-03-31 | then E06000066`,
  ),
  ...readFacts('county', 'South East', `E10000002 Buckinghamshire County Council | until 2020-03-31 | then E06000060`),
  ...readFacts(
    'county',
    'East Midlands',
    `E10000021 Northamptonshire County Council | aka Northants | until 2021-03-31 | then E06000061, E06000062`,
  ),
  ...readFacts('county', 'North West', `E10000006 Cumbria County Council | until 2023-03-31 | then E06000063, E06000064`),
  ...readFacts(
    'county',
    'Yorkshire and The Humber',
    `E10000023 North Yorkshire County Council | until 2023-03-31 | then E06000065`,
  ),
];

const DISTRICTS = [
  ...readFacts(
    'district',
    'South West',
    `E07000048 Christchurch Borough Council | until 2019-03-31 | then E06000058
     E07000049 East Dorset District Council | until 2019-03-31 | then E06000059
     E07000050 North Dorset District Council | until 2019-03-31 | then E06000059
     E07000051 Purbeck District Council | until 2019-03-31 | then E06000059
     E07000052 West Dorset District Council | until 2019-03-31 | then E06000059
     E07000053 Weymouth and Portland Borough Council | aka Weymouth | until 2019-03-31 | then E06000059
     E07000190 Taunton Deane Borough Council | aka Taunton | until 2019-03-31 | then E07000246
     E07000191 West Somerset District Council | until 2019-03-31 | then E07000246
     E07000246 Somerset West and Taunton Council | aka SWT | from 2019-04-01 | until 2023-03-31 | then E06000066
     E07000187 Mendip District Council | until 2023-03-31 | then E06000066
     E07000188 Sedgemoor District Council | until 2023-03-31 | then E06000066
     E07000189 South Somerset District Council | until 2023-03-31 | then E06000066`,
  ),
  ...readFacts(
    'district',
    'East of England',
    `E07000201 Forest Heath District Council | until 2019-03-31 | then E07000245
     E07000204 St Edmundsbury Borough Council | until 2019-03-31 | then E07000245
     E07000205 Suffolk Coastal District Council | until 2019-03-31 | then E07000244
     E07000206 Waveney District Council | until 2019-03-31 | then E07000244`,
  ),
  ...readFacts(
    'district',
    'South East',
    `E07000004 Aylesbury Vale District Council | aka Aylesbury | until 2020-03-31 | then E06000060
     E07000005 Chiltern District Council | until 2020-03-31 | then E06000060
     E07000006 South Bucks District Council | until 2020-03-31 | then E06000060
     E07000007 Wycombe District Council | until 2020-03-31 | then E06000060`,
  ),
  ...readFacts(
    'district',
    'East Midlands',
    `E07000150 Corby Borough Council | until 2021-03-31 | then E06000061
     E07000151 Daventry District Council | until 2021-03-31 | then E06000062
     E07000152 East Northamptonshire Council | aka East Northants | until 2021-03-31 | then E06000061
     E07000153 Kettering Borough Council | until 2021-03-31 | then E06000061
     E07000154 Northampton Borough Council | until 2021-03-31 | then E06000062
     E07000155 South Northamptonshire Council | aka South Northants | until 2021-03-31 | then E06000062
     E07000156 Borough Council of Wellingborough | until 2021-03-31 | then E06000061`,
  ),
  ...readFacts(
    'district',
    'North West',
    `E07000026 Allerdale Borough Council | until 2023-03-31 | then E06000063
     E07000027 Barrow-in-Furness Borough Council | aka Barrow | until 2023-03-31 | then E06000064
     E07000028 Carlisle City Council | until 2023-03-31 | then E06000063
     E07000029 Copeland Borough Council | until 2023-03-31 | then E06000063
     E07000030 Eden District Council | until 2023-03-31 | then E06000064
     E07000031 South Lakeland District Council | aka South Lakes | until 2023-03-31 | then E06000064`,
  ),
  ...readFacts(
    'district',
    'Yorkshire and The Humber',
    `E07000163 Craven District Council | until 2023-03-31 | then E06000065
     E07000164 Hambleton District Council | until 2023-03-31 | then E06000065
     E07000165 Harrogate Borough Council | until 2023-03-31 | then E06000065
     E07000166 Richmondshire District Council | until 2023-03-31 | then E06000065
     E07000167 Ryedale District Council | until 2023-03-31 | then E06000065
     E07000168 Scarborough Borough Council | until 2023-03-31 | then E06000065
     E07000169 Selby District Council | until 2023-03-31 | then E06000065`,
  ),
];

const UNITARIES = readFacts(
  'unitary',
  'South West',
  `E06000028 Bournemouth Borough Council | until 2019-03-31 | then E06000058
   E06000029 Borough of Poole | until 2019-03-31 | then E06000058`,
);

/** Councils abolished since 2019, with their last day and who took over: older records still name them. */
export const FORMER_COUNCILS: readonly CouncilFact[] = [...COUNTIES, ...DISTRICTS, ...UNITARIES];
