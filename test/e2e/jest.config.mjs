import { preset } from '../jest-preset.mjs';

// One journey takes seconds, not milliseconds: the browser is real.
export default { ...preset('e2e'), testTimeout: 60_000 };
