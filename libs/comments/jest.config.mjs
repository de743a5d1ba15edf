import { preset } from '../../test/jest-preset.mjs';

export default preset('comments', { alone: ['masking/mask-identifiers'] });
