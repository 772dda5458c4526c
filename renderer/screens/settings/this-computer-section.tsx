import Alert from '@mui/material/Alert';
import { Facts } from '@renderer/components/facts';
import { Section } from '@renderer/components/page';
import { bridge } from '@renderer/bridge/bridge';
import { useDesk } from '@renderer/data/desk-context';
import { readHealedCopy, type HealedCopy } from '@renderer/data/safety-copy/healed-copy';
import { problemText } from '@renderer/words/problem-text';
import { countOf } from '@renderer/words/table-words';
import type { AppInfo } from '@shared/ipc/contract';
import type { Result } from '@shared/model/result';
import { formatPlainDate } from '@shared/rules/uk-date';
import { useEffect, useState, useSyncExternalStore } from 'react';

/** Where the records lie, and which version this is. */
export function ThisComputerSection() {
  const desk = useDesk();
  // The whole safety copy is read behind the first screen: what is found may come while this stands here.
  const healed = useSyncExternalStore(desk.subscribe, () => healedText(readHealedCopy()));
  const [info, setInfo] = useState<Result<AppInfo>>();
  useEffect(() => {
    void bridge.appInfo().then(setInfo);
  }, []);
  if (!info) return null;
  if (!info.ok) {
    return (
      <Section title="This computer">
        <Alert severity="error">{problemText(info.problem)}</Alert>
      </Section>
    );
  }
  const counts = `${countOf('peers', desk.table('peers').all.length)}, ${countOf('requests', desk.table('requests').all.length)}`;
  return (
    <Section title="This computer">
      <Facts
        lines={[
          ['Records', counts],
          ['Safety copy', healed],
          ['Data folder', info.value.dataFolder],
          ['Peer Desk', info.value.version],
          ['Electron', info.value.electron],
        ]}
      />
    </Section>
  );
}

/** What became of a damaged safety copy, and that nothing is lost; no line where none ever was. */
function healedText(healed: HealedCopy | undefined): string {
  if (!healed) return '';
  const { from, to, on } = healed;
  const which = from === to ? `change ${from}` : `changes ${from} to ${to}`;
  return `Was damaged (${which} could not be read in it) and written anew from your records on ${formatPlainDate(on)}. Nothing is lost; the damaged one is kept in the data folder.`;
}
