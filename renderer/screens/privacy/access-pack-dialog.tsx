import Alert from '@mui/material/Alert';
import { bridge } from '@renderer/bridge/bridge';
import { FormDialog } from '@renderer/components/form-dialog';
import type { Desk } from '@renderer/data/desk';
import { useCouncilBook, useDesk, useRefusal, useTable } from '@renderer/data/desk-context';
import { exportLine, logExport } from '@renderer/panels/export-line';
import { sha256Of } from '@renderer/panels/sha256-of';
import { SavedWhileReading } from '@renderer/panels/saved-while-reading';
import { peerFullName } from '@renderer/words/peer-name';
import { useRestrictedNotes } from '@renderer/data/restricted/use-restricted-notes';
import type { PeerId } from '@shared/model/ids';
import { problemText } from '@renderer/words/problem-text';
import type { ExportLog } from '@shared/model/export-log';
import { buildAccessPack, type AccessPack } from './access-pack';
import { accessPackHtml } from './access-pack-html';
import { useState } from 'react';
import { accessJson, gatherAccess } from './gather-access';

type Props = { facts: URLSearchParams; onClose: () => void };

/** Makes the subject access pack of one peer: a page to read and print, and the same facts as JSON beside it. */
export function AccessPackDialog({ facts, onClose }: Props) {
  const peer = useTable('peers').get(facts.get('peer') ?? '');
  const desk = useDesk();
  const councils = useCouncilBook();
  const refusal = useRefusal();
  const [savedAs, setSavedAs] = useState<string>();
  if (!peer) return null;

  const submit = async () => {
    const held = await gatherAccess(desk, councils, peer);
    const pack = buildAccessPack(held);
    const html = new TextEncoder().encode(accessPackHtml(pack));
    const json = new TextEncoder().encode(accessJson(held, pack.complete));
    // The file's name says nobody's: it is seen by whoever sees the folder.
    const suggestedName = `subject-access-pack-${desk.today}`;
    const saved = await bridge.savePack({ suggestedName, html, json });
    if (!saved.ok) return problemText(saved.problem);
    if (saved.value.outcome === 'cancelled') return undefined;
    const { fileName } = saved.value;
    // Who only reads writes nothing: the dialog says that these files are in no log.
    if (desk.refusal) return void setSavedAs(fileName);
    const holds = held.restricted.state === 'open' ? [...HOLDS, 'Restricted notes'] : HOLDS;
    const failed = await logExport(desk, await lineOf(desk, { pack, fileName, html, holds }));
    if (failed) return `The pack was saved as ${fileName}. ${failed}`;
    onClose();
    return undefined;
  };
  if (savedAs !== undefined) {
    return <SavedWhileReading title="Subject access pack" fileName={savedAs} onClose={onClose} />;
  }
  return (
    <FormDialog title="Subject access pack" submitText="Make the pack" onSubmit={submit} onClose={onClose} width={480}>
      <span>
        Everything that Peer Desk holds about {peerFullName(peer)}: the record, days, requests, approvals, history,
        where it came from and where it went, and why it is held. Other people are left out.
      </span>
      <span>
        Two files side by side: one to read and print (.html), and the same facts for a computer (.json). An answer is
        due within one calendar month.
      </span>
      <RestrictedNotesWord peerId={peer.id} />
      <Alert severity="info">
        The files are not encrypted, as their reader must be able to open them. They hold party, political group,
        contact details and notes.{' '}
        {refusal
          ? 'You are reading, so the pack holds what the copy you read holds, and the export log of the office does not get it: tell whoever writes.'
          : 'The export log keeps that they left.'}
      </Alert>
    </FormDialog>
  );
}

/** Whether the restricted notes on the peer go into the pack. */
function RestrictedNotesWord({ peerId }: { peerId: PeerId }) {
  const known = useRestrictedNotes();
  if (!known || known.restricted.ofPeer(peerId).length === 0) return null;
  return known.state === 'open' ? (
    <Alert severity="warning">The restricted notes on this peer are open, so what they say goes into the pack.</Alert>
  ) : (
    <Alert severity="warning">
      The restricted notes on this peer are locked, so they are not in the pack and it is not complete. To include them,
      open them on the page of the peer first.
    </Alert>
  );
}

const HOLDS = ['Party', 'Group', 'Contact details', 'Notes'];

type Packed = { pack: AccessPack; fileName: string; html: Uint8Array; holds: readonly string[] };

async function lineOf(desk: Desk, { pack, fileName, html, holds }: Packed): Promise<ExportLog> {
  return exportLine(desk, {
    report: pack.complete ? 'Subject access pack' : 'Subject access pack, not complete',
    recipient: 'The person concerned',
    yearKey: '',
    sheets: pack.sections.map(({ title, table, lines }) => ({
      name: title,
      rows: (table?.rows ?? lines ?? []).length,
    })),
    sensitiveColumns: [...holds],
    fileName,
    sha256: await sha256Of(html),
  });
}
