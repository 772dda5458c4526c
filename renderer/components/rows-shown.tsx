import { HiddenText } from './page';

/** Says to a screen reader how many rows a filter or a search has left, also where none is left and the table is gone. */
export function RowsShown({ count }: { count: number }) {
  return (
    <span role="status">
      <HiddenText>{count === 1 ? '1 row' : `${count === 0 ? 'No' : count.toLocaleString('en-GB')} rows`}</HiddenText>
    </span>
  );
}
