import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { visuallyHidden } from '@mui/utils';
import { memo, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import type { AskedOfScreen } from './asked-of-screen';

type PageProps = {
  title: string;
  /** The list that a record belongs to, with a way back. */
  back?: { to: string; asked?: AskedOfScreen; title: string; detail?: ReactNode };
  /** One quiet line under the title. */
  detail?: ReactNode;
  /** Buttons at the top right; at most one of them is contained. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A screen: one h1, a line of detail, its buttons, and what it shows. */
export function Page({ children, ...head }: PageProps) {
  return (
    <>
      <Head {...head} />
      {children}
    </>
  );
}

/** Where what it is given stays the same, it is not drawn again with the records below it. */
const Head = memo(({ title, back, detail, actions }: Omit<PageProps, 'children'>) => {
  return (
    <Box component="header" sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, mb: 2, flexWrap: 'wrap' }}>
      <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
        {back ? (
          <Box
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 0.5,
              fontSize: 12,
              lineHeight: '16px',
              mb: 0.25,
              color: 'text.secondary',
            }}
          >
            <Link component={RouterLink} to={back.to} state={back.asked} sx={{ color: 'text.secondary' }}>
              {back.title}
            </Link>
            {back.detail ? <ChevronRight aria-hidden sx={{ fontSize: 14 }} /> : null}
            {back.detail}
          </Box>
        ) : null}
        <Typography variant="h1" component="h1" tabIndex={-1} sx={{ overflowWrap: 'anywhere', outline: 'none' }}>
          {title}
        </Typography>
        {detail ? (
          <Box
            sx={{
              color: 'text.secondary',
              display: 'flex',
              columnGap: 2,
              flexWrap: 'wrap',
              alignItems: 'center',
              minHeight: 20,
              overflowWrap: 'anywhere',
              '& > *': { minWidth: 0 },
            }}
          >
            {detail}
          </Box>
        ) : null}
      </Box>
      {actions ? <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>{actions}</Box> : null}
    </Box>
  );
});

/** A section of a screen: a heading with its count, something at the right, and its table. */
export function Section(props: {
  title: ReactNode;
  count?: number;
  right?: ReactNode;
  /** 3 inside another section. */
  level?: 2 | 3;
  children: ReactNode;
}) {
  return (
    <Box component="section" sx={{ mb: 2.5, mt: props.level === 3 ? 1.5 : 0, '& > p': { mt: 0.5, mb: 1 } }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, minHeight: 24, mb: 0.25 }}>
        <Typography
          variant="h2"
          component={props.level === 3 ? 'h3' : 'h2'}
          sx={props.level === 3 ? { fontSize: 13, color: 'text.secondary' } : undefined}
        >
          {/* The space parts the two for a screen reader as well: "Replies awaited 3". */}
          {props.title}{' '}
          {props.count === undefined ? null : (
            <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary', ml: 0.25 }}>
              {props.count}
            </Box>
          )}
        </Typography>
        {props.right ? <Box sx={{ ml: 'auto', fontSize: 12 }}>{props.right}</Box> : null}
      </Box>
      {props.children}
    </Box>
  );
}

/** An empty list: what to do first, the button, then what will stand here. */
export function EmptyState(props: { title: string; text: string; actions?: ReactNode; children?: ReactNode }) {
  return (
    <Box sx={{ pt: 4, maxWidth: 560 }}>
      <Typography component="h2" sx={{ fontSize: 18, lineHeight: '24px', fontWeight: 600, mb: 0.5 }}>
        {props.title}
      </Typography>
      <Typography sx={{ fontSize: 14, lineHeight: '22px', color: 'text.secondary', mb: 2.5 }}>{props.text}</Typography>
      {props.actions ? <Box sx={{ display: 'flex', gap: 1, mb: 4, flexWrap: 'wrap' }}>{props.actions}</Box> : null}
      {props.children}
    </Box>
  );
}

/** Words for screen readers alone. */
export function HiddenText({ children }: { children: ReactNode }) {
  return <span style={visuallyHidden}>{children}</span>;
}
