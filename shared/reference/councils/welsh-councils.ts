import type { CouncilFact } from '@shared/reference/councils/council-fact';
import { readFacts } from '@shared/reference/councils/read-facts';

/** The 22 principal councils of Wales, with their Welsh names where those differ. */
export const WELSH_COUNCILS: readonly CouncilFact[] = readFacts(
  'welsh_unitary',
  'Wales',
  `W06000001 Isle of Anglesey County Council | aka Anglesey; Ynys Môn
   W06000002 Gwynedd Council
   W06000003 Conwy County Borough Council
   W06000004 Denbighshire County Council | aka Sir Ddinbych
   W06000005 Flintshire County Council | aka Sir y Fflint
   W06000006 Wrexham County Borough Council | aka Wrecsam
   W06000008 Ceredigion County Council
   W06000009 Pembrokeshire County Council | aka Sir Benfro
   W06000010 Carmarthenshire County Council | aka Sir Gâr; Sir Gaerfyrddin
   W06000011 City and County of Swansea Council | short Swansea | aka Abertawe
   W06000012 Neath Port Talbot County Borough Council | aka Neath; NPT; Castell-nedd Port Talbot
   W06000013 Bridgend County Borough Council | aka Pen-y-bont ar Ogwr
   W06000014 Vale of Glamorgan Council | aka Bro Morgannwg
   W06000015 City of Cardiff Council | aka Caerdydd
   W06000016 Rhondda Cynon Taf County Borough Council | aka RCT; Rhondda
   W06000018 Caerphilly County Borough Council | aka Caerffili
   W06000019 Blaenau Gwent County Borough Council
   W06000020 Torfaen County Borough Council | aka Tor-faen
   W06000021 Monmouthshire County Council | aka Sir Fynwy
   W06000022 Newport City Council | aka Casnewydd
   W06000023 Powys County Council
   W06000024 Merthyr Tydfil County Borough Council | aka Merthyr; Merthyr Tudful`,
);
