import type { CouncilId } from '@shared/model/ids';

/** A council as read: its id where the list knows it, otherwise the text as it was written. */
export type CouncilReading = { readonly id: CouncilId | null; readonly text: string };
