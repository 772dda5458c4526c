import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { bridge } from '@renderer/bridge/bridge';
import type { FormDraft } from '@renderer/components/form-dialog';
import { instantText } from '@renderer/words/instant-text';
import type { Instant } from '@shared/model/calendar-day';
import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** Typing is kept this long after it began, and again as long after that. */
const KEPT_AFTER_MS = 600;

type Before = { at: Instant; values: string };

/**
 * Keeps what is typed in a form, sealed, so that it is offered again where the program ended before it was saved. `name` says
 * which form it is, and of which record; `isRestored` where the form already opened with what was typed before.
 * Handed to the form's dialog, which forgets it when it is saved or cancelled; what is only on offer outlasts a Cancel.
 */
export function useTypedDraft<V extends FieldValues, Out extends FieldValues>(
  form: UseFormReturn<V, unknown, Out>,
  name: string,
  isRestored = false,
): FormDraft {
  const [before, setBefore] = useState<Before>();
  const [start] = useState(() => JSON.stringify(form.getValues()));
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isTyped = useRef(false);
  useEffect(() => {
    if (isRestored) return undefined;
    let wanted = true;
    // Without an answer there is nothing to offer, and the form is as any other.
    const look = async () => {
      const read = await bridge.typed.read(name);
      if (wanted && read.ok && read.value.typed) setBefore(read.value.typed);
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [name, isRestored]);
  useEffect(() => {
    const keep = () => {
      later.current = undefined;
      const values = JSON.stringify(form.getValues());
      // What cannot be kept is still in the form: nothing is said of it while somebody types.
      void (values === start ? bridge.typed.drop(name) : bridge.typed.keep(name, values));
    };
    const { unsubscribe } = form.watch(() => {
      isTyped.current = true;
      later.current ??= setTimeout(keep, KEPT_AFTER_MS);
    });
    return () => {
      unsubscribe();
      if (later.current === undefined) return;
      // Left without a word, as by Back: the last of it is kept too.
      clearTimeout(later.current);
      keep();
    };
  }, [form, name, start]);
  const drop = () => void bridge.typed.drop(name);
  // What is still on offer was neither taken nor thrown away: leaving the form untouched leaves it there.
  const forget = () => {
    if (!before || isTyped.current) drop();
  };
  const take = () => {
    if (before)
      form.reset({ ...form.getValues(), ...knownOf(before.values, form.getValues()) }, { keepDefaultValues: true });
    setBefore(undefined);
  };
  const throwAway = () => {
    if (later.current === undefined) drop();
    setBefore(undefined);
  };
  return { note: before ? <Offer at={before.at} onTake={take} onDrop={throwAway} /> : null, forget };
}

/** Forgets what was typed in another form that one stands in for: once it is saved or cancelled, that is not offered again. */
export function draftOfOther(name: string): FormDraft {
  return { note: null, forget: () => void bridge.typed.drop(name) };
}

function Offer({ at, onTake, onDrop }: { at: Instant; onTake: () => void; onDrop: () => void }) {
  return (
    <Alert
      severity="info"
      role="status"
      action={
        <>
          <Button size="small" onClick={onTake}>
            Go on with it
          </Button>
          <Button size="small" onClick={onDrop}>
            Throw it away
          </Button>
        </>
      }
    >
      You were writing this on {instantText(at)}, and it was not saved.
    </Alert>
  );
}

/** What was typed into the fields that the form has today, each of the kind that stands there. */
function knownOf(text: string, now: FieldValues): FieldValues {
  let typed: unknown;
  try {
    typed = JSON.parse(text);
  } catch {
    return {};
  }
  if (typeof typed !== 'object' || typed === null) return {};
  return Object.fromEntries(
    Object.entries(typed).filter(
      ([field, value]) =>
        field in now &&
        (value === null || now[field] === null || now[field] === undefined || kindOf(value) === kindOf(now[field])),
    ),
  );
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}
