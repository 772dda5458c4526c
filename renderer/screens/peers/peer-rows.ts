import type { TableSnapshot } from '@renderer/data/records';
import type { YearDays } from '@renderer/data/desk';
import {
  useAgreement,
  useCouncilBook,
  useTable,
  useToday,
  useTrainingBook,
  useYearDays,
} from '@renderer/data/desk-context';
import type { CouncilBook } from '@renderer/data/council-book';
import { groupBy } from '@renderer/data/group-by';
import { useThisYear } from '@renderer/panels/use-this-year';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Peer } from '@shared/model/peer';
import type { Agreement } from '@shared/model/settings';
import type { DaysUsed } from '@shared/rules/days-used';
import { limitPosition, type LimitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { generalReasons } from '@shared/rules/offer/offer-reasons';
import { offerVerdict, type OfferVerdict } from '@shared/rules/offer/offer-verdict';
import type { TrainingBook } from '@shared/rules/training-book';
import { trainingStanding, type TrainingStanding } from '@shared/rules/training-standing';
import type { Year } from '@shared/rules/year';
import { useMemo } from 'react';
import { rolesNow } from './peer-words';

/** What the list of peers knows of each. */
export type PeerRow = {
  peer: Peer;
  council: string;
  region: string;
  roles: string;
  skills: string;
  used: DaysUsed;
  limit: LimitPosition;
  /** With each kind of training, and with all that is expected. */
  standing: TrainingStanding;
  /** Whether the peer can be offered, with no request thought of. */
  verdict: OfferVerdict;
};

type Source = {
  peers: TableSnapshot<Peer>;
  approvals: TableSnapshot<LimitApproval>;
  days: YearDays;
  book: CouncilBook;
  training: TrainingBook;
  agreement: Agreement;
  today: CalendarDay;
  year: Year;
};

/** Every peer with this year's days; `undefined` while the days are read. Rows are the same objects until something changes. */
export function usePeerRows(): { rows: readonly PeerRow[] | undefined; year: Year } {
  const peers = useTable('peers');
  const approvals = useTable('approvals');
  const agreement = useAgreement();
  const today = useToday();
  const book = useCouncilBook();
  const training = useTrainingBook();
  const year = useThisYear();
  const days = useYearDays(year);
  const rows = useMemo(
    () => days && buildRows({ peers, approvals, days, book, training, agreement, today, year }),
    [peers, approvals, days, book, training, agreement, today, year],
  );
  return { rows, year };
}

function buildRows(source: Source): readonly PeerRow[] {
  const { peers, approvals, days, book, training, agreement, today, year } = source;
  const ofYear = groupBy(
    approvals.all.filter(({ yearKey }) => yearKey === year.key),
    ({ peerId }) => peerId,
  );
  const limit = limitOf(year, agreement);
  return peers.all.map((peer) => {
    const used = days.used(peer.id);
    const limitNow = limitPosition(used, ofYear.get(peer.id) ?? [], limit);
    const standing = trainingStanding(peer, { book: training, today, agreement });
    return {
      peer,
      council: book.shortNameOf(peer.homeCouncilId, peer.homeCouncilText),
      region: book.get(peer.homeCouncilId)?.region || peer.homeRegion,
      roles: rolesNow(peer, today)
        .map(({ role }) => role)
        .join(', '),
      skills: peer.skills.map(({ skill }) => skill).join(', '),
      used,
      limit: limitNow,
      standing,
      verdict: offerVerdict(generalReasons(peer, limitNow, standing, today)),
    };
  });
}
