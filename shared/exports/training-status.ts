import type { Peer, TrainingKind } from '@shared/model/peer';
import { missingCase } from '@shared/model/result';
import { peerLeft } from '@shared/rules/peer-left';
import type { TrainingPosition } from '@shared/rules/training';
import type { AttendanceAtEvent } from '@shared/rules/training-book';
import { standingUntil, trainingStanding, type TrainingStanding } from '@shared/rules/training-standing';
import { formatUkDate } from '@shared/rules/uk-date';
import type { CellValue, Column } from './column';
import { personColumns } from './person-columns';
import type { ReturnContext } from './return-context';
import { buildTable, type TableSheet } from './sheet';
import { capitalised } from './words';

/** A peer's standing, worked out as its row is written. */
type StatusRow = {
  peer: Peer;
  standing: TrainingStanding;
  attended: readonly AttendanceAtEvent[];
};

/** Where every peer who did not leave stands with training and the conference, in order of name. Source: DOMAIN section 8, E5. */
export function buildTrainingStatus(context: ReturnContext): TableSheet {
  const { figures, training: book, today, agreement } = context;
  const peers = figures.flatMap(({ peer }) => (peerLeft(peer) === undefined ? [peer] : []));
  const rule = { book, today, agreement };
  return buildTable('Training status', trainingStatusColumns(context), peers.length, function* () {
    for (const peer of peers) {
      const attended = book.ofPeer(peer.id).filter(({ attendance }) => attendance.status === 'attended');
      yield { peer, standing: trainingStanding(peer, rule), attended };
    }
  });
}

/** The columns of Training status. Why somebody is exempt stays in the office: it may be about their health or family. */
function trainingStatusColumns({ councils }: Pick<ReturnContext, 'councils'>): readonly Column<StatusRow>[] {
  return [
    ...personColumns(councils),
    ...columnsOf('challenge', 'Challenge training', 'Challenge training on'),
    ...columnsOf('mentoring', 'Mentoring training', 'Mentoring training on'),
    ...columnsOf('conference', 'Conference', 'Last conference'),
    { title: 'Compliant', kind: 'text', width: 12, value: ({ standing }) => compliantCell(standing) },
    { title: 'Expires', kind: 'date', width: 13, value: ({ standing }) => standingUntil(standing) },
    { title: 'Exemption', kind: 'text', width: 36, value: exemptionCell },
    { title: 'On CRM', kind: 'text', width: 10, value: onCrmCell },
    { title: 'Peer Desk ref', kind: 'text', width: 38, value: ({ peer }) => peer.id },
  ];
}

/** Status and date of one kind of training; a date to come is that of a booking. */
function columnsOf(kind: TrainingKind, status: string, on: string): readonly Column<StatusRow>[] {
  return [
    { title: status, kind: 'text', width: 18, value: ({ standing }) => capitalised(standing.at[kind].position) },
    {
      title: on,
      kind: 'date',
      width: 20,
      value: ({ standing }) => dateOf(standing.at[kind]),
    },
  ];
}

function dateOf({ position, metBy, bookedFor, attendedOn }: TrainingPosition): CellValue {
  return metBy === 'booked' || position === 'booked' ? bookedFor : attendedOn;
}

function compliantCell({ position }: TrainingStanding): CellValue {
  switch (position) {
    case 'met':
    case 'expiring':
      return 'Yes';
    case 'exempt':
      return 'Exempt';
    case 'booked':
    case 'not met':
      return 'No';
    default:
      return missingCase(position);
  }
}

function exemptionCell({ standing }: StatusRow): CellValue {
  const [exemption] = Object.values(standing.at)
    .flatMap((each) => each.exemption ?? [])
    .toSorted((a, b) => (a.until < b.until ? 1 : -1));
  return exemption ? `${capitalised(exemption.kind)}, until ${formatUkDate(exemption.until)}` : '';
}

/** Whether all that was attended is on the CRM; empty where no attendance is recorded here. */
function onCrmCell({ attended }: StatusRow): CellValue {
  if (attended.length === 0) return '';
  return attended.every(({ attendance }) => attendance.recordedOnCrmOn !== null) ? 'Yes' : 'No';
}
