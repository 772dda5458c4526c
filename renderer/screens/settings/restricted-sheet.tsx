import { RecoveryGroups } from './recovery-groups';

type Props = { text: string; group: string; madeOn: string };

/** The one page that opens the restricted notes when their passphrase is forgotten. */
export function RestrictedSheet({ text, group, madeOn }: Props) {
  return (
    <>
      <h1>Peer Desk: sheet of the restricted notes</h1>
      <p>
        {group} Group office, {madeOn}
      </p>
      <p>
        <strong>Whoever holds this sheet can read the restricted notes</strong>, if they can open the records of the
        office as well. It is for the head of office alone: lock it away, apart from the recovery sheet of the office.
      </p>
      <h2>Text of the restricted notes</h2>
      <RecoveryGroups text={text} />
      <p>
        Gaps make no difference, nor do small or capital letters. After the first line there is no letter B, I or O and
        no figure 1: a round sign is a nought, an upright one the letter L.
      </p>
      <h2>The restricted passphrase is forgotten</h2>
      <ol>
        <li>Open a peer with restricted notes, press Open, and type this text in place of the passphrase.</li>
        <li>Choose another passphrase: Settings, Restricted notes. A new sheet then takes the place of this one.</li>
      </ol>
      <p>
        Without the restricted passphrase or this sheet nobody can read the notes: the office passphrase and the
        recovery sheet of the office do not open them, and no copy of this text is kept anywhere in clear.
      </p>
    </>
  );
}
