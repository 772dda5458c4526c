import { useDesk, useTable, useToday } from '@renderer/data/desk-context';
import { profilesDue, type ProfileDue } from '@shared/rules/profiles-due';
import { useMemo } from 'react';

const NONE: readonly ProfileDue[] = [];

/** The peers who may be asked for an update today; none before every peer is read. */
export function useProfilesDue(): readonly ProfileDue[] {
  const { isWhole } = useDesk();
  const peers = useTable('peers').all;
  const today = useToday();
  return useMemo(() => (isWhole ? profilesDue(peers, today) : NONE), [isWhole, peers, today]);
}
