/** The library of the age format: read from the disk when it is first needed, as it is most of the main process's code and no start needs it. */
export const ageLibrary = () => import('age-encryption');
