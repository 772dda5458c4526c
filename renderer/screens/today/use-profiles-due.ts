import { useTable, useToday } from '@renderer/data/desk-context';
import { profilesDue, type ProfileDue } from '@shared/rules/profiles-due';
import { useMemo } from 'react';

/** The peers who may be asked for an update today. */
export function useProfilesDue(): readonly ProfileDue[] {
  const peers = useTable('peers').all;
  const today = useToday();
  return useMemo(() => profilesDue(peers, today), [peers, today]);
}
