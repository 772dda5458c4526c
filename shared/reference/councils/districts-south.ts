import type { CouncilFact } from '@shared/reference/councils/council-fact';
import { readFacts } from '@shared/reference/councils/read-facts';

/**
 * District councils of the South East and the South West, county by county. Surrey's eleven end on 31 March 2027, when
 * East Surrey and West Surrey take over.
 */
export const DISTRICTS_SOUTH: readonly CouncilFact[] = [
  ...readFacts(
    'district',
    'South East',
    `E07000061 Eastbourne Borough Council
     E07000062 Hastings Borough Council
     E07000063 Lewes District Council
     E07000064 Rother District Council
     E07000065 Wealden District Council
     E07000084 Basingstoke and Deane Borough Council | aka Basingstoke
     E07000085 East Hampshire District Council | aka East Hants
     E07000086 Eastleigh Borough Council
     E07000087 Fareham Borough Council
     E07000088 Gosport Borough Council
     E07000089 Hart District Council
     E07000090 Havant Borough Council
     E07000091 New Forest District Council
     E07000092 Rushmoor Borough Council
     E07000093 Test Valley Borough Council
     E07000094 Winchester City Council
     E07000105 Ashford Borough Council
     E07000106 Canterbury City Council
     E07000107 Dartford Borough Council
     E07000108 Dover District Council
     E07000109 Gravesham Borough Council
     E07000110 Maidstone Borough Council
     E07000111 Sevenoaks District Council
     E07000112 Folkestone and Hythe District Council | aka Shepway; Folkestone; F&H
     E07000113 Swale Borough Council
     E07000114 Thanet District Council
     E07000115 Tonbridge and Malling Borough Council | aka Tonbridge
     E07000116 Tunbridge Wells Borough Council
     E07000177 Cherwell District Council
     E07000178 Oxford City Council
     E07000179 South Oxfordshire District Council | aka South Oxon
     E07000180 Vale of White Horse District Council
     E07000181 West Oxfordshire District Council | aka West Oxon
     E07000223 Adur District Council | aka Adur and Worthing
     E07000224 Arun District Council
     E07000225 Chichester District Council
     E07000226 Crawley Borough Council
     E07000227 Horsham District Council
     E07000228 Mid Sussex District Council
     E07000229 Worthing Borough Council | aka Adur and Worthing
     E07000207 Elmbridge Borough Council | until 2027-03-31 | then new-east-surrey
     E07000208 Epsom and Ewell Borough Council | aka Epsom | until 2027-03-31 | then new-east-surrey
     E07000209 Guildford Borough Council | until 2027-03-31 | then new-west-surrey
     E07000210 Mole Valley District Council | until 2027-03-31 | then new-east-surrey
     E07000211 Reigate and Banstead Borough Council | aka Reigate | until 2027-03-31 | then new-east-surrey
     E07000212 Runnymede Borough Council | until 2027-03-31 | then new-west-surrey
     E07000213 Spelthorne Borough Council | until 2027-03-31 | then new-west-surrey
     E07000214 Surrey Heath Borough Council | until 2027-03-31 | then new-west-surrey
     E07000215 Tandridge District Council | until 2027-03-31 | then new-east-surrey
     E07000216 Waverley Borough Council | until 2027-03-31 | then new-west-surrey
     E07000217 Woking Borough Council | until 2027-03-31 | then new-west-surrey`,
  ),
  ...readFacts(
    'district',
    'South West',
    `E07000040 East Devon District Council
     E07000041 Exeter City Council
     E07000042 Mid Devon District Council
     E07000043 North Devon District Council
     E07000044 South Hams District Council
     E07000045 Teignbridge District Council
     E07000046 Torridge District Council
     E07000047 West Devon Borough Council
     E07000078 Cheltenham Borough Council
     E07000079 Cotswold District Council | aka Cotswolds
     E07000080 Forest of Dean District Council
     E07000081 Gloucester City Council
     E07000082 Stroud District Council
     E07000083 Tewkesbury Borough Council`,
  ),
];
