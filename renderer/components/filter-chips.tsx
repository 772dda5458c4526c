import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';

export type Chip<T extends string> = {
  value: T;
  text: string;
  /** Not yet known where it is absent. */ count?: number | undefined;
};

/** Filters as toggles with their counts, in one row; one is on, or none. */
export function FilterChips<T extends string>(props: {
  label: string;
  chips: readonly Chip<T>[];
  /** None of them where it is absent. */
  value: T | undefined;
  onChange: (value: T) => void;
}) {
  return (
    <Box role="group" aria-label={props.label} sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap' }}>
      {props.chips.map((chip) => {
        const on = chip.value === props.value;
        return (
          <ButtonBase
            key={chip.value}
            aria-pressed={on}
            onClick={() => props.onChange(chip.value)}
            sx={{
              height: 28,
              px: 1.25,
              gap: 0.75,
              fontSize: 12,
              fontFamily: 'inherit',
              borderRadius: 1,
              border: 1,
              fontWeight: on ? 600 : 400,
              borderColor: on ? 'primary.main' : 'custom.lineStrong',
              bgcolor: on ? 'action.selected' : 'background.paper',
              boxShadow: on ? 'inset 0 0 0 1px var(--mui-palette-primary-main)' : 'none',
            }}
          >
            {chip.text}
            {chip.count === undefined ? null : (
              <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
                {chip.count.toLocaleString('en-GB')}
              </Box>
            )}
          </ButtonBase>
        );
      })}
    </Box>
  );
}
