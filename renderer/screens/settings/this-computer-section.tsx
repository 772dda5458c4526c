import { Facts } from '@renderer/components/facts';
import { Section } from '@renderer/components/page';
import { bridge } from '@renderer/bridge/bridge';
import { useDesk } from '@renderer/data/desk-context';
import type { AppInfo } from '@shared/ipc/contract';
import { useEffect, useState } from 'react';

/** Where the records lie, and which version this is. */
export function ThisComputerSection() {
  const desk = useDesk();
  const [info, setInfo] = useState<AppInfo>();
  useEffect(() => {
    void bridge.appInfo().then((result) => result.ok && setInfo(result.value));
  }, []);
  if (!info) return null;
  const counts = `${desk.table('peers').all.length} peers, ${desk.table('requests').all.length} requests`;
  return (
    <Section title="This computer">
      <Facts
        lines={[
          ['Records', counts],
          ['Data folder', info.dataFolder],
          ['Peer Desk', info.version],
          ['Electron', info.electron],
        ]}
      />
    </Section>
  );
}
