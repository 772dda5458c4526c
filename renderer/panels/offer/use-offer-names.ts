import { useAgreement, useCouncilBook, useTable, useToday } from '@renderer/data/desk-context';
import type { OfferNames } from '@renderer/words/offer-text';
import type { Request } from '@shared/model/request';
import { useMemo } from 'react';
import { workText } from '../work-text';

/** How councils, projects and dates are named in the reasons about a peer; the same until one of them changes. */
export function useOfferNames(request: Request | undefined): OfferNames {
  const book = useCouncilBook();
  const projects = useTable('projects');
  const agreement = useAgreement();
  const today = useToday();
  return useMemo(
    () => ({
      council: request ? book.shortNameOf(request.councilSupportedId, request.councilSupportedText) : '',
      workOf: (entry) => workText(entry, { projects, book, agreement }),
      today,
    }),
    [request, book, projects, agreement, today],
  );
}
