import { startRestorePlan } from '@renderer/data/backups/plan-restore';
import { describe, expect, it } from 'vitest';

const peer = (id: string, notes = '') => ({ id, notes });

describe('the plan of a restore', () => {
  it('adds what is missing, changes what differs, removes what the copy lacks, and leaves the rest', () => {
    const planner = startRestorePlan();
    planner.compare('peers', [
      [peer('same'), { notes: '', id: 'same' }],
      [peer('changed', 'then'), peer('changed', 'now')],
      [peer('gone'), undefined],
    ]);
    planner.compare('peers', [[peer('gone too'), null]]);
    planner.removeRest('peers', ['same', 'changed', 'new']);
    planner.removeRest('requests', []);
    expect(planner.differences()).toEqual({
      operations: [
        { table: 'peers', key: 'changed', after: peer('changed', 'then') },
        { table: 'peers', key: 'gone', after: peer('gone') },
        { table: 'peers', key: 'gone too', after: peer('gone too') },
        { table: 'peers', key: 'new', after: null },
      ],
      byTable: { peers: { added: 2, changed: 1, removed: 1 } },
    });
  });

  it('keeps an id apart in each table', () => {
    const planner = startRestorePlan();
    planner.compare('peers', [[peer('one'), peer('one')]]);
    planner.removeRest('projects', ['one']);
    expect(planner.differences().byTable).toEqual({ projects: { added: 0, changed: 0, removed: 1 } });
  });

  it('of an empty copy removes everything', () => {
    const planner = startRestorePlan();
    planner.removeRest('peers', ['one', 'two']);
    expect(planner.differences().byTable).toEqual({ peers: { added: 0, changed: 0, removed: 2 } });
  });

  it('never takes a line of the export log away or alters it: files that left stay noted', () => {
    const planner = startRestorePlan();
    planner.compare('exportLog', [
      [peer('noted', 'then'), peer('noted', 'now')],
      [peer('missing'), undefined],
    ]);
    planner.removeRest('exportLog', ['noted', 'later']);
    expect(planner.differences().byTable).toEqual({ exportLog: { added: 1, changed: 0, removed: 0 } });
  });
});
