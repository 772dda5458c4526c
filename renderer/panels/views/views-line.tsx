import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Link from '@mui/material/Link';
import { conditionsText, unaskedText } from '@renderer/words/condition-words';
import type { ListCondition, ListValue } from '@shared/model/list-value';
import { withoutConditions } from '@shared/views/filter-conditions';
import type { ListColumn } from '@shared/views/list-column';
import type { ListViews } from './use-list-views';

type Props<Row> = {
  views: ListViews;
  columns: readonly ListColumn<Row>[];
  value: ListValue;
  onChange: (value: ListValue) => void;
  /** Conditions that the filters of the screen show already. */
  inFilters: readonly ListCondition[];
};

/** The views to choose from in one press, and what is asked of the list besides its filters; nothing where there is neither. */
export function ViewsLine<Row>({ views, columns, value, onChange, inFilters }: Props<Row>) {
  const others = withoutConditions(value.conditions, inFilters);
  const asked = others.filter((each) => unaskedText(columns, each) === undefined);
  const unasked = others.flatMap((each) => unaskedText(columns, each) ?? []);
  if (views.all.length === 0 && others.length === 0) return null;
  const clear = () => onChange({ ...value, conditions: withoutConditions(value.conditions, others) });
  return (
    <Box sx={{ display: 'flex', columnGap: 2, rowGap: 0.75, flexWrap: 'wrap', alignItems: 'center', fontSize: 12 }}>
      {views.all.length > 0 ? <ViewChips views={views} /> : null}
      {others.length > 0 ? (
        <Box role="status" sx={{ display: 'flex', columnGap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          {asked.length > 0 ? <span>{conditionsText(columns, asked)}.</span> : null}
          {unasked.map((text) => (
            <Box key={text} component="span" sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center' }}>
              <WarningAmberOutlined color="warning" aria-hidden sx={{ fontSize: 16 }} />
              {text} The condition is left out, so more may stand here than is meant.
            </Box>
          ))}
          <Link component="button" type="button" onClick={clear} sx={{ fontSize: 12 }}>
            Clear conditions
          </Link>
        </Box>
      ) : null}
    </Box>
  );
}

function ViewChips({ views }: { views: ListViews }) {
  return (
    <Box role="group" aria-label="Views" sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', alignItems: 'center' }}>
      <Box component="span" aria-hidden sx={{ color: 'text.secondary' }}>
        Views
      </Box>
      {views.all.map((view) => {
        const isChosen = view.id === views.chosen?.id;
        const on = isChosen && !views.isChanged;
        return (
          <ButtonBase
            key={view.id}
            aria-pressed={on}
            onClick={() => views.choose(view)}
            sx={{
              minHeight: 28,
              px: 1.25,
              fontSize: 12,
              fontFamily: 'inherit',
              borderRadius: 1,
              border: 1,
              textAlign: 'left',
              overflowWrap: 'anywhere',
              fontWeight: on ? 600 : 400,
              borderColor: on ? 'primary.main' : 'custom.lineStrong',
              bgcolor: on ? 'action.selected' : 'background.paper',
              boxShadow: on ? 'inset 0 0 0 1px var(--mui-palette-primary-main)' : 'none',
            }}
          >
            {view.name}
            {isChosen && views.isChanged ? ' (changed)' : ''}
          </ButtonBase>
        );
      })}
    </Box>
  );
}
