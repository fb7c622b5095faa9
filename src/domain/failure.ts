/** Trouble the user can mend. Each kind has its sentence and remedy in cli/failure-text.ts. */
export type Failure =
  | { readonly kind: 'file_missing'; readonly path: string; readonly nearest: string | undefined }
  | { readonly kind: 'file_is_folder'; readonly path: string }
  | { readonly kind: 'file_unreadable'; readonly path: string; readonly reason: string }
  | { readonly kind: 'stdin_unreadable'; readonly reason: string }
  | { readonly kind: 'file_changed'; readonly path: string }
  | { readonly kind: 'not_a_table'; readonly path: string; readonly reason: string }
  | { readonly kind: 'row_too_long'; readonly path: string; readonly line: number; readonly limitMb: number }
  | { readonly kind: 'too_many_columns'; readonly path: string; readonly columns: number; readonly limit: number }
  /** `first`: the name under which it was given before, if that is another one. */
  | { readonly kind: 'same_file_twice'; readonly path: string; readonly first?: string }
  | { readonly kind: 'nothing_to_match'; readonly paths: readonly string[] }
  | { readonly kind: 'output_unwritable'; readonly path: string; readonly reason: string }
  | { readonly kind: 'output_not_ours'; readonly path: string }
  | { readonly kind: 'output_busy'; readonly path: string; readonly owner: string }
  | { readonly kind: 'disk_full'; readonly path: string }
  | { readonly kind: 'file_unwritable'; readonly path: string; readonly reason: string }
  | { readonly kind: 'stdout_unwritable'; readonly reason: string }
  | { readonly kind: 'config_exists'; readonly path: string }
  | { readonly kind: 'config_unreadable'; readonly path: string; readonly reason: string }
  | { readonly kind: 'config_invalid'; readonly path: string; readonly problems: readonly string[] }
  | {
      readonly kind: 'column_missing';
      readonly source: string;
      readonly column: string;
      readonly columns: readonly string[];
      readonly nearest: string | undefined;
    }
  | {
      readonly kind: 'unknown_field';
      readonly field: string;
      readonly nearest: string | undefined;
      readonly fields: readonly string[];
    }
  | {
      readonly kind: 'unknown_source';
      readonly name: string;
      readonly sources: readonly string[];
      readonly nearest: string | undefined;
    }
  | { readonly kind: 'bad_option'; readonly option: string; readonly value: string; readonly expected: string }
  | { readonly kind: 'run_missing'; readonly path: string }
  | { readonly kind: 'run_outdated'; readonly path: string; readonly source: string }
  | {
      readonly kind: 'input_missing';
      readonly path: string;
      readonly source: string;
      readonly folders: readonly string[];
    }
  | { readonly kind: 'record_missing'; readonly reference: string; readonly reason: string }
  | { readonly kind: 'customer_missing'; readonly id: string; readonly nearest: string | undefined }
  | { readonly kind: 'customer_ambiguous'; readonly id: string; readonly ids: readonly string[] }
  | { readonly kind: 'truth_unusable'; readonly path: string; readonly reason: string }
  | {
      readonly kind: 'truth_elsewhere';
      readonly path: string;
      readonly run: string;
      readonly sources: readonly string[];
    }
  | { readonly kind: 'decisions_unusable'; readonly path: string; readonly reason: string }
  | {
      readonly kind: 'decisions_contradict';
      readonly path: string;
      /** The line that keeps apart, and the lines that make one person. */
      readonly contradictions: readonly { readonly different: number; readonly same: readonly number[] }[];
    }
  | { readonly kind: 'suppression_unusable'; readonly path: string; readonly reason: string }
  | { readonly kind: 'person_ambiguous'; readonly customers: readonly string[] }
  | { readonly kind: 'no_terminal'; readonly decisions: string }
  | { readonly kind: 'thread_died'; readonly reason: string }
  | {
      readonly kind: 'out_of_memory';
      /** Whose limit it is: what the machine has free, what the user allows, or JavaScript's own heap. */
      readonly limit: 'machine' | 'option' | 'heap';
      readonly neededMb: number;
      readonly availableMb: number;
      readonly rowsThatFit: number;
    };

/** Carries a Failure through the call stack to the one place that prints it. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind);
    this.name = 'FailureError';
    this.failure = failure;
  }
}

export function fail(failure: Failure): never {
  throw new FailureError(failure);
}
