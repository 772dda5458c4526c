import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { z } from 'zod';

const StateSchema = z.object({ toAnswer: z.literal(true) });

/** Whether the link that led here asked for the answer to be given at once; asked once, not each time that Back leads here. */
export function useAskedToAnswer(): boolean {
  const { pathname, state } = useLocation();
  const navigate = useNavigate();
  const [isAsked] = useState(() => StateSchema.safeParse(state).success);
  useEffect(() => {
    if (StateSchema.safeParse(state).success) void navigate(pathname, { replace: true });
  }, [state, pathname, navigate]);
  return isAsked;
}
