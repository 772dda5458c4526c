import type { Work } from './use-work';

/** The facts by which a task finds the work: its project, or the request that has none yet. */
export function workFacts({ stored, request }: Pick<Work, 'stored' | 'request'>): Record<string, string> {
  return stored ? { project: stored.id } : { request: request?.id ?? '' };
}
