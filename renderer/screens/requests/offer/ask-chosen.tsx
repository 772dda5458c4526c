import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MailOutlined from '@mui/icons-material/MailOutlined';
import { ProblemLine } from '@renderer/components/problem-line';
import { useToday } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { WritersOnly } from '@renderer/panels/writers-only';
import { AssignmentSchema, type Assignment } from '@shared/model/assignment';
import type { AssignmentId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import { noteConsidered } from '@shared/rules/offer/note-considered';
import type { OfferReason } from '@shared/rules/offer/offer-reasons';
import { checkRuleOf } from '@shared/rules/offer/offer-verdict';
import { useState } from 'react';
import type { ViewProps } from '../request-view';
import { useSaveRequest } from '../use-save-request';

type Props = ViewProps & {
  picked: readonly Peer[];
  reasonsOf: ((peer: Peer) => readonly OfferReason[]) | undefined;
  replacing: Assignment | undefined;
  onAsked: () => void;
  onReplaced: () => void;
};

/** Takes those who are ticked into the request in one press, and opens the e-mail that asks them. */
export function AskChosen(props: Props) {
  const { request, picked, open } = props;
  const today = useToday();
  const save = useSaveRequest();
  const [error, setError] = useState<string>();
  const add = async (): Promise<readonly AssignmentId[] | undefined> => {
    const added = picked.map(({ id }) =>
      AssignmentSchema.parse({
        id: newId<AssignmentId>(),
        peerId: id,
        requestId: request.id,
        projectId: request.projectId,
        state: 'to ask',
      }),
    );
    const looked = picked.map((peer) => ({
      peerId: peer.id,
      rules: (props.reasonsOf?.(peer) ?? []).flatMap((reason) => checkRuleOf(reason) ?? []),
    }));
    const failed = await save(
      'take-to-ask',
      picked.map(({ id }) => id),
      {
        request: noteConsidered(request, 'asked', looked, today),
        assignments: [...added, ...withReplacement(props.replacing, added)],
      },
    );
    setError(failed);
    if (failed) return undefined;
    props.onAsked();
    props.onReplaced();
    return added.map(({ id }) => id);
  };
  const count = picked.length;
  const peers = count === 1 ? '1 peer' : `${count} peers`;
  return (
    <WritersOnly>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', my: 1 }}>
        <Button
          startIcon={<MailOutlined />}
          disabled={count === 0}
          onClick={async () => {
            const ids = await add();
            if (ids) open({ name: 'letter', kind: 'ask', ids });
          }}
        >
          {count === 0 ? 'Ask peers' : `Ask ${peers}`}
        </Button>
        <Button disabled={count === 0} onClick={() => void add()}>
          Add to &ldquo;To ask&rdquo;
        </Button>
      </Box>
      <ProblemLine text={error} />
    </WritersOnly>
  );
}

function withReplacement(replacing: Assignment | undefined, added: readonly Assignment[]): Assignment[] {
  if (!replacing) return [];
  return [{ ...replacing, replacedBy: [...(replacing.replacedBy ?? []), ...added.map(({ id }) => id)] }];
}
