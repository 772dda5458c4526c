import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { ProblemLine } from '@renderer/components/problem-line';
import { NotHerePage } from '@renderer/components/not-here-page';
import { Page, Section } from '@renderer/components/page';
import { useAgreement, useDesk, usePeerDays, useTable, useToday } from '@renderer/data/desk-context';
import { mergePeers } from '@renderer/data/merging/merge-peers';
import { useCorrection } from '@renderer/panels/use-correction';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { problemText } from '@renderer/words/problem-text';
import { countOf } from '@renderer/words/table-words';
import type { Peer } from '@shared/model/peer';
import { MOVED_TABLES } from '@shared/model/peer-pair';
import { chosenPeer, fieldsToChoose, type FieldChoice } from '@shared/rules/merge-fields';
import type { RecordsOfPeer } from '@shared/rules/merge-peers';
import { mergedYears } from '@shared/rules/merged-years';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { MergeFields } from './merge-fields';
import { MergeYears } from './merge-years';

const BACK = { to: '/peers/duplicates', title: 'Duplicates' };

/** Two peers side by side: which of each differing field stays, what goes with it, and the days of both together. */
export function MergePage() {
  const { survivorId = '', mergedId = '' } = useParams();
  const peers = useTable('peers');
  const [survivor, merged] = [peers.get(survivorId), peers.get(mergedId)];
  if (!survivor || !merged || survivor.id === merged.id || survivor.erasedOn || merged.erasedOn)
    return <NotHerePage record="pair" back={BACK} all="Duplicates" text="One of the two is no longer a peer here." />;
  return <Merge key={`${survivorId} ${mergedId}`} survivor={survivor} merged={merged} />;
}

function Merge({ survivor, merged }: { survivor: Peer; merged: Peer }) {
  const desk = useDesk();
  const navigate = useNavigate();
  const names = usePeerNames();
  const agreement = useAgreement();
  const today = useToday();
  const [chosen, setChosen] = useState<Partial<Record<keyof Peer, FieldChoice>>>({});
  const [error, setError] = useState<string>();
  const ofSurvivor = useRecordsOf(survivor);
  const ofMerged = useRecordsOf(merged);
  const { field: correctionField, reason, ask } = useCorrection([...ofMerged.dayEntries, ...ofMerged.approvals]);
  const fields = useMemo(() => fieldsToChoose(survivor, merged), [survivor, merged]);
  const years = mergedYears(ofSurvivor, ofMerged, agreement, today);
  const [stays, goes] = [names(survivor.id) ?? '', names(merged.id) ?? ''];
  const merge = async () => {
    const written = await mergePeers(desk, {
      survivor,
      merged,
      chosen: chosenPeer(survivor, merged, chosen),
      correction: reason,
    });
    if (written.ok) return navigate(`/peers/${survivor.id}`);
    ask(written.problem);
    setError(problemText(written.problem));
    return undefined;
  };
  return (
    <Page
      title={`Merge ${goes} into ${stays}`}
      back={BACK}
      detail={<span>One change: Undo takes it back, and Unmerge parts the two again at any later time.</span>}
      actions={
        <>
          <Button onClick={() => void navigate(`/peers/duplicates/${merged.id}/${survivor.id}`, { replace: true })}>
            The other one stays
          </Button>
          <Button variant="contained" onClick={() => void merge()}>
            Merge
          </Button>
        </>
      }
    >
      <ProblemLine text={error} sx={{ mb: 2 }} />
      {correctionField}
      <Section title="Fields that differ" count={fields.length}>
        {fields.length === 0 ? (
          <p>Every field is the same in both.</p>
        ) : (
          <MergeFields
            people={{ survivor, merged }}
            names={{ survivor: stays, merged: goes }}
            fields={fields}
            chosen={chosen}
            onChoose={(field, choice) => setChosen({ ...chosen, [field]: choice })}
          />
        )}
      </Section>
      <Section title={`What goes to ${stays}`}>
        <p>{goesText(ofMerged)}</p>
        <SameTwice ofSurvivor={ofSurvivor} ofMerged={ofMerged} />
      </Section>
      <Section title="Days of both together">
        {years.length === 0 ? (
          <p>Neither has any days.</p>
        ) : (
          <MergeYears years={years} names={{ survivor: stays, merged: goes }} />
        )}
      </Section>
    </Page>
  );
}

/** Everything that hangs on a peer, as it is now; without days while they are read. */
function useRecordsOf({ id }: Peer): RecordsOfPeer {
  const dayEntries = usePeerDays(id);
  const assignments = useTable('assignments');
  const approvals = useTable('approvals');
  const attendances = useTable('attendances');
  const allocations = useTable('allocations');
  return useMemo(() => {
    const own = <T extends { peerId: Peer['id'] | null }>(rows: readonly T[]) =>
      rows.filter((row) => row.peerId === id);
    return {
      dayEntries: dayEntries ?? [],
      assignments: own(assignments.all),
      approvals: own(approvals.all),
      attendances: own(attendances.all),
      allocations: own(allocations.all),
    };
  }, [id, dayEntries, assignments, approvals, attendances, allocations]);
}

function goesText(records: RecordsOfPeer): string {
  const words = MOVED_TABLES.filter((table) => records[table].length > 0).map((table) =>
    countOf(table, records[table].length),
  );
  if (words.length === 0) return 'No days, assignments, approvals or training: there are none.';
  return `${words.join(', ')}. Each keeps whose it was, so that it can go back. Restricted notes are shown with the peer who stays.`;
}

/** A request or an event in which both stand: two lines will stand there, which a person looks through. */
function SameTwice({ ofSurvivor, ofMerged }: { ofSurvivor: RecordsOfPeer; ofMerged: RecordsOfPeer }) {
  const requests = useTable('requests');
  const events = useTable('trainingEvents');
  const inBoth = <T,>(own: readonly T[], other: readonly T[], read: (one: T) => string | null) => {
    const known = new Set(own.map(read));
    return [...new Set(other.map(read))].filter((id) => id !== null && known.has(id));
  };
  const names = [
    ...inBoth(ofSurvivor.assignments, ofMerged.assignments, ({ requestId }) => requestId).map(
      (id) => requests.get(id ?? '')?.ref,
    ),
    ...inBoth(ofSurvivor.attendances, ofMerged.attendances, ({ eventId }) => eventId).map(
      (id) => events.get(id ?? '')?.name,
    ),
  ].filter((name) => name !== undefined);
  if (names.length === 0) return null;
  return (
    <Alert severity="info">Both stand in {names.join(', ')}: two lines will stand there. Look through them.</Alert>
  );
}
