import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { FormDialog } from '@renderer/components/form-dialog';
import { Status } from '@renderer/components/status';
import type { Colleagues, OtherWriter } from '@renderer/data/colleagues/colleagues';
import { useDesk } from '@renderer/data/desk-context';
import type { OtherChange } from '@renderer/data/colleagues/take-in';
import { useColleagues } from '@renderer/data/colleagues/use-colleagues';
import { useCorrection } from '@renderer/panels/use-correction';
import { changeText } from '@renderer/words/change-text';
import { instantText } from '@renderer/words/instant-text';
import { leftAtText } from '@renderer/words/left-words';
import { peerName } from '@renderer/words/peer-name';
import { problemText } from '@renderer/words/problem-text';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useNameOf } from '@renderer/panels/use-name-of';
import { readNamed } from './read-colleague';
import type { TaskProps } from '../task-props';

/** Two people wrote: what the other one did is listed, to be accepted or left; ours stays in any case. */
export function TakeInDialog({ onClose }: TaskProps) {
  const open = useColleagues();
  const other = open?.state.other;
  return open && other?.relation.kind === 'parted' ? (
    <TakeIn
      key={other.copy.name}
      colleagues={open.colleagues}
      other={other}
      relation={other.relation}
      onClose={onClose}
    />
  ) : null;
}

type Props = {
  colleagues: Colleagues;
  other: OtherWriter;
  relation: Extract<OtherWriter['relation'], { kind: 'parted' }>;
  onClose: () => void;
};

function TakeIn({ colleagues, other, relation, onClose }: Props) {
  const desk = useDesk();
  const nameHere = useNameOf();
  const [lines, setLines] = useState<readonly OtherChange[]>();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [reading, setReading] = useState<string>();
  // A peer who was added there has no name here yet.
  const theirs = new Map(lines?.flatMap(({ peers }) => peers.map((peer) => [peer.id as string, peerName(peer)])));
  const nameOf = (id: string) => nameHere(id) ?? theirs.get(id);
  useEffect(() => {
    let wanted = true;
    const show = (found: readonly OtherChange[]) => {
      if (!wanted) return;
      setLines(found);
      // What was changed here too is left unless somebody says otherwise.
      setLeft(new Set(found.filter(({ alsoHere }) => alsoHere > 0).map(({ change }) => change.sequence)));
    };
    colleagues.otherChanges().then(show, () => wanted && setReading(problemText({ code: 'database-not-opened' })));
    return () => {
      wanted = false;
    };
  }, [colleagues]);
  const correction = useCorrection();
  const preview = usePreview(colleagues, lines, left);
  const who = relation.header.left?.by || 'your colleague';
  const accepted = lines?.filter(({ change }) => !left.has(change.sequence)).length ?? 0;
  const submit = async () => {
    const sequences = lines?.map(({ change }) => change.sequence) ?? [];
    const taken = await colleagues.takeIn(
      new Set(sequences.filter((sequence) => !left.has(sequence))),
      correction.reason,
    );
    if (!taken.ok) {
      correction.ask(taken.problem);
      return problemText(taken.problem);
    }
    onClose();
    return undefined;
  };
  const readTheirs = async () => {
    // What was done here goes into the folder first, so that it can be looked through there.
    if (await colleagues.isBehind()) {
      const copied = await colleagues.leave(false);
      if (!copied.ok) return setReading(problemText(copied.problem));
    }
    setReading('Opening the copy');
    const read = await readNamed(other.copy.name, () => undefined);
    if (!read.ok) return setReading(problemText(read.problem));
    return window.location.reload();
  };
  const columns: TableColumn<OtherChange>[] = [
    {
      id: 'what',
      title: 'What was done',
      render: ({ change }) => changeText(change, nameOf),
    },
    { id: 'when', title: 'When', width: 130, render: ({ change }) => instantText(change.at) },
    { id: 'who', title: 'Who', width: 130, render: ({ change }) => change.by },
    {
      id: 'also',
      title: 'Here',
      width: 150,
      render: ({ alsoHere }) =>
        alsoHere > 0 ? (
          <Status icon={WarningAmberOutlined} tone="warning">
            Changed here too
          </Status>
        ) : (
          ''
        ),
    },
    {
      id: 'accept',
      title: 'Accept',
      width: 72,
      align: 'right',
      render: ({ change }) => (
        <Checkbox
          size="small"
          checked={!left.has(change.sequence)}
          onChange={(_event, on) => setLeft(withOrWithout(left, change.sequence, !on))}
          slotProps={{ input: { 'aria-label': `Accept: ${changeText(change, nameOf)}` } }}
        />
      ),
    },
  ];
  return (
    <FormDialog
      title="Two people wrote"
      submitText={accepted === 0 ? 'Leave them all' : accepted === 1 ? 'Accept 1 change' : `Accept ${accepted} changes`}
      onSubmit={submit}
      onClose={onClose}
      width={800}
      disabled={lines === undefined}
      foot={<Button onClick={() => void readTheirs()}>Read {who}&#8217;s records instead</Button>}
    >
      <Typography>
        You and {who} both went on from the same records. Nothing was overwritten: your changes are all here, and {who}
        &#8217;s, as left {leftAtText(relation.header.at, desk.now())}, are listed below. Accept those that belong into
        your records; a record is then as it was after the last change that you accept. Undo takes it back.
      </Typography>
      <Typography>
        With your next copy {who} sees that you looked through them, and reads on from yours. If you read {who}&#8217;s
        records instead, your changes are listed there in the same way.
      </Typography>
      {reading ? <Alert severity="info">{reading}</Alert> : null}
      {lines?.length === 0 ? <Typography>{who} changed no record: there is nothing to accept.</Typography> : null}
      {preview ? (
        <Typography role="status">
          {preview.taken === 1 ? '1 record' : `${preview.taken} records`} will be taken in.
          {preview.left > 0
            ? ` ${preview.left} more stay as they are here: what they need was not accepted, or was deleted.`
            : ''}
        </Typography>
      ) : null}
      {lines && lines.length > 0 ? (
        <DataTable
          label={`Changes by ${who}`}
          rows={lines}
          columns={columns}
          rowKey={({ change }) => String(change.sequence)}
        />
      ) : null}
      {correction.field}
    </FormDialog>
  );
}

/** What accepting the ticked ones comes to; not known for the moment that it takes to work it out. */
function usePreview(colleagues: Colleagues, lines: readonly OtherChange[] | undefined, left: ReadonlySet<number>) {
  const [preview, setPreview] = useState<{ taken: number; left: number }>();
  useEffect(() => {
    let wanted = true;
    const accepted = lines?.map(({ change }) => change.sequence).filter((sequence) => !left.has(sequence));
    // Where it cannot be worked out, accepting says why.
    colleagues.previewTakeIn(new Set(accepted)).then(
      (found) => wanted && setPreview(found),
      () => wanted && setPreview(undefined),
    );
    return () => {
      wanted = false;
    };
  }, [colleagues, lines, left]);
  return lines && lines.length > 0 ? preview : undefined;
}

function withOrWithout(set: ReadonlySet<number>, member: number, isIn: boolean): ReadonlySet<number> {
  const next = new Set(set);
  if (isIn) next.add(member);
  else next.delete(member);
  return next;
}
