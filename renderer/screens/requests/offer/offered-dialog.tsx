import Box from '@mui/material/Box';
import { FormDialog } from '@renderer/components/form-dialog';
import { useRefusal, useToday } from '@renderer/data/desk-context';
import { OfferStatus } from '@renderer/panels/offer/offer-status';
import { ReasonList } from '@renderer/panels/offer/reason-list';
import { useOfferNames } from '@renderer/panels/offer/use-offer-names';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import type { Peer } from '@shared/model/peer';
import type { Request } from '@shared/model/request';
import { noteConsidered } from '@shared/rules/offer/note-considered';
import type { OfferReason } from '@shared/rules/offer/offer-reasons';
import { checkRuleOf, offerVerdict } from '@shared/rules/offer/offer-verdict';
import { useSaveRequest } from '../use-save-request';

type Props = { request: Request; peer: Peer; reasons: readonly OfferReason[]; onClose: () => void };

/** Every reason about one peer; the officer may set the peer aside for this request, which keeps names of rules alone. */
export function OfferedDialog({ request, peer, reasons, onClose }: Props) {
  const today = useToday();
  const save = useSaveRequest();
  const name = usePeerNames()(peer.id) ?? 'Peer';
  const names = useOfferNames(request);
  const isReading = useRefusal() !== undefined;
  const submit = async () => {
    if (isReading) {
      onClose();
      return undefined;
    }
    const rules = reasons.flatMap((reason) => checkRuleOf(reason) ?? []);
    const failed = await save('set-aside', [peer.id], {
      request: noteConsidered(request, 'set aside', [{ peerId: peer.id, rules }], today),
    });
    if (!failed) onClose();
    return failed;
  };
  return (
    <FormDialog
      title={name}
      submitText={isReading ? 'Close' : 'Set aside for this request'}
      onlyCloses={isReading}
      cancelText="Close"
      onSubmit={submit}
      onClose={onClose}
      width={480}
    >
      <OfferStatus verdict={offerVerdict(reasons)} bold />
      <ReasonList reasons={reasons} names={names} />
      {isReading ? null : (
        <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
          Setting aside leaves the peer out of this list until taken back. The names of the rules to check are kept with
          the request, and nothing else.
        </Box>
      )}
    </FormDialog>
  );
}
