import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ProblemLine } from '@renderer/components/problem-line';
import { FilterChips } from '@renderer/components/filter-chips';
import { Section } from '@renderer/components/page';
import { TallTable } from '@renderer/components/tall-table';
import { useCouncilBook, useTable, useToday } from '@renderer/data/desk-context';
import { ListWaysOut } from '@renderer/panels/list-ways-out';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { WritersOnly } from '@renderer/panels/writers-only';
import { eventDatesText } from '@renderer/words/event-dates-text';
import { attendanceWord } from '@shared/exports/training';
import { ATTENDANCE_STATUSES, type Attendance, type AttendanceStatus } from '@shared/model/attendance';
import type { TrainingEvent } from '@shared/model/training-event';
import { eventAttendance } from '@shared/rules/event-attendance';
import { foldText } from '@shared/rules/names';
import { useMemo, useState } from 'react';
import { attendanceColumns, attendanceValues } from './attendance-columns';
import { AttendanceDialog } from './attendance-dialog';
import { CrmDialog } from './crm-dialog';
import { StatusMenu } from './status-menu';
import { useWriteAttendance } from './use-write-attendance';

type Props = { event: TrainingEvent; attendances: readonly Attendance[] };
type Shown = AttendanceStatus | 'all';

/** Everybody of an event: each by themselves, or those that are ticked together. */
export function EventAttendances({ event, attendances }: Props) {
  const today = useToday();
  const nameOf = usePeerNames();
  const peers = useTable('peers');
  const councils = useCouncilBook();
  const homeCouncilOf = (peerId: string) => {
    const peer = peers.get(peerId);
    return peer ? councils.shortNameOf(peer.homeCouncilId, peer.homeCouncilText) : '';
  };
  const { write } = useWriteAttendance(event.id);
  const [shown, setShown] = useState<Shown>('all');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<Attendance>();
  const [onCrm, setOnCrm] = useState(false);
  const [error, setError] = useState<string>();
  const counts = eventAttendance(event, attendances, today);
  const byName = useMemo(() => {
    const key = ({ peerId }: Attendance) => {
      const peer = peers.get(peerId);
      return peer ? foldText(`${peer.lastName}\t${peer.firstName}`) : '';
    };
    return attendances.toSorted((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
  }, [attendances, peers]);
  const rows = byName.filter(({ status }) => shown === 'all' || status === shown);
  const chosen = rows.filter(({ id }) => ticked.has(id));
  const setStatus = async (of: readonly Attendance[], status: AttendanceStatus) => {
    const failed = await write(
      'edit-attendance',
      of.filter((each) => each.status !== status).map((each) => ({ ...each, status })),
    );
    setError(failed);
  };
  const tick = (ids: readonly string[], on: boolean) =>
    setTicked((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  const columns = attendanceColumns({ nameOf, event, today, rows, chosen, tick, setStatus, onEdit: setEditing });
  const chips = [
    { value: 'all' as Shown, text: 'All', count: counts.total },
    ...ATTENDANCE_STATUSES.filter((status) => counts[status] > 0 || status === shown).map((status) => ({
      value: status as Shown,
      text: attendanceWord(status),
      count: counts[status],
    })),
  ];
  return (
    <Section
      title="Attendance"
      right={
        <ListWaysOut
          small
          label={`Attendance: ${event.name}, ${eventDatesText(event)}`}
          rows={rows}
          columns={attendanceValues(nameOf, homeCouncilOf)}
          asked={shown === 'all' ? '' : attendanceWord(shown)}
        />
      }
    >
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        <FilterChips label="Status" chips={chips} value={shown} onChange={setShown} />
        <WritersOnly>
          <Box sx={{ ml: 'auto', display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            {chosen.length > 0 ? (
              <>
                <Box role="status" sx={{ fontSize: 12, color: 'text.secondary' }}>
                  {chosen.length} ticked
                </Box>
                <StatusMenu event={event} today={today} onChoose={(status) => void setStatus(chosen, status)} />
              </>
            ) : null}
            {chosen.length > 0 || counts.notOnCrm > 0 ? (
              <Button size="small" onClick={() => setOnCrm(true)}>
                {chosen.length > 0 ? `On CRM: ${chosen.length} ticked` : `On CRM: ${counts.notOnCrm} attended`}
              </Button>
            ) : null}
          </Box>
        </WritersOnly>
      </Box>
      {counts.toConfirm > 0 ? (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {counts.toConfirm === 1 ? '1 peer is' : `${counts.toConfirm} peers are`} still booked, and the event has
          passed. Did they attend?
        </Alert>
      ) : null}
      <ProblemLine text={error} sx={{ mb: 1 }} />
      <TallTable
        label="Attendance"
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        minWidth={640}
        flows={40}
        height="max(320px, 70vh)"
      />
      {editing ? <AttendanceDialog event={event} old={editing} onClose={() => setEditing(undefined)} /> : null}
      {onCrm ? (
        <CrmDialog
          event={event}
          attendances={
            chosen.length > 0
              ? chosen
              : attendances.filter(({ status, recordedOnCrmOn }) => status === 'attended' && recordedOnCrmOn === null)
          }
          onClose={() => setOnCrm(false)}
        />
      ) : null}
    </Section>
  );
}
