import Link from '@mui/material/Link';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import type { PeerId } from '@shared/model/ids';
import { Link as RouterLink } from 'react-router';

/** A peer by name, with the way to the peer's page. */
export function PeerLink({ peerId }: { peerId: PeerId }) {
  const name = usePeerNames()(peerId);
  if (name === undefined) return 'Peer no longer here';
  return (
    <Link
      component={RouterLink}
      to={`/peers/${peerId}`}
      sx={{
        display: 'inline-block',
        whiteSpace: 'normal',
        lineHeight: '16px',
        textDecorationColor: 'transparent',
        '&:hover, &:focus-visible': { textDecorationColor: 'inherit' },
      }}
    >
      {name}
    </Link>
  );
}
