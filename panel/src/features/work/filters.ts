/** Which work is shown, and which piece is open; all of it lives in the address. */
export const NO_FILTERS = {
  state: [] as readonly string[],
  stage: '',
  subject: '',
  error: '',
  search: '',
  work: '',
};

export type Filters = typeof NO_FILTERS;

export const STATES = [
  'requested',
  'started',
  'failed',
  'parked',
  'succeeded',
  'cancelled',
] as const;

export type WorkState = (typeof STATES)[number];

export const STAGES = [
  'propose',
  'compare',
  'verify',
  'sketch',
  'compile',
  'preview',
  'render',
  'inspect',
  'publish',
  'measure',
  'notify',
] as const;

/** How a state looks; its word is told by the catalogue. */
export const LOOKS = {
  requested: 'waiting',
  started: 'running',
  failed: 'refused',
  parked: 'parked',
  succeeded: 'done',
  cancelled: 'waiting',
} as const;
