import type { CallAnswer, CallName, CallRequest, PeerDeskCalls } from '@shared/ipc/contract';
import { contextBridge, ipcRenderer } from 'electron';

function call<N extends CallName>(name: N) {
  return (request: CallRequest<N>): Promise<CallAnswer<N>> => ipcRenderer.invoke(name, request);
}

// Names only: the schemas stay out of this file, which runs before every page.
const peerDesk = {
  'app:info': call('app:info'),
  'file:save': call('file:save'),
  'window:closing': call('window:closing'),
  'window:close': call('window:close'),
  'page:print': call('page:print'),
  'page:save-pdf': call('page:save-pdf'),
  'file:save-pack': call('file:save-pack'),
  'keys:state': call('keys:state'),
  'keys:create': call('keys:create'),
  'keys:unlock': call('keys:unlock'),
  'keys:propose': call('keys:propose'),
  'keys:lock': call('keys:lock'),
  'keys:change': call('keys:change'),
  'keys:recovery-text': call('keys:recovery-text'),
  'keys:sheet-made': call('keys:sheet-made'),
  'journal:state': call('journal:state'),
  'journal:check': call('journal:check'),
  'journal:append': call('journal:append'),
  'journal:read': call('journal:read'),
  'journal:heal': call('journal:heal'),
  'records:put-aside': call('records:put-aside'),
  'restricted:make': call('restricted:make'),
  'restricted:open': call('restricted:open'),
  'restricted:close': call('restricted:close'),
  'restricted:change': call('restricted:change'),
  'restricted:sheet': call('restricted:sheet'),
  'restricted:seal': call('restricted:seal'),
  'restricted:read': call('restricted:read'),
  'erasure:state': call('erasure:state'),
  'erasure:begin': call('erasure:begin'),
  'erasure:cancel': call('erasure:cancel'),
  'erasure:finish': call('erasure:finish'),
  'erasure:remove-copies': call('erasure:remove-copies'),
  'copies:begin': call('copies:begin'),
  'copies:append': call('copies:append'),
  'copies:end': call('copies:end'),
  'copies:list': call('copies:list'),
  'copies:choose-folder': call('copies:choose-folder'),
  'copies:choose-file': call('copies:choose-file'),
  'copies:open': call('copies:open'),
  'copies:read': call('copies:read'),
  'colleagues:state': call('colleagues:state'),
  'colleagues:choose-folder': call('colleagues:choose-folder'),
  'colleagues:forget-folder': call('colleagues:forget-folder'),
  'colleagues:keep-identity': call('colleagues:keep-identity'),
  'colleagues:choose-file': call('colleagues:choose-file'),
  'colleagues:begin': call('colleagues:begin'),
  'colleagues:append': call('colleagues:append'),
  'colleagues:end': call('colleagues:end'),
  'colleagues:join': call('colleagues:join'),
  'colleagues:open': call('colleagues:open'),
  'colleagues:read': call('colleagues:read'),
} satisfies PeerDeskCalls;

contextBridge.exposeInMainWorld('peerDesk', peerDesk);
