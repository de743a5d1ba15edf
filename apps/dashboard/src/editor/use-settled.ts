import type { QuestionnaireContent } from '@medvirk/questionnaire';
import { startTransition, useDeferredValue, useEffect, useState } from 'react';

/** Milliseconds until what looks at the whole follows what is drawn. */
const REST = 600;

/**
 * The content for what looks at the whole: outline, preview, checks. It follows when nobody has typed for a moment, since
 * working out a long questionnaire in between would be felt in each letter; at once where parts came, went or moved.
 */
export function useSettled(content: QuestionnaireContent): QuestionnaireContent {
  const [rested, setRested] = useState(content);
  useEffect(() => {
    if (content === rested) return;
    const timer = setTimeout(() => startTransition(() => setRested(content)), REST);
    return () => clearTimeout(timer);
  }, [content, rested]);
  return useDeferredValue(hasSameParts(content, rested) ? rested : content);
}

function hasSameParts(one: QuestionnaireContent, other: QuestionnaireContent): boolean {
  const sameCodes = (a: readonly { code: string }[], b: readonly { code: string }[]) =>
    a === b || (a.length === b.length && a.every(({ code }, at) => code === b[at]?.code));
  return (
    one.languages === other.languages &&
    sameCodes(one.sections, other.sections) &&
    one.sections.every(({ questions }, at) => sameCodes(questions, other.sections[at]?.questions ?? []))
  );
}
