import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { FormDialog } from '@renderer/components/form-dialog';
import { ToldLine } from '@renderer/components/told-line';
import { useDesk, useTable, useToday } from '@renderer/data/desk-context';
import { lettersIn } from '@renderer/data/letters-setting';
import { LetterView } from '@renderer/panels/letters/letter-view';
import { useLetterOut, type LetterNoted } from '@renderer/panels/letters/use-letter-out';
import { WaysOut } from '@renderer/panels/letters/ways-out';
import { WordingOnce } from '@renderer/panels/letters/wording-once';
import { gapsText, notReachedText } from '@renderer/words/letter-words';
import { problemText } from '@renderer/words/problem-text';
import { wordingOf } from '@shared/letters/default-wordings';
import { fillLetter } from '@shared/letters/fill-letter';
import { receiversOf } from '@shared/letters/mailto';
import type { Peer } from '@shared/model/peer';
import { reachedByEmail } from '@shared/rules/reached-by-email';
import { profilesDue, type ProfileDue } from '@shared/rules/profiles-due';
import { useState } from 'react';
import { ProfilesAsked } from './profiles-asked';
import { useProfileValues } from './profile-values';

const HOW = 'e-mail';

type Props = { facts: URLSearchParams; onClose: () => void };

/** Asks one peer, or all whose profile is out of date, whether what we hold is still right: an e-mail to copy, noted as it leaves. */
export function AskProfilesDialog({ facts, onClose }: Props) {
  const peers = useTable('peers');
  const today = useToday();
  // As it opened: who was just asked is no longer due, and stays in sight.
  const [offered] = useState(() => whomToAsk(peers.get(facts.get('peer') ?? ''), peers.all, today));
  const [chosenIds, setChosenIds] = useState(() => offered.filter(({ peer }) => peer.email).map(({ peer }) => peer.id));
  const wording = wordingOf('profile', lettersIn(useTable('settings')));
  const [typed, setTyped] = useState(wording);
  const chosen = chosenIds.flatMap((id) => peers.get(id) ?? []);
  const letter = fillLetter('profile', typed, useProfileValues(chosen));
  const gaps = gapsText(letter);
  const note = useNote();
  const { told, setTold, left, copy } = useLetterOut({ letter, count: chosen.length, note: () => note(chosen) });
  return (
    <FormDialog
      title="Ask for profile updates"
      submitText="Copy e-mail"
      cancelText="Close"
      onSubmit={copy}
      onClose={onClose}
      dirty={(typed.subject !== wording.subject || typed.body !== wording.body) && told === undefined}
      disabled={offered.length === 0}
      width={800}
      foot="Peer Desk sends nothing: you send it yourself."
    >
      {offered.length === 0 ? (
        <Box>Every profile is up to date, or was asked about in the last four weeks. Nobody needs asking now.</Box>
      ) : (
        <ProfilesAsked
          offered={offered}
          chosen={chosenIds}
          onChange={(ids) => {
            setChosenIds([...ids]);
            setTold(undefined);
          }}
        />
      )}
      <ToldLine told={told} />
      {gaps && chosen.length > 0 ? <Alert severity="warning">{gaps}</Alert> : null}
      {offered.length === 0 ? null : (
        <WordingOnce
          wording={typed}
          onChange={(next) => {
            setTyped(next);
            setTold(undefined);
          }}
        />
      )}
      {chosen.length > 0 ? <LetterView letter={letter} /> : null}
      {chosen.length > 0 ? (
        <WaysOut letter={letter} to={receiversOf(chosen.map(({ email }) => email))} onLeft={left} onTold={setTold} />
      ) : null}
    </FormDialog>
  );
}

/** The peer asked for, due or not; else everybody who is due. */
function whomToAsk(
  one: Peer | undefined,
  all: readonly Peer[],
  today: Parameters<typeof profilesDue>[1],
): ProfileDue[] {
  if (!one) return profilesDue(all, today);
  return profilesDue([one], today).length > 0
    ? profilesDue([one], today)
    : [{ peer: one, reason: 'old', askedOn: null }];
}

/** Notes today's asking with those who were not noted today yet, as one change. */
function useNote() {
  const desk = useDesk();
  const today = useToday();
  return async (chosen: readonly Peer[]): Promise<LetterNoted> => {
    const asked = reachedByEmail(chosen, ({ email }) => email);
    const others = notReachedText('profile', chosen.length - asked.length);
    const news = asked.filter(({ profilePromptedOn }) => profilePromptedOn !== today);
    if (news.length === 0) return { said: others || 'That was noted already.' };
    const saved = await desk.commit({
      label: { code: 'ask-profiles', ids: news.map(({ id }) => id), count: news.length },
      operations: news.map((peer) => ({
        table: 'peers' as const,
        key: peer.id,
        after: { ...peer, profilePromptedOn: today, promptChannel: HOW },
      })),
    });
    if (!saved.ok) return { failed: `It was not noted. ${problemText(saved.problem)}`, said: '' };
    const said = news.length === 1 ? 'Noted as asked today.' : `Noted as asked today for ${news.length} peers.`;
    return { said: `${said} ${others}`.trim() };
  };
}
