import { preset } from '../jest-preset.mjs';

export default preset('rings', { groups: 0 });
