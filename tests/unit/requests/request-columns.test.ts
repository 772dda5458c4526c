import { requestColumns } from '@renderer/screens/requests/list/request-columns';
import type { RequestRow } from '@renderer/screens/requests/list/request-rows';
import { applyList } from '@shared/views/apply-list';
import { EMPTY_LIST_VALUE, type ListCondition } from '@shared/model/list-value';
import { makeRequest, TODAY } from '@tests/support/builders';
import { expect, it } from 'vitest';

it('who asked, and their reference, are asked for each by itself, empty too', () => {
  // Safe: these conditions ask of the request alone.
  const row = (more: object) => ({ request: makeRequest(more) }) as RequestRow;
  const rows = [
    row({ id: 'a', receivedFrom: 'Principal Adviser', theirRef: 'LGA-7' }),
    row({ id: 'b', receivedFrom: '', theirRef: '' }),
  ];
  const found = (column: string, test: ListCondition['test'], value = '') =>
    applyList(rows, requestColumns(TODAY), { ...EMPTY_LIST_VALUE, conditions: [{ column, test, value }] }, TODAY).map(
      ({ request }) => request.id,
    );
  expect(found('from', 'is empty')).toEqual(['b']);
  expect(found('from', 'is', 'principal adviser')).toEqual(['a']);
  expect(found('their-ref', 'is', 'LGA-7')).toEqual(['a']);
  expect(found('their-ref', 'is empty')).toEqual(['b']);
});
