import type { KnownRecords } from '../types';

/** What their list is held against. */
export type OurRecords = Pick<KnownRecords, 'peers' | 'dayEntries' | 'requests'>;
