import type { CouncilFact } from '@shared/reference/councils/council-fact';
import { readFacts } from '@shared/reference/councils/read-facts';

/** District councils of the East of England, county by county. */
export const DISTRICTS_EAST: readonly CouncilFact[] = readFacts(
  'district',
  'East of England',
  `E07000008 Cambridge City Council
   E07000009 East Cambridgeshire District Council | aka East Cambs
   E07000010 Fenland District Council
   E07000011 Huntingdonshire District Council | aka Hunts; Huntingdon
   E07000012 South Cambridgeshire District Council | aka South Cambs
   E07000066 Basildon Borough Council
   E07000067 Braintree District Council
   E07000068 Brentwood Borough Council
   E07000069 Castle Point Borough Council
   E07000070 Chelmsford City Council
   E07000071 Colchester City Council
   E07000072 Epping Forest District Council | aka Epping
   E07000073 Harlow District Council
   E07000074 Maldon District Council
   E07000075 Rochford District Council
   E07000076 Tendring District Council
   E07000077 Uttlesford District Council
   E07000095 Broxbourne Borough Council
   E07000096 Dacorum Borough Council
   E07000098 Hertsmere Borough Council
   E07000099 North Hertfordshire District Council | aka North Herts
   E07000102 Three Rivers District Council
   E07000103 Watford Borough Council
   E07000240 St Albans City and District Council | aka E07000100
   E07000241 Welwyn Hatfield Borough Council | aka Welwyn; E07000104
   E07000242 East Hertfordshire District Council | aka East Herts; E07000097
   E07000243 Stevenage Borough Council | aka E07000101
   E07000143 Breckland District Council
   E07000144 Broadland District Council
   E07000145 Great Yarmouth Borough Council | aka Gt Yarmouth; Yarmouth
   E07000146 Borough Council of King's Lynn and West Norfolk | aka Kings Lynn; West Norfolk; KLWN; BCKLWN
   E07000147 North Norfolk District Council
   E07000148 Norwich City Council
   E07000149 South Norfolk District Council
   E07000200 Babergh District Council
   E07000202 Ipswich Borough Council
   E07000203 Mid Suffolk District Council
   E07000244 East Suffolk Council | from 2019-04-01
   E07000245 West Suffolk Council | from 2019-04-01`,
);
