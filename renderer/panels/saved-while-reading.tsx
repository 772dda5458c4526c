import Alert from '@mui/material/Alert';
import { FormDialog } from '@renderer/components/form-dialog';

type Props = { title: string; fileName: string; onClose: () => void };

/** Says to who only reads that a file left: the export log, which says it otherwise, is not theirs to write. */
export function SavedWhileReading({ title, fileName, onClose }: Props) {
  const close = async () => {
    onClose();
    return undefined;
  };
  return (
    <FormDialog title={title} submitText="Close" onlyCloses onSubmit={close} onClose={onClose} width={480}>
      <Alert severity="success" role="status">
        Saved as {fileName}. The export log of the office does not have it: tell whoever writes that it left, and for
        whom.
      </Alert>
    </FormDialog>
  );
}
