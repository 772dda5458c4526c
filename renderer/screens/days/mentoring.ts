/** The code of the activity of mentoring, as it is shipped. */
export const MENTORING = 'mentoring session';
