import { preset } from '../jest-preset.mjs';

export default { ...preset('docker'), setupFilesAfterEnv: ['<rootDir>/../patient-timeout.mjs'] };
