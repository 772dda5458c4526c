import ExpandMore from '@mui/icons-material/ExpandMore';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import { nextYear, previousYear, yearOf, yearText, type Year } from '@shared/rules/year';
import { useMemo, useState } from 'react';
import { YearLocked } from './year-locked';

const YEARS_BACK = 3;

/** The year shown, with the years to choose from: the next, this, and three before. */
export function YearMenu({ year, onChange }: { year: Year; onChange: (year: Year) => void }) {
  const today = useToday();
  const agreement = useAgreement();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const years = useMemo(() => {
    const now = yearOf(today, agreement);
    const choices = [nextYear(now, agreement), now];
    for (let back = 0; back < YEARS_BACK; back += 1) choices.push(previousYear(choices.at(-1) ?? now, agreement));
    return choices;
  }, [today, agreement]);
  return (
    <>
      <Button
        variant="text"
        size="small"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={`Year ${yearText(year.key)}`}
        endIcon={<ExpandMore />}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ ml: -1, fontSize: 13, fontWeight: 600 }}
      >
        {yearText(year.key)}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': 'Year' } }}
      >
        {years.map((choice) => (
          <MenuItem
            key={choice.key}
            selected={choice.key === year.key}
            onClick={() => {
              setAnchor(null);
              onChange(choice);
            }}
          >
            {yearText(choice.key)}
          </MenuItem>
        ))}
      </Menu>
      <YearLocked year={year} />
    </>
  );
}
