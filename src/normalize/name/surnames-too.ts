/**
 * Given names that ordinary people also have as a surname: behind a given name (`Ana Vicente`, `Mary Thomas`) only the
 * data can tell which. Not those that far more people have as a second given name (`Ana María`, `Juan Carlos`). Folded.
 * Origin: general knowledge.
 */
export const SURNAMES_TOO: ReadonlySet<string> = new Set(
  (
    'bartolome benito clemente domingo fermin gaspar marcos pascual simon tomas valentin vicente ' +
    'abel alexander arthur charles christian daniel david dylan francis frank george harold henry jack james john joseph ' +
    'lawrence oliver patrick paul peter philip ralph raymond richard robert thomas vincent walter william'
  ).split(' '),
);
