import type { CallReply, CallRequest } from '@shared/ipc/contract';
import type { RestrictedKeys } from '@shared/model/restricted-note';
import type { Result } from '@shared/model/result';

/** The keys of restricted notes that the main process holds while they are open, as the contract describes it. */
export type RestrictedPort = {
  make: (passphrase: string) => Promise<Result<CallReply<'restricted:make'>>>;
  open: (keys: RestrictedKeys, passphrase: string) => Promise<Result<object>>;
  close: () => Promise<Result<object>>;
  change: (
    keys: RestrictedKeys,
    current: string,
    passphrase: string,
  ) => Promise<Result<CallReply<'restricted:change'>>>;
  sheet: (keys: RestrictedKeys, passphrase: string) => Promise<Result<CallReply<'restricted:sheet'>>>;
  seal: (request: CallRequest<'restricted:seal'>) => Promise<Result<CallReply<'restricted:seal'>>>;
  read: (notes: CallRequest<'restricted:read'>['notes']) => Promise<Result<CallReply<'restricted:read'>>>;
};
