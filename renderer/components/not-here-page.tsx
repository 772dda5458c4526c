import Button from '@mui/material/Button';
import { Link as RouterLink } from 'react-router';
import { EmptyState, Page } from './page';

type Props = {
  /** The word for one of them, such as "event". */
  record: string;
  back: NonNullable<Parameters<typeof Page>[0]['back']>;
  /** What the way back is called on its button. */
  all: string;
  text?: string;
};

/** The page of a record that there is none of: it was taken back, or the address is an old one. */
export function NotHerePage({ record, back, all, text = 'It may have been taken back with Undo.' }: Props) {
  return (
    <Page title={`${record.charAt(0).toUpperCase()}${record.slice(1)} not found`} back={back}>
      <EmptyState
        title={`This ${record} is not here`}
        text={text}
        actions={
          <Button component={RouterLink} to={back.to} state={back.asked}>
            {all}
          </Button>
        }
      />
    </Page>
  );
}
