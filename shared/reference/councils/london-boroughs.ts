import type { CouncilFact } from '@shared/reference/councils/council-fact';
import { readFacts } from '@shared/reference/councils/read-facts';

/** The 32 London boroughs and the City of London. */
export const LONDON_BOROUGHS: readonly CouncilFact[] = [
  ...readFacts(
    'city_of_london',
    'London',
    `E09000001 City of London Corporation | short City of London | aka City of London; Corporation of London`,
  ),
  ...readFacts(
    'london_borough',
    'London',
    `E09000002 London Borough of Barking and Dagenham | aka LBBD; Barking
     E09000003 London Borough of Barnet
     E09000004 London Borough of Bexley
     E09000005 London Borough of Brent
     E09000006 London Borough of Bromley
     E09000007 London Borough of Camden
     E09000008 London Borough of Croydon
     E09000009 London Borough of Ealing
     E09000010 London Borough of Enfield
     E09000011 Royal Borough of Greenwich | aka RBG
     E09000012 London Borough of Hackney
     E09000013 London Borough of Hammersmith & Fulham | aka Hammersmith; H&F; LBHF
     E09000014 London Borough of Haringey
     E09000015 London Borough of Harrow
     E09000016 London Borough of Havering
     E09000017 London Borough of Hillingdon
     E09000018 London Borough of Hounslow
     E09000019 London Borough of Islington
     E09000020 Royal Borough of Kensington and Chelsea | aka RBKC; Kensington; K&C
     E09000021 Royal Borough of Kingston upon Thames | aka Kingston; RBK
     E09000022 London Borough of Lambeth
     E09000023 London Borough of Lewisham
     E09000024 London Borough of Merton
     E09000025 London Borough of Newham
     E09000026 London Borough of Redbridge
     E09000027 London Borough of Richmond upon Thames | aka Richmond; LBRuT
     E09000028 London Borough of Southwark
     E09000029 London Borough of Sutton
     E09000030 London Borough of Tower Hamlets | aka LBTH
     E09000031 London Borough of Waltham Forest | aka LBWF
     E09000032 London Borough of Wandsworth
     E09000033 City of Westminster | aka Westminster City Council`,
  ),
];
