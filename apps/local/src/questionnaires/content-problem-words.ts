import type { ContentProblem, ContentProblemCode } from '@medvirk/questionnaire';

/** What stops a questionnaire from being published, in words: what is wrong, and how to mend it. `{detail}` is filled in. */
const WORDS: Record<ContentProblemCode, readonly [what: string, mend: string]> = {
  'duplicate-code': ['The code is used twice.', 'Give one of them another code.'],
  'unknown-question-in-rule': ['A rule asks about {detail}, which is not there.', 'Name a question that is there.'],
  'rule-looks-ahead': [
    'A rule asks about {detail}, which comes later.',
    'Move one of the two, so that rules look back.',
  ],
  'unknown-option-in-rule': [
    'A rule asks for the answer {detail}, which nobody can give.',
    'Name an answer that is there.',
  ],
  'unknown-score-in-rule': ['A rule asks about the score {detail}, which is not there.', 'Name a score that is there.'],
  'unknown-question-in-score': ['A score counts what is not there ({detail}).', 'Name a question that is there.'],
  'unknown-question-in-text': [
    'A text takes in the answer to {detail}, which is not there.',
    'Name a question that is there.',
  ],
  'text-looks-ahead': ['A text takes in the answer to {detail}, which comes later.', 'Move one of the two.'],
  'no-fallback-in-text': [
    'A text takes in the answer to {detail} and has no words for when there is none.',
    'Write them after a bar: "{{question|words}}".',
  ],
  'rule-does-not-fit': [
    'A rule asks {detail} for what its answers can not be.',
    'Use a comparison that fits the type of question.',
  ],
  'rule-in-random-order': [
    'The order is random, so {detail} may come after what asks about it.',
    'Put the two in one group, or keep their places.',
  ],
  'jump-in-random-order': ['Sections in random order can not jump.', 'Take away the jumps or the random order.'],
  'unknown-jump': ['A jump leads to {detail}, which is not there.', 'Name a section or an ending that is there.'],
  'jump-looks-back': ['A jump leads back to {detail}.', 'Jump to a later section, or to an ending.'],
  'rules-in-a-circle': ['Rules go round in a circle: {detail}.', 'Take one of them away.'],
  'wrong-expression': ['An expression can not be read at: {detail}', 'Mend it there.'],
  'rule-in-group': [
    'A rule is about a question inside a group ({detail}).',
    'Ask about the group, or move the question.',
  ],
  'missing-text': ['A text is missing ({detail}).', 'Write it, or take the language out of "languages".'],
  'missing-lens-or-role': ['Nothing says what the answers are for.', 'Give it a "lens" with a "theme", or a "role".'],
  'missing-theme': ['It has a lens and no theme.', 'Give it a "theme".'],
  'no-questions': ['There is nothing to answer.', 'Add a question.'],
  'duplicate-option': ['Two options have the code {detail}.', 'Give one of them another code.'],
  'duplicate-row': ['Two rows have the code {detail}.', 'Give one of them another code.'],
  'duplicate-point': ['Two points have the value {detail}.', 'Give one of them another value.'],
  'several-other-options': ['Several options open a field for own words.', 'Keep "other" on one of them.'],
  'too-many-points': ['There are too many points for how they are shown.', 'Take some away, or show them another way.'],
  'missing-picture': ['A picture is missing ({detail}).', 'Give each option a picture, or show them as a list.'],
  'missing-captions': ['A video has no captions.', 'Add captions in each language.'],
  'overlapping-bands': ['Two bands share a number ({detail}).', 'Let one end before the next begins.'],
  'uneven-steps': ['The steps do not go up in the total.', 'Choose a step that divides the total.'],
  'unreadable-pattern': ['The pattern can not be read ({detail}).', 'Write it with what patterns may hold.'],
  'impossible-limits': ['No answer can fit the limits.', 'Change the lower or the upper limit.'],
  'required-file': ['Nobody can be made to add a file.', 'Let the question be answered without one.'],
};

/** A problem in words. Without a detail its brackets go. */
export function contentProblemInWords({ code, detail }: ContentProblem): { what: string; mend: string } {
  const [what, mend] = WORDS[code];
  const filled = detail === undefined ? what.replace(/ \(\{detail\}\)/u, '') : what.replace('{detail}', detail);
  return { what: filled.replace('{detail}', 'something'), mend };
}
