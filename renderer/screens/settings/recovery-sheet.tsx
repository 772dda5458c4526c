import { RecoveryGroups } from './recovery-groups';

type Props = { text: string; group: string; madeOn: string };

/** The one page that opens the records when the passphrase is forgotten or the computer lost. */
export function RecoverySheet({ text, group, madeOn }: Props) {
  return (
    <>
      <h1>Peer Desk: recovery sheet</h1>
      <p>
        {group} Group office, {madeOn}
      </p>
      <p>
        <strong>Whoever holds this sheet can open the records of the office</strong>: its peers, their days and its
        requests. Keep it as you would a key, for example in the office safe: away from the computer, not photographed,
        not e-mailed. If it is lost or was seen by somebody else, tell whoever answers for data protection.
      </p>
      <h2>Recovery text</h2>
      <RecoveryGroups text={text} />
      <p>
        Gaps make no difference, nor do small or capital letters. After the first line there is no letter B, I or O and
        no figure 1: a round sign is a nought, an upright one the letter L.
      </p>
      <h2>The passphrase is forgotten</h2>
      <ol>
        <li>Start Peer Desk, or choose Lock now. Type the recovery text where the office passphrase is asked for.</li>
        <li>Choose another passphrase: Settings, Change passphrase. This sheet stays valid.</li>
      </ol>
      <h2>The computer is lost</h2>
      <ol>
        <li>Install Peer Desk on another computer and start it.</li>
        <li>
          Settings, Restore from a file: choose the newest backup, and type the recovery text where the passphrase is
          asked for.
        </li>
      </ol>
      <h2>Without Peer Desk</h2>
      <ol>
        <li>
          A backup is a file for the public program “age”. Type the recovery text without gaps, in capitals, as the only
          line of a file key.txt.
        </li>
        <li>
          <code>age --decrypt -i key.txt -o records.jsonl backup.age</code> gives every record as a line of text. Delete
          key.txt afterwards.
        </li>
      </ol>
      <p>
        Without the passphrase or this sheet nobody can open the records or the backups. Peer Desk cannot help without
        it: no copy of it is kept anywhere.
      </p>
    </>
  );
}
