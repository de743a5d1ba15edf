/**
 * swc for Jest, with what it made of a file kept for every room: Jest keeps it under the folder of the room that asked, so the
 * libraries that all rooms load would be compiled once for each of them.
 */
import { fileURLToPath } from 'node:url';
import swc from '@swc/jest';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));

export default {
  createTransformer(options) {
    const transformer = swc.createTransformer(options);
    return {
      ...transformer,
      getCacheKey: (source, file, { config, ...asked }) =>
        transformer.getCacheKey(source, file, { ...asked, config: { ...config, rootDir } }),
    };
  },
};
