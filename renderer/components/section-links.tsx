import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useEffect, useState, type ReactNode } from 'react';
import { useAskedOfScreen } from './asked-of-screen';

type Heading = { title: string; element: HTMLElement };

type Props = {
  label: string;
  /** The section that it begins at, where nothing is asked of the screen. */
  start?: string | undefined;
  children: ReactNode;
};

/** A long screen: links to each of its sections stand before them. */
export function WithSectionLinks({ label, start, children }: Props) {
  const [sections, setSections] = useState<HTMLElement | null>(null);
  const headings = useHeadings(sections);
  const [wanted, setWanted] = useState(start);
  useAskedOfScreen(({ section }) => {
    if (section !== undefined) setWanted(section);
  });
  const asked = headings.find(({ title }) => title === wanted)?.element;
  useEffect(() => {
    if (asked) goTo(asked);
  }, [asked]);
  return (
    <>
      <Box component="nav" aria-label={label} sx={{ mb: 2 }}>
        <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, m: 0, p: 0 }}>
          {headings.map(({ title, element }) => (
            <Box component="li" key={title} sx={{ listStyle: 'none' }}>
              <Link component="button" type="button" onClick={() => goTo(element)} sx={{ minHeight: 24, fontSize: 13 }}>
                {title}
              </Link>
            </Box>
          ))}
        </Box>
      </Box>
      <div ref={setSections}>{children}</div>
    </>
  );
}

/** The headings as they stand: a section comes when what it shows was read, or stays away. */
function useHeadings(sections: HTMLElement | null): readonly Heading[] {
  const [headings, setHeadings] = useState<readonly Heading[]>([]);
  useEffect(() => {
    if (!sections) return undefined;
    const look = () => {
      const found = [...sections.querySelectorAll('h2')].map((element) => ({
        // What follows the title is a count.
        title: element.firstChild?.textContent ?? '',
        element,
      }));
      setHeadings((before) => (isSame(before, found) ? before : found));
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(sections, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [sections]);
  return headings;
}

function isSame(before: readonly Heading[], found: readonly Heading[]): boolean {
  return (
    before.length === found.length &&
    before.every(({ title, element }, at) => title === found[at]?.title && element === found[at]?.element)
  );
}

/** Where a link of an address would lead; the address itself says which screen is shown. */
function goTo(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.style.outline = 'none';
  heading.style.scrollMarginTop = '56px';
  heading.scrollIntoView({ block: 'start' });
  heading.focus({ preventScroll: true });
}
