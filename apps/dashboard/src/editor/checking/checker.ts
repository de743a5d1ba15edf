import {
  type ContentProblem,
  checkContent,
  type DesignFinding,
  type DesignSettings,
  type QuestionnaireContent,
  runDesignChecks,
  type Section,
} from '@medvirk/questionnaire';

/** A content to check: a section that is as it was the last time is named by where it stood then. */
export interface CheckAsked {
  content: Omit<QuestionnaireContent, 'sections'> & { sections: (Section | number)[] };
  /** Absent when they are as they were the last time. */
  settings?: DesignSettings;
}

/** What was found; absent when it is what was found the last time. */
export interface CheckTold {
  problems?: ContentProblem[];
  found?: DesignFinding[];
}

/**
 * What to send for `content` to a checker that was sent `before`: only what is new is copied on its way to another thread, and
 * questions that stay as they are are not judged again there.
 */
export function checkAsked(
  content: QuestionnaireContent,
  before: QuestionnaireContent | undefined,
  settings: DesignSettings | undefined,
): CheckAsked {
  const stood = new Map(before?.sections.map((section, at) => [section, at]));
  const sections = content.sections.map((section) => stood.get(section) ?? section);
  return { content: { ...content, sections }, ...(settings && { settings }) };
}

/**
 * Checks one content after another.
 * @throws Error when the first one comes without settings, or a section is named that was never sent
 */
export function checker(): (asked: CheckAsked) => CheckTold {
  let sections: readonly Section[] = [];
  let settings: DesignSettings | undefined;
  const told: Record<keyof CheckTold, string | undefined> = { problems: undefined, found: undefined };
  const isNews = (name: keyof CheckTold, value: unknown): boolean => {
    const text = JSON.stringify(value);
    const before = told[name];
    told[name] = text;
    return before !== text;
  };
  return ({ content: sent, settings: newSettings }) => {
    const before = sections;
    const content = { ...sent, sections: sent.sections.map((part) => sectionOf(part, before)) };
    sections = content.sections;
    settings = newSettings ?? settings;
    if (!settings) throw new Error('the first content to check comes with settings');
    const problems = checkContent(content);
    const found = runDesignChecks(content, settings);
    return {
      ...(isNews('problems', problems) && { problems }),
      ...(isNews('found', found) && { found }),
    };
  };
}

function sectionOf(part: Section | number, before: readonly Section[]): Section {
  const section = typeof part === 'number' ? before[part] : part;
  if (!section) throw new Error(`section ${String(part)} was not sent before`);
  return section;
}
