/** Typing in a search is passed on once it rests so long: the answer is there before the next word. */
export const TYPING_RESTS_MS = 60;
