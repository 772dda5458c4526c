import { useDesk, useUndoStack } from '@renderer/data/desk-context';
import { useEffect, useState } from 'react';
import { deletedOptions } from './deleted-options';
import type { RecordOption } from './use-record-options';

const NONE: readonly RecordOption[] = [];

/** The deleted records that can be asked for; read once somebody looks for one, and again after each change. */
export function useDeletedOptions(isAsked: boolean): readonly RecordOption[] {
  const desk = useDesk();
  const [options, setOptions] = useState<{ after: unknown; all: readonly RecordOption[] }>();
  const [failure, setFailure] = useState<unknown>();
  // Another object after each change.
  const after = useUndoStack();
  useEffect(() => {
    if (!isAsked) return undefined;
    let wanted = true;
    desk.deleted().then((deleted) => wanted && setOptions({ after, all: deletedOptions(deleted) }), setFailure);
    return () => {
      wanted = false;
    };
  }, [desk, after, isAsked]);
  if (failure !== undefined) throw failure;
  return options?.all ?? NONE;
}
