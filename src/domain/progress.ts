export const STEPS = ['read', 'map', 'normalize', 'block', 'link', 'cluster', 'merge', 'report'] as const;
export type Step = (typeof STEPS)[number];

/** What a step tells while it works; the one who draws decides how. */
export interface ProgressEvent {
  readonly step: Step;
  readonly done: number;
  /** 0 when the end is not known. */
  readonly total: number;
  /** What is counted: rows, pairs, customers. */
  readonly unit: 'files' | 'rows' | 'pairs' | 'customers';
}

export type OnProgress = (event: ProgressEvent) => void;

/** Tells how far a step is, to whoever asked to hear it; undefined where nobody did. */
export function progress(
  { onProgress }: { readonly onProgress?: OnProgress },
  step: Step,
  unit: ProgressEvent['unit'],
): ((done: number, total?: number) => void) | undefined {
  return onProgress && ((done, total = 0) => onProgress({ step, done, total, unit }));
}
