import type { QuestionnaireContent, RespondentRole } from '@medvirk/questionnaire';
import { useEffect, useRef, useState } from 'react';

/** What the respondent's pages are asked to show. The same shape is written down there: neither app knows the other. */
export interface ToShow {
  content: QuestionnaireContent;
  organisation: string;
  council: string | null;
  language: string;
  role: RespondentRole;
  open: { section: string; question: string | null } | null;
}

/** What they say of it. */
export interface ShownAt {
  page: 'start' | 'section' | 'end';
  openIsShown: boolean;
}

/** Milliseconds without a change until it is shown: the pages inside share their thread with the one that is written in. */
const REST = 400;

interface Props {
  toShow: ToShow;
  title: string;
  onAt?: (at: ShownAt) => void;
}

/** The respondent's own pages with a draft in them. */
export function RespondentFrame({ toShow, title, onAt }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  const told = useRef(onAt);
  told.current = onAt;
  useEffect(() => {
    const take = ({ origin, source, data }: MessageEvent<unknown>) => {
      if (origin !== window.location.origin || source !== frame.current?.contentWindow) return;
      if (typeof data !== 'object' || data === null || !('kind' in data)) return;
      if (data.kind === 'medvirk-ready') setReady(true);
      else if (data.kind === 'medvirk-at') told.current?.(data as unknown as ShownAt);
    };
    window.addEventListener('message', take);
    return () => window.removeEventListener('message', take);
  }, []);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isReady) return;
    const show = () => {
      isFirst.current = false;
      frame.current?.contentWindow?.postMessage({ kind: 'medvirk-show', ...toShow }, window.location.origin);
    };
    const timer = setTimeout(show, isFirst.current ? 0 : REST);
    return () => clearTimeout(timer);
  }, [isReady, toShow]);
  return <iframe ref={frame} className="respondent-frame" title={title} src="/respondent/preview" />;
}
