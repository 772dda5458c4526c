import type { CouncilFact } from '@shared/reference/councils/council-fact';
import { readFacts } from '@shared/reference/councils/read-facts';

/**
 * The 62 English unitary councils and the Council of the Isles of Scilly, then the two that start in Surrey on 1 April 2027
 * and have no official code yet. The nine formed in 2009 and those since carry their first day.
 */
export const UNITARIES: readonly CouncilFact[] = [
  ...readFacts(
    'unitary',
    'North East',
    `E06000001 Hartlepool Borough Council
     E06000002 Middlesbrough Borough Council
     E06000003 Redcar and Cleveland Borough Council | aka Redcar
     E06000004 Stockton-on-Tees Borough Council | aka Stockton
     E06000005 Darlington Borough Council
     E06000047 Durham County Council | aka County Durham; Co Durham | from 2009-04-01
     E06000057 Northumberland County Council | aka E06000048 | from 2009-04-01`,
  ),
  ...readFacts(
    'unitary',
    'North West',
    `E06000006 Halton Borough Council
     E06000007 Warrington Borough Council
     E06000008 Blackburn with Darwen Borough Council | aka Blackburn; BwD
     E06000009 Blackpool Borough Council
     E06000049 Cheshire East Council | from 2009-04-01 | aka East Cheshire
     E06000050 Cheshire West and Chester Council | from 2009-04-01 | aka Cheshire West; CWAC; CW&C; West Cheshire; Chester
     E06000063 Cumberland Council | from 2023-04-01
     E06000064 Westmorland and Furness Council | from 2023-04-01 | aka Westmorland; W&F`,
  ),
  ...readFacts(
    'unitary',
    'Yorkshire and The Humber',
    `E06000010 Hull City Council | aka Kingston; Kingston upon Hull; Kingston-upon-Hull City Council
     E06000011 East Riding of Yorkshire Council | aka East Riding; ERYC; East Yorkshire; East Yorks
     E06000012 North East Lincolnshire Council | aka NE Lincolnshire; NE Lincs; North East Lincs; NELC
     E06000013 North Lincolnshire Council | aka North Lincs
     E06000014 City of York Council
     E06000065 North Yorkshire Council | from 2023-04-01 | aka North Yorks; N Yorks`,
  ),
  ...readFacts(
    'unitary',
    'East Midlands',
    `E06000015 Derby City Council
     E06000016 Leicester City Council
     E06000017 Rutland County Council | aka Rutland County Council District Council
     E06000018 Nottingham City Council
     E06000061 North Northamptonshire Council | from 2021-04-01 | aka North Northants; N Northants; NNC
     E06000062 West Northamptonshire Council | from 2021-04-01 | aka West Northants; W Northants; WNC`,
  ),
  ...readFacts(
    'unitary',
    'West Midlands',
    `E06000019 Herefordshire Council | aka Hereford; County of Herefordshire
     E06000020 Telford & Wrekin Council | aka Telford
     E06000021 Stoke-on-Trent City Council | aka Stoke
     E06000051 Shropshire Council | from 2009-04-01 | aka Salop`,
  ),
  ...readFacts(
    'unitary',
    'East of England',
    `E06000031 Peterborough City Council
     E06000032 Luton Borough Council
     E06000033 Southend-on-Sea City Council | aka Southend
     E06000034 Thurrock Council
     E06000055 Bedford Borough Council | from 2009-04-01
     E06000056 Central Bedfordshire Council | from 2009-04-01 | aka Central Beds`,
  ),
  ...readFacts(
    'unitary',
    'South East',
    `E06000035 Medway Council | aka Medway Towns
     E06000036 Bracknell Forest Council | aka Bracknell
     E06000037 West Berkshire Council | aka West Berks
     E06000038 Reading Borough Council
     E06000039 Slough Borough Council
     E06000040 Royal Borough of Windsor and Maidenhead | aka Windsor; Maidenhead; RBWM
     E06000041 Wokingham Borough Council
     E06000042 Milton Keynes City Council | aka MK
     E06000043 Brighton and Hove City Council | aka Brighton; BHCC
     E06000044 Portsmouth City Council
     E06000045 Southampton City Council
     E06000046 Isle of Wight Council | aka IoW; IOWC
     E06000060 Buckinghamshire Council | from 2020-04-01 | aka Bucks
     new-east-surrey East Surrey Council | from 2027-04-01
     new-west-surrey West Surrey Council | from 2027-04-01`,
  ),
  ...readFacts(
    'unitary',
    'South West',
    `E06000022 Bath and North East Somerset Council | aka B&NES; BANES; BNES; Bath; Bath & NES; Bath and NE Somerset
     E06000023 Bristol City Council
     E06000024 North Somerset Council
     E06000025 South Gloucestershire Council | aka South Glos; S Glos
     E06000026 Plymouth City Council
     E06000027 Torbay Council
     E06000030 Swindon Borough Council
     E06000052 Cornwall Council | from 2009-04-01
     E06000053 Council of the Isles of Scilly | aka Scilly; Scilly Isles
     E06000054 Wiltshire Council | from 2009-04-01 | aka Wilts
     E06000058 Bournemouth, Christchurch and Poole Council | from 2019-04-01 | aka BCP
     E06000059 Dorset Council | from 2019-04-01
     E06000066 Somerset Council | from 2023-04-01`,
  ),
];
