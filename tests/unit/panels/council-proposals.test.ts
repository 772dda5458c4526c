import { likeliestFirst } from '@renderer/panels/council-proposals';
import { expect, it } from 'vitest';

const council = (id: string, name: string, ended = false) => ({ id, name, ended });
const ALL = [
  council('north', 'North Shropshire District Council', true),
  council('east', 'Shropshire East Council'),
  council('fire', 'Hereford and Shropshire Fire Authority'),
  council('itself', 'The Council of Shropshire'),
];
const order = (typed: string, named?: string) => likeliestFirst(ALL, typed, named).map(({ id }) => id);

it('the council that the text names by itself stands first, those that ended last', () => {
  expect(order('shropshire', 'itself')).toEqual(['itself', 'east', 'fire', 'north']);
});

it('without one, names that begin so stand before the others, alike ones as given', () => {
  expect(order('Shropshire')).toEqual(['east', 'fire', 'itself', 'north']);
});

it('a council that ended stands first where the text names it', () => {
  expect(order('North Shropshire', 'north')[0]).toBe('north');
});
