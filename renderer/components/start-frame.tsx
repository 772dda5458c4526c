import LockOutlined from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, type FormEventHandler, type ReactNode } from 'react';
import { focusIfNowhere } from './focus-if-nowhere';

const SIDE_BY_SIDE = '@media (min-width: 1000px)';

type Props = {
  title: string;
  text: string;
  onSubmit: FormEventHandler;
  busy?: boolean;
  /** The quiet line at the bottom, with a lock. */
  foot: string;
  /** What stands at the right; under the form where there is no room. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A screen before the records are open: one form at the left, what it is about at the right. */
export function StartFrame(props: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusIfNowhere(heading.current), []);
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100%',
        display: 'grid',
        gridTemplateColumns: '1fr',
        [SIDE_BY_SIDE]: { gridTemplateColumns: '560px 1fr' },
      }}
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', px: { xs: 4, md: 12 }, py: 4 }}>
        <Box
          component="form"
          noValidate
          aria-busy={props.busy ?? false}
          onSubmit={props.onSubmit}
          sx={{ my: 'auto', maxWidth: 368, width: '100%', display: 'flex', flexDirection: 'column', gap: 2.5 }}
        >
          <Box>
            <Typography
              component="h1"
              ref={heading}
              tabIndex={-1}
              sx={{ fontSize: 32, lineHeight: '40px', fontWeight: 600, outline: 'none' }}
            >
              {props.title}
            </Typography>
            <Typography sx={{ fontSize: 15, lineHeight: '24px', color: 'text.secondary' }}>{props.text}</Typography>
          </Box>
          {props.children}
        </Box>
        <Box
          sx={{
            display: 'flex',
            gap: 1,
            fontSize: 12,
            lineHeight: '16px',
            color: 'text.secondary',
            maxWidth: 368,
            mt: 3,
          }}
        >
          <LockOutlined aria-hidden />
          {props.foot}
        </Box>
      </Box>
      <Box
        sx={{
          bgcolor: 'background.default',
          borderTop: 1,
          [SIDE_BY_SIDE]: { borderTop: 0, borderLeft: 1, borderColor: 'divider' },
          borderColor: 'divider',
          px: { xs: 4, md: 12 },
          py: 4,
          display: 'flex',
        }}
      >
        <Box sx={{ my: 'auto', width: '100%', maxWidth: 520 }}>{props.aside}</Box>
      </Box>
    </Box>
  );
}

/** One of the things said at the right. */
export function StartPoint(props: { title: string; last?: boolean; children: ReactNode }) {
  return (
    <Box sx={{ py: 2.5, borderBottom: props.last ? 0 : 1, borderColor: 'divider' }}>
      <Typography component="h2" sx={{ fontSize: 18, lineHeight: '24px', fontWeight: 600 }}>
        {props.title}
      </Typography>
      <Box sx={{ fontSize: 14, lineHeight: '22px', color: 'text.secondary' }}>{props.children}</Box>
    </Box>
  );
}
