import type { AppInfo } from '@shared/ipc/contract';
import { createContext, use, type ReactNode } from 'react';

/** The office's own records, or the sample: two databases that never mix. */
export type WorkspaceName = 'own' | 'sample';

/** Which records are open. */
export type Workspace = { name: WorkspaceName; info: AppInfo; switchTo: (name: WorkspaceName) => void };

const Context = createContext<Workspace | undefined>(undefined);

export function WorkspaceProvider({ value, children }: { value: Workspace; children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}

/** Which records are open, and the way to the other ones. */
export function useWorkspace(): Workspace {
  const workspace = use(Context);
  if (!workspace) throw new Error('useWorkspace outside of WorkspaceProvider');
  return workspace;
}
