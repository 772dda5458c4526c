import type { CouncilFact } from '@shared/reference/councils/council-fact';
import { readFacts } from '@shared/reference/councils/read-facts';

/** District councils of the North West and the Midlands, county by county. */
export const DISTRICTS_NORTH_AND_MIDLANDS: readonly CouncilFact[] = [
  ...readFacts(
    'district',
    'North West',
    `E07000117 Burnley Borough Council
     E07000118 Chorley Borough Council
     E07000119 Fylde Borough Council
     E07000120 Hyndburn Borough Council
     E07000121 Lancaster City Council
     E07000122 Pendle Borough Council
     E07000123 Preston City Council
     E07000124 Ribble Valley Borough Council
     E07000125 Rossendale Borough Council
     E07000126 South Ribble Borough Council
     E07000127 West Lancashire Borough Council | aka West Lancs
     E07000128 Wyre Borough Council`,
  ),
  ...readFacts(
    'district',
    'East Midlands',
    `E07000032 Amber Valley Borough Council
     E07000033 Bolsover District Council
     E07000034 Chesterfield Borough Council
     E07000035 Derbyshire Dales District Council
     E07000036 Erewash Borough Council
     E07000037 High Peak Borough Council
     E07000038 North East Derbyshire District Council | aka NE Derbyshire; NEDDC
     E07000039 South Derbyshire District Council
     E07000129 Blaby District Council
     E07000130 Charnwood Borough Council
     E07000131 Harborough District Council | aka Market Harborough
     E07000132 Hinckley and Bosworth Borough Council
     E07000133 Melton Borough Council
     E07000134 North West Leicestershire District Council | aka NW Leicestershire; NW Leics; North West Leics
     E07000135 Oadby and Wigston Borough Council
     E07000136 Boston Borough Council
     E07000137 East Lindsey District Council
     E07000138 City of Lincoln Council
     E07000139 North Kesteven District Council
     E07000140 South Holland District Council
     E07000141 South Kesteven District Council
     E07000142 West Lindsey District Council
     E07000170 Ashfield District Council
     E07000171 Bassetlaw District Council
     E07000172 Broxtowe Borough Council
     E07000173 Gedling Borough Council
     E07000174 Mansfield District Council
     E07000175 Newark and Sherwood District Council
     E07000176 Rushcliffe Borough Council`,
  ),
  ...readFacts(
    'district',
    'West Midlands',
    `E07000192 Cannock Chase District Council | aka Cannock
     E07000193 East Staffordshire Borough Council | aka East Staffs
     E07000194 Lichfield District Council
     E07000195 Newcastle-under-Lyme Borough Council | aka Newcastle
     E07000196 South Staffordshire Council | aka South Staffs
     E07000197 Stafford Borough Council
     E07000198 Staffordshire Moorlands District Council | aka Staffs Moorlands
     E07000199 Tamworth Borough Council
     E07000218 North Warwickshire Borough Council | aka North Warks
     E07000219 Nuneaton and Bedworth Borough Council | aka Nuneaton
     E07000220 Rugby Borough Council
     E07000221 Stratford-on-Avon District Council | aka Stratford; Stratford-upon-Avon
     E07000222 Warwick District Council
     E07000234 Bromsgrove District Council
     E07000235 Malvern Hills District Council | aka Malvern
     E07000236 Redditch Borough Council
     E07000237 Worcester City Council
     E07000238 Wychavon District Council
     E07000239 Wyre Forest District Council`,
  ),
];
