/**
 * zod, with a note of each shape that is made on its first use. Such a shape is kept: a fault that is switched on later does
 * nothing in it. The runner makes them all while specs load, so that such faults are known to be there from the start.
 */
import * as whole from 'zod';

export * from 'zod';
export const z = {
  ...whole.z,
  lazy(make) {
    const shape = whole.z.lazy(make);
    globalThis.lazyShapes?.push(shape);
    return shape;
  },
};
