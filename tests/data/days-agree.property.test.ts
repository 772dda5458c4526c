import { act, anyAction, PEERS, PROJECTS } from './days-agree-actions';
import { figuresAgree } from './days-agree-figures';
import { databaseName, openTestDesk, put, valueOf } from './desk-fixture';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

/** So that it stays within seconds; `DAYS_AGREE_RUNS=500` looks for longer. */
const RUNS = Number(process.env['DAYS_AGREE_RUNS'] ?? 40);

/** What no order of steps may break, whoever takes them. */
test(
  'whatever is done in whatever order, every figure agrees, no booking passes the limit, every excess is listed',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAction, { minLength: 8, maxLength: 30, size: 'max' }), async (actions) => {
        const desk = await openTestDesk(databaseName());
        try {
          const operations = [
            ...PEERS.map((each) => put('peers', each)),
            ...PROJECTS.map((each) => put('projects', each)),
          ];
          valueOf(await desk.commit({ label: { code: 'test-start', ids: [], count: 1 }, operations }));
          let before = await figuresAgree(desk);
          for (const action of actions) {
            const wasWritten = await act(desk, action);
            const after = await figuresAgree(desk);
            for (const [key, now] of after) {
              const then = before.get(key);
              // A booking takes more days into a year than it had. Days worked are facts, pencilled ones take nothing, and days
              // worked that were meant to be booked stand already (`planDays`).
              const booksMore = now.booked > (then?.booked ?? 0) && now.taken > (then?.taken ?? 0);
              if (wasWritten && booksMore) expect([key, now.over]).toEqual([key, false]);
              // Whoever left takes on nothing more.
              if (wasWritten && now.left) expect(now.ahead).toBeLessThanOrEqual(then?.ahead ?? 0);
            }
            before = after;
          }
        } finally {
          desk.close();
        }
      }),
      { numRuns: RUNS },
    );
  },
  60_000 + RUNS * 500,
);
