import { buildRequestFormSchema, toFormValues, toRequest } from '@renderer/screens/requests/form/request-form-schema';
import { day, makeRequest, TODAY } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

const request = makeRequest({ rounds: [{ id: 'one', receivedOn: '2026-11-10', peersWanted: 1 }] });
const parse = (acknowledgedOn: string | null) =>
  buildRequestFormSchema(TODAY, request).safeParse({
    ...toFormValues(request, TODAY),
    council: { id: null, text: 'Sample' },
    acknowledgedOn: acknowledgedOn === null ? null : day(acknowledgedOn),
  });

describe('a request acknowledged', () => {
  test.each([
    ['2026-11-09', ['acknowledgedOn: answer-before-request']],
    ['2026-11-10', []],
    ['2026-11-22', []],
    ['2026-11-23', ['acknowledgedOn: later-than-today']],
    [null, []],
  ])('on %s, received on 10/11/2026, with today 22/11/2026', (acknowledgedOn, refused) => {
    const issues = parse(acknowledgedOn).error?.issues ?? [];
    expect(issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual(refused);
  });

  test('is kept, and stands in the form again; it is no answer', () => {
    const values = parse('2026-11-12').data;
    if (!values) throw new Error('refused');
    const saved = toRequest(values, request);
    expect(saved).toMatchObject({ acknowledgedOn: '2026-11-12', rounds: [{ responses: [] }] });
    expect(toFormValues(saved, TODAY).acknowledgedOn).toBe('2026-11-12');
  });
});
