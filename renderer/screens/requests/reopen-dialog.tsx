import { FormDialog } from '@renderer/components/form-dialog';
import type { Request } from '@shared/model/request';
import { useSaveRequest } from './use-save-request';

/** Opens a request again; it then shows as its answers say. */
export function ReopenDialog({ request, onClose }: { request: Request; onClose: () => void }) {
  const save = useSaveRequest();
  const submit = async () => {
    const failed = await save('reopen-request', [request.id], {
      request: { ...request, outcome: 'none', outcomeOn: null },
    });
    if (!failed) onClose();
    return failed;
  };
  return (
    <FormDialog
      title={`Reopen request ${request.ref}`}
      submitText="Reopen request"
      onSubmit={submit}
      onClose={onClose}
      width={480}
    >
      <span>The request goes back to where its answers leave it, and its clock with it.</span>
    </FormDialog>
  );
}
