import type { CouncilFact } from '@shared/reference/councils/council-fact';
import { readFacts } from '@shared/reference/councils/read-facts';

/** The fire and rescue authorities of England, those that are part of a county or unitary council included. */
export const FIRE_AUTHORITIES: readonly CouncilFact[] = [
  ...readFacts(
    'fire_rescue_authority',
    'North East',
    `E31000007 Cleveland Fire and Rescue Authority
     E31000013 County Durham and Darlington Fire and Rescue Authority
     E31000029 Northumberland Fire and Rescue Authority
     E31000043 Tyne and Wear Fire and Rescue Authority`,
  ),
  ...readFacts(
    'fire_rescue_authority',
    'North West',
    `E31000006 Cheshire Fire and Rescue Authority
     E31000009 Cumbria Fire and Rescue Authority
     E31000023 Lancashire Fire and Rescue Authority
     E31000040 Greater Manchester Fire and Rescue Authority
     E31000041 Merseyside Fire and Rescue Authority`,
  ),
  ...readFacts(
    'fire_rescue_authority',
    'Yorkshire and The Humber',
    `E31000020 Humberside Fire and Rescue Authority
     E31000027 North Yorkshire Fire and Rescue Authority
     E31000042 South Yorkshire Fire and Rescue Authority
     E31000045 West Yorkshire Fire and Rescue Authority`,
  ),
  ...readFacts(
    'fire_rescue_authority',
    'East Midlands',
    `E31000010 Derbyshire Fire and Rescue Authority
     E31000024 Leicestershire Fire and Rescue Authority | aka Leicester, Leicestershire and Rutland Fire
     E31000025 Lincolnshire Fire and Rescue Authority
     E31000028 Northamptonshire Fire and Rescue Authority
     E31000030 Nottinghamshire and City of Nottingham Fire and Rescue Authority | aka Nottinghamshire Fire and Rescue`,
  ),
  ...readFacts(
    'fire_rescue_authority',
    'West Midlands',
    `E31000018 Hereford and Worcester Fire and Rescue Authority
     E31000032 Shropshire Fire and Rescue Authority | aka Shropshire and Wrekin Fire
     E31000033 Stoke-on-Trent and Staffordshire Fire and Rescue Authority | aka Staffordshire Fire and Rescue
     E31000036 Warwickshire Fire and Rescue Authority
     E31000044 West Midlands Fire and Rescue Authority`,
  ),
  ...readFacts(
    'fire_rescue_authority',
    'East of England',
    `E31000002 Bedfordshire Fire and Rescue Authority | aka Bedfordshire and Luton Fire
     E31000005 Cambridgeshire Fire and Rescue Authority | aka Cambridgeshire and Peterborough Fire
     E31000015 Essex Fire and Rescue Authority
     E31000019 Hertfordshire Fire and Rescue Authority
     E31000026 Norfolk Fire and Rescue Authority
     E31000034 Suffolk Fire and Rescue Authority`,
  ),
  ...readFacts(
    'fire_rescue_authority',
    'London',
    `E31000046 London Fire Commissioner | short London Fire Commissioner | aka London Fire and Emergency Planning Authority; London Fire Brigade; LFB | from 2018-04-01`,
  ),
  ...readFacts(
    'fire_rescue_authority',
    'South East',
    `E31000003 Royal Berkshire Fire and Rescue Authority
     E31000004 Buckinghamshire and Milton Keynes Fire and Rescue Authority | aka Buckinghamshire Fire and Rescue
     E31000014 East Sussex Fire and Rescue Authority
     E31000022 Kent Fire and Rescue Authority | aka Kent and Medway Fire
     E31000031 Oxfordshire Fire and Rescue Authority
     E31000035 Surrey Fire and Rescue Authority
     E31000037 West Sussex Fire and Rescue Authority
     E31000048 Hampshire and Isle of Wight Fire and Rescue Authority | aka Hampshire Fire and Rescue`,
  ),
  ...readFacts(
    'fire_rescue_authority',
    'South West',
    `E31000001 Avon Fire and Rescue Authority
     E31000008 Cornwall Fire and Rescue Authority
     E31000011 Devon and Somerset Fire and Rescue Authority
     E31000016 Gloucestershire Fire and Rescue Authority
     E31000039 Isles of Scilly Fire and Rescue Authority
     E31000047 Dorset and Wiltshire Fire and Rescue Authority`,
  ),
];
