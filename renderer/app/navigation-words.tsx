import Box from '@mui/material/Box';
import { HiddenText } from '@renderer/components/page';

/** Where the navigation has room for words. */
export const WIDE = '@media (min-width: 1000px)';

/** Words beside an icon; where there is no room they stay for screen readers. */
export function Words({ children }: { children: string }) {
  return (
    <>
      <Box component="span" sx={{ display: 'none', [WIDE]: { display: 'inline' } }}>
        {children}
      </Box>
      <Box component="span" sx={{ [WIDE]: { display: 'none' } }}>
        <HiddenText>{children}</HiddenText>
      </Box>
    </>
  );
}
