import { useCameFrom } from '@renderer/components/came-from';
import { ShownPaper } from '@renderer/panels/shown-paper';
import { Navigate, useLocation } from 'react-router';
import { HELP_TEXTS } from './help-texts';
import { addressOfHelp, addressOfTopic, topicOfScreen } from './topics';

/** Help for one screen, with the way back to it. */
export function HelpPage() {
  const { pathname } = useLocation();
  const cameFrom = useCameFrom();
  const topic = topicOfScreen(pathname);
  if (!topic) return <Navigate to={addressOfTopic('first-steps')} replace />;
  return (
    <ShownPaper
      text={HELP_TEXTS[topic]}
      fileName={`peer-desk-help-${topic}`}
      back={cameFrom?.cameFrom ?? { to: '/', title: 'Today' }}
      addressOf={addressOfHelp}
      state={cameFrom}
      withSections
    />
  );
}
