import { useCameFrom, type CameFrom } from '@renderer/components/came-from';
import type { AskedOfScreen } from '@renderer/components/asked-of-screen';
import { hasUnsaved } from '@renderer/components/unsaved';
import { helpPlace } from '@renderer/screens/help/help-place';
import { addressOfTopic } from '@renderer/screens/help/topics';
import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { showHelpBeside } from '../help/help-beside-store';
import { isDialogOpen, isTyping, partShown } from '../help/part-shown';

type Help = {
  /** Where the page of help for this screen stands. */
  to: string;
  /** Opens help for the place where the person is. */
  open: (options: { replace?: boolean }) => void;
};

type Leads = { state: (CameFrom & AskedOfScreen) | undefined; replace?: boolean };

/**
 * Help for the dialog, the part of a screen or the screen that is shown. Where a dialog is open, somebody types or something is not saved it
 * stands beside it; else it is a page, which is told the screen to lead back to.
 */
export function useHelp(): Help {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const cameFrom = useCameFrom();
  const open = useCallback(
    (options: { replace?: boolean }) => {
      const task = new URLSearchParams(search).get('do');
      const isBox = task === 'find' && options.replace === true;
      // Chosen in the box, it is about what lies under that.
      const place = helpPlace({ pathname, task: isBox ? null : task, part: isBox ? undefined : partShown() });
      if ((!isBox && (isDialogOpen() || isTyping())) || hasUnsaved()) {
        showHelpBeside(place);
        return;
      }
      const asked = place.section === undefined ? {} : { section: place.section };
      const here = { to: pathname, title: document.querySelector('main h1')?.textContent || 'Today' };
      // From a page of help to another, the way back stays as it was.
      const leads: Leads = pathname.startsWith('/help/')
        ? { state: cameFrom && { ...cameFrom, ...asked }, replace: true }
        : { ...options, state: { cameFrom: here, ...asked } };
      void navigate(addressOfTopic(place.topic), leads);
    },
    [pathname, search, cameFrom, navigate],
  );
  return { to: addressOfTopic(helpPlace({ pathname, task: null, part: undefined }).topic), open };
}
