import type { CouncilFact } from '@shared/reference/councils/council-fact';
import { readFacts } from '@shared/reference/councils/read-facts';

/** The 21 English county councils that stand above districts. Source: the local government structure of England, 2026. */
export const ENGLISH_COUNTIES: readonly CouncilFact[] = [
  ...readFacts(
    'county',
    'East Midlands',
    `E10000007 Derbyshire County Council
     E10000018 Leicestershire County Council | aka Leics
     E10000019 Lincolnshire County Council | aka Lincs
     E10000024 Nottinghamshire County Council | aka Notts`,
  ),
  ...readFacts(
    'county',
    'East of England',
    `E10000003 Cambridgeshire County Council | aka Cambs
     E10000012 Essex County Council
     E10000015 Hertfordshire County Council | aka Herts
     E10000020 Norfolk County Council
     E10000029 Suffolk County Council`,
  ),
  ...readFacts('county', 'North West', `E10000017 Lancashire County Council | aka Lancs`),
  ...readFacts(
    'county',
    'South East',
    `E10000011 East Sussex County Council
     E10000014 Hampshire County Council | aka Hants
     E10000016 Kent County Council | aka KCC
     E10000025 Oxfordshire County Council | aka Oxon
     E10000030 Surrey County Council | until 2027-03-31 | then new-east-surrey, new-west-surrey
     E10000032 West Sussex County Council`,
  ),
  ...readFacts(
    'county',
    'South West',
    `E10000008 Devon County Council
     E10000013 Gloucestershire County Council | aka Glos`,
  ),
  ...readFacts(
    'county',
    'West Midlands',
    `E10000028 Staffordshire County Council | aka Staffs
     E10000031 Warwickshire County Council | aka Warks
     E10000034 Worcestershire County Council | aka Worcs`,
  ),
];
