import { describe, expect, it } from 'vitest';
import { fieldOfHeader } from '@shared/import/header-synonyms';
import { proposeMappings } from '@shared/import/mapping';
import { recogniseSheet } from '@shared/import/recognise-sheet';
import { sheetOf, workbookOf } from './import-fixture';

describe('headings of a log of requests', () => {
  it.each([
    ['Ref', 'requestRef'],
    ['Request no.', 'requestRef'],
    ['LGA ref', 'theirRef'],
    ['Date rec\u2019d', 'receivedOn'],
    ["Rec'd", 'receivedOn'],
    ['Date req\u2019d', 'receivedOn'],
    ['Received on', 'receivedOn'],
    ['Date of request', 'receivedOn'],
    ['From (PA / PCM)', 'receivedFrom'],
    ['Council (host)', 'councilSupported'],
    ['Council', 'councilSupported'],
    ['Type of support', 'kindOfWork'],
    ['Dates wanted', 'datesWanted'],
    ['No. peers', 'peersWanted'],
    ['No. of peers', 'peersWanted'],
    ['Looking for', 'lookingFor'],
    ['Peer(s) offered', 'peersOffered'],
    ['Names put forward', 'peersOffered'],
    ['Date replied', 'answeredOn'],
    ['Replied on', 'answeredOn'],
    ['Reply', 'answeredOn'],
    ['Date names sent', 'answeredOn'],
    ['Response date', 'answeredOn'],
    ['Date acknowledged', 'acknowledgedOn'],
    ['Holding reply sent', 'acknowledgedOn'],
    ['Days taken', 'daysTaken'],
    ['<= 10?', 'inTime'],
    ['Within 10 days (Y/N)', 'inTime'],
    ['In 10 days?', 'inTime'],
    ['Outcome', 'outcome'],
    ['Notes', 'notes'],
    ['__proto__', undefined],
    ['constructor', undefined],
  ])('%s', (heading, field) => {
    expect(fieldOfHeader(heading, 'requests')).toBe(field);
  });
});

describe('a sheet is taken for requests', () => {
  const holds = (...headings: string[]) =>
    recogniseSheet(sheetOf('Sheet1', [headings, headings.map(() => 'x')]), false).holds;

  it('by the day of receipt and anything that only a log of requests has', () => {
    expect(holds('Ref', 'Date rec\u2019d', 'Council', 'Date replied', 'Within 10?')).toBe('requests');
    expect(holds('Requested', 'Host', 'Responded', 'Result')).toBe('requests');
    expect(holds('Received', 'From', 'Council')).toBe('requests');
  });

  it('by a plain "Date" only with two such things beside it', () => {
    expect(holds('Date', 'Council', 'No. peers', 'Date replied')).toBe('requests');
    expect(holds('Date', 'Peer', 'Council')).not.toBe('requests');
    expect(holds('Date', 'Peer', 'Days', 'Reply')).toBe('days');
  });

  it('never by names and dates alone: a register of training has those', () => {
    expect(holds('Name', 'Council', 'Date', 'Event', 'Outcome')).not.toBe('requests');
  });
});

describe('"Council" in a log of requests', () => {
  const fieldsOf = (...headings: string[]) =>
    proposeMappings(workbookOf(sheetOf('Log', [headings, headings.map(() => 'x')])))[0]?.columns.map(
      ({ field }) => field,
    );

  it('is the host, but not beside a column that says so', () => {
    expect(fieldsOf('Received', 'Council', 'Replied')).toEqual(['receivedOn', 'councilSupported', 'answeredOn']);
    expect(fieldsOf('Received', 'Council', 'Host council', 'Replied')).toEqual([
      'receivedOn',
      null,
      'councilSupported',
      'answeredOn',
    ]);
  });
});
