/** Name of the mark that the popup sets when its brief is painted first. */
export const BRIEF_SHOWN = 'luoc:brief-shown';
