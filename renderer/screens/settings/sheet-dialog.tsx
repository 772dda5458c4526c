import { PaperDialog } from '@renderer/panels/paper-dialog';
import type { ReactNode } from 'react';

type Props = { title: string; fileName: string; onDone?: () => void; onClose: () => void; children: ReactNode };

/** Shows a sheet that opens something, as it will lie on the paper, and prints it. */
export function SheetDialog({ children, ...props }: Props) {
  return (
    <PaperDialog
      {...props}
      label="The sheet"
      note="Print it, see that the groups can be read, and lock it away. A PDF can be read by whoever finds it: delete it once it is printed."
    >
      {children}
    </PaperDialog>
  );
}
