/** For rings that wait for real servers and browsers. `testTimeout` is read from the root's configuration only, not from a project's. */
import { jest } from '@jest/globals';

jest.setTimeout(60_000);
