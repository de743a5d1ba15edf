/** The thread that checks what is written: whoever writes must not feel it. */
import '../../app/no-generated-code.ts';
import { type CheckAsked, checker } from './checker.ts';

const check = checker();

addEventListener('message', ({ data }: MessageEvent<CheckAsked>) => postMessage(check(data)));
