/** The user can mend it. */
export const EXIT_FAILURE = 2;
/** A bug; EX_SOFTWARE of sysexits.h. */
export const EXIT_BUG = 70;
