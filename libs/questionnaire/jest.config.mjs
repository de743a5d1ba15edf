import { preset } from '../../test/jest-preset.mjs';

export default preset('questionnaire', { alone: ['answers/live-form'] });
