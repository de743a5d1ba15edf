/**
 * Stops one thing that was started. What starts something adds its stop to a list before it waits for it to be ready, so
 * that an end in the middle of the start leaves nothing behind. The list is worked off from its end.
 */
export type Stop = () => Promise<void>;
