import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Section } from '@renderer/components/page';
import { useCouncilBook, useTable } from '@renderer/data/desk-context';
import { useAssignmentsByRequest } from '@renderer/data/request-clocks';
import { OfferStatus } from '@renderer/panels/offer/offer-status';
import { ReasonList } from '@renderer/panels/offer/reason-list';
import { useGeneralReasons } from '@renderer/panels/offer/use-general-reasons';
import { useOfferLook } from '@renderer/panels/offer/use-offer-look';
import { useOfferNames } from '@renderer/panels/offer/use-offer-names';
import { useOfferReasons } from '@renderer/panels/offer/use-offer-reasons';
import type { Peer } from '@shared/model/peer';
import type { Request } from '@shared/model/request';
import type { OfferReason } from '@shared/rules/offer/offer-reasons';
import { offerVerdict } from '@shared/rules/offer/offer-verdict';
import { requestState } from '@shared/rules/request-state';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { HeadFirst } from './head-first';

/** "Can I offer this peer?", for any work or for one of the open requests: green, amber or red, in words, with every reason. */
export function PeerOffer({ peer }: { peer: Peer }) {
  const requests = useOpenRequests();
  const [chosen, setChosen] = useState<string>();
  const request = requests.find(({ id }) => id === chosen);
  return (
    <Section title="Can I offer this peer?">
      {requests.length > 0 ? <ForWhat requests={requests} value={request?.id ?? 'any'} onChange={setChosen} /> : null}
      {request ? <ForRequest peer={peer} request={request} /> : <ForAnyWork peer={peer} />}
      <HeadFirst peer={peer} />
    </Section>
  );
}

function ForWhat(props: { requests: readonly Request[]; value: string; onChange: (value: string) => void }) {
  const book = useCouncilBook();
  const nameOf = (request: Request) =>
    [request.ref, book.shortNameOf(request.councilSupportedId, request.councilSupportedText), request.kindOfWork]
      .filter(Boolean)
      .join(', ');
  return (
    <TextField
      select
      fullWidth
      label="For"
      value={props.value}
      onChange={({ target }) => props.onChange(target.value)}
      sx={{ my: 1 }}
    >
      <MenuItem value="any">Any work</MenuItem>
      {props.requests.map((request) => (
        <MenuItem key={request.id} value={request.id}>
          {nameOf(request)}
        </MenuItem>
      ))}
    </TextField>
  );
}

function ForAnyWork({ peer }: { peer: Peer }) {
  const reasons = useGeneralReasons(peer);
  return <Answer reasons={reasons} request={undefined} />;
}

function ForRequest({ peer, request }: { peer: Peer; request: Request }) {
  const look = useOfferLook(request);
  const reasonsOf = useOfferReasons(look);
  return (
    <>
      <Answer reasons={reasonsOf?.(peer)} request={request} />
      <Link component={RouterLink} to={`/requests/${request.id}`} sx={{ fontSize: 12 }}>
        Open the request
      </Link>
    </>
  );
}

function Answer({ reasons, request }: { reasons: readonly OfferReason[] | undefined; request: Request | undefined }) {
  const names = useOfferNames(request);
  if (!reasons) return <Box sx={{ color: 'text.secondary', py: 1 }}>Reading the days…</Box>;
  return (
    <Box role="status">
      <Box sx={{ fontSize: 16, my: 0.5 }}>
        <OfferStatus verdict={offerVerdict(reasons)} bold />
      </Box>
      <ReasonList reasons={reasons} names={names} />
    </Box>
  );
}

/** Requests that are open or answered, the newest first. */
function useOpenRequests(): readonly Request[] {
  const requests = useTable('requests');
  const byRequest = useAssignmentsByRequest();
  return requests.all
    .filter((request) => ['open', 'answered'].includes(requestState(request, byRequest.get(request.id) ?? [])))
    .toSorted((a, b) => (a.ref < b.ref ? 1 : -1));
}
