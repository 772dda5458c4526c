import TextField from '@mui/material/TextField';
import { useTable } from '@renderer/data/desk-context';
import type { Problem } from '@shared/model/result';
import { locksHolding, type InYear } from '@shared/rules/year-lock';
import { useState, type ReactNode } from 'react';
import { yearText } from '@shared/rules/year';

/** The field that asks why a locked year is corrected, and what was typed in it. */
export type Correction = {
  /** Nothing where no locked year is touched. */
  field: ReactNode;
  /** For the change; nothing where it was not asked for. */
  reason: string | undefined;
  /** Shows the field after a change was refused because it touches a locked year that could not be seen before. */
  ask: (problem: Problem) => void;
};

/** Asks why a locked year is corrected, where one of the records lies in one; give them as they were and as they become. */
export function useCorrection(records: readonly InYear[] = []): Correction {
  const locked = useTable('lockedYears').all;
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState('');
  const held = new Set(locked.length === 0 ? [] : records.flatMap((record) => locksHolding(record, locked)));
  const names = locked.filter((lock) => held.has(lock)).map(({ id }) => yearText(id));
  const years = names.length > 0 ? names.join(' and ') : refused;
  const is = names.length > 1 ? 'are' : 'is';
  return {
    field: years ? (
      <TextField
        label={`Why ${is} ${years} corrected?`}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        required
        multiline
        maxRows={4}
        helperText={`${years} ${is} locked. The reason stays with the history of what is changed.`}
        slotProps={{ htmlInput: { maxLength: MOST_LETTERS } }}
      />
    ) : null,
    reason: years ? typed : undefined,
    ask: ({ code, facts }) => {
      if (code === 'year-locked') setRefused(String(facts?.['years'] ?? ''));
    },
  };
}

const MOST_LETTERS = 1000;
