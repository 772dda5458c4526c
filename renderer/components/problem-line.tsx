import Alert from '@mui/material/Alert';
import type { SxProps, Theme } from '@mui/material/styles';

type Props = { text: string | undefined; sx?: SxProps<Theme> };

/** Why something could not be done, said at once where it was asked for; nothing while there is nothing to say. */
export function ProblemLine({ text, sx }: Props) {
  if (!text) return null;
  return (
    <Alert severity="error" role="alert" {...(sx ? { sx } : {})}>
      {text}
    </Alert>
  );
}
