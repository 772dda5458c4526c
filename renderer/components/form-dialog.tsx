import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode, type RefObject } from 'react';
import { ProblemLine } from './problem-line';
import { useUnsaved } from './unsaved';

/** What was typed before and not saved, as it is offered, and how to forget it. */
export type FormDraft = { note: ReactNode; forget: () => void };

type Props = {
  title: string;
  /** What the confirming button says will happen. */
  submitText: string;
  /** Runs on submit; returns a sentence when it could not be done, and nothing when the dialog may close. */
  onSubmit: () => Promise<string | undefined>;
  onClose: () => void;
  /** Whether something has been typed: then a press outside does not close, and Escape asks first. */
  dirty?: boolean;
  width?: 480 | 640 | 800;
  /** Beside the buttons, at the left. */
  foot?: ReactNode;
  disabled?: boolean;
  /** On the button that closes, where leaving it for now is no cancelling. */
  cancelText?: string;
  /** Keeps what is typed until it is saved or cancelled (`renderer/panels/use-typed-draft.tsx`). */
  draft?: FormDraft;
  /** Nothing can be done here: the confirming button closes it, and stands alone. */
  onlyCloses?: boolean;
  children: ReactNode;
};

const FIRST_FIELD = 'input:not([aria-hidden]):not(:disabled), textarea:not([aria-hidden]), [role="combobox"]';

/** The one dialog with a form: it owns open, busy, the error that belongs to no field, and close. */
export function FormDialog(props: Props) {
  const busy = useRef(false);
  const [error, setError] = useState<string>();
  const [leaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const titleId = useId();
  const settle = useForgetWhenSettled(props.draft);
  useUnsaved(props.dirty ?? false);

  const setBusy = (isBusy: boolean) => {
    busy.current = isBusy;
    // Said past React, which would draw the whole dialog for it while the change waits to be written.
    form.current?.setAttribute('aria-busy', String(isBusy));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (busy.current) return;
    setBusy(true);
    // Before it is known: saved, the dialog may be gone when the answer comes.
    settle(true);
    const sentence = await props.onSubmit().finally(() => setBusy(false));
    if (sentence !== undefined) settle(false);
    setError(sentence);
  };
  const close = () => {
    settle(true);
    props.onClose();
  };

  return (
    <Dialog
      open
      aria-labelledby={titleId}
      onClose={(_event, reason) => {
        if (reason === 'backdropClick' && props.dirty) return;
        if (props.dirty && !leaving) setLeaving(true);
        else close();
      }}
      slotProps={{ paper: { sx: { width: props.width ?? 640, maxWidth: 'calc(100vw - 32px)' } } }}
      maxWidth={false}
    >
      <Box
        component="form"
        ref={form}
        noValidate
        aria-busy={false}
        onSubmit={submit}
        onInput={() => {
          settle(false);
          setLeaving(false);
          // What was wrong is being mended: the sentence would speak of what no longer stands here.
          setError(undefined);
        }}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle id={titleId} component="h2">
          {props.title}
        </DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, pt: 1 }}>
            {props.draft?.note}
            {props.children}
          </Box>
        </DialogContent>
        <ProblemLine text={error} sx={{ mx: 3, mb: 1 }} />
        {leaving ? (
          <Alert severity="warning" role="alert" sx={{ mx: 3, mb: 1 }}>
            What you typed is not saved. Press Escape again to leave it.
          </Alert>
        ) : null}
        <DialogActions>
          <Box sx={{ mr: 'auto', fontSize: 12, color: 'text.secondary' }}>{props.foot}</Box>
          {props.onlyCloses ? null : <Button onClick={close}>{props.cancelText ?? 'Cancel'}</Button>}
          {/* Not disabled while it works: a disabled button lets go of the focus. */}
          <Button type="submit" variant="contained" disabled={props.disabled ?? false}>
            {props.submitText}
          </Button>
        </DialogActions>
        <FocusFirst form={form} />
      </Box>
    </Dialog>
  );
}

/** Forgets what was typed when the dialog goes because it was saved or cancelled, and not where it is merely gone. */
function useForgetWhenSettled(draft: FormDraft | undefined): (isSettled: boolean) => void {
  const settled = useRef(false);
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });
  useEffect(
    () => () => {
      if (settled.current) latest.current?.forget();
    },
    [],
  );
  return (isSettled) => {
    settled.current = isSettled;
  };
}

/** Gives the focus to the first field, or to the confirming button, where no field has asked for it. */
function FocusFirst({ form }: { form: RefObject<HTMLFormElement | null> }) {
  useEffect(() => {
    if (!form.current || form.current.contains(document.activeElement)) return;
    const field = form.current.querySelector<HTMLElement>(FIRST_FIELD);
    (field ?? form.current.querySelector<HTMLElement>('button[type="submit"]'))?.focus();
  }, [form]);
  return null;
}

/** Fields side by side, under one another where there is no room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', '& > *': { flex: '1 1 160px' } }}>{children}</Box>;
}
