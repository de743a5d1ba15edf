import type { FindingWords } from './finding-words.ts';

export const EN: FindingWords = {
  'hard-to-read': {
    name: 'Hard to read',
    why: 'Long words and long sentences mean that fewer people understand the same thing. LIX above 45 is heavy for many, most of all for those who are ill or read in a second language.',
    kinds: {
      text: ['Readability: LIX {lix}. Long words: {words}.', 'Try shorter words, or two sentences.'],
      whole: [
        'The questionnaire as a whole has LIX {lix}.',
        'Begin with the heaviest texts. They are marked one by one.',
      ],
    },
  },
  'long-sentence': {
    name: 'Long sentence',
    why: 'People have to keep the whole sentence in mind while they find an answer.',
    kinds: {
      long: ['The sentence has {words} words.', 'Split it in two. Up to {most} words are easy to hold on to.'],
    },
  },
  'double-barrelled': {
    name: 'Asks two things',
    why: "Those who think differently of the two can't answer, and you won't know what the answer was about.",
    kinds: {
      joined: ['“{words}” may be two things.', 'Ask one thing, or make two questions.'],
      both: ['“Both … and” asks two things: “{words}”.', 'Ask one thing, or make two questions.'],
      'two-questions': ['Here are two questions in one: “{words}”.', 'Make two questions.'],
      'and-or': ['“{words}” can be read in several ways.', 'Choose “and” or “or”, or make two questions.'],
    },
  },
  negation: {
    name: 'Negative question',
    why: 'Many read past words like “not”, and a no can then mean two things.',
    kinds: {
      single: ['The question is negative: “{words}”.', 'Ask about what happened, not about what did not.'],
      double: ['Two negatives in one sentence: “{words}”.', 'Write the sentence without negatives.'],
      'to-disagree-with': [
        'People have to disagree with a negative: “{words}”.',
        'Turn the statement round, so that it is plain what “agree” means.',
      ],
    },
  },
  'leading-words': {
    name: 'Leading words',
    why: 'The words show which answer you expect, and more people then give it.',
    kinds: {
      push: ['“{words}” takes the answer for granted.', 'Take it out, and ask straight.'],
      appeal: ['“{words}” says what others think.', 'Ask without pointing to others.'],
      praise: ['“{words}” praises beforehand.', 'Take the praising word out.'],
      blame: ['“{words}” judges beforehand.', 'Take the judging word out.'],
    },
  },
  jargon: {
    name: 'Words of the trade',
    why: 'Words of the service are not known to everybody who answers. The Norwegian Language Act asks for plain language.',
    kinds: {
      word: ['“{word}” may be unknown.', 'Try: {plain}.'],
      'word-alone': ['“{word}” is on your list of words to avoid.', 'Use a word that everybody knows.'],
    },
  },
  'unbalanced-scale': {
    name: 'Unbalanced scale',
    why: 'More answers on one side pull people there.',
    kinds: {
      sides: ['Answers on the good side: {good}. On the bad side: {bad}.', 'Make as many on each side.'],
      steps: ['The steps are not equal: {values}.', 'Let the values grow by the same amount for each answer.'],
    },
  },
  'scale-direction': {
    name: 'The scale may be upside down',
    why: 'The figures would be turned round: the best answer would count as the worst.',
    kinds: {
      'upside-down': [
        '“{worst}” now counts as worst, and “{best}” as best.',
        'Change what is best, or turn the order round.',
      ],
    },
  },
  'away-as-option': {
    name: "“Don't know” among the answers",
    why: 'Such answers should stand apart. Otherwise they slip into means and shares.',
    kinds: {
      point: [
        '“{words}” is a point of the scale and gets a value.',
        'Take it out, and switch it on as an answer of its own.',
      ],
      option: ['“{words}” is an ordinary option.', 'Take it out, and switch it on as an answer of its own.'],
    },
  },
  'overlapping-ranges': {
    name: 'Limits that do not fit',
    why: 'Everybody should find one answer that fits, and only one.',
    kinds: {
      overlap: ['“{first}” and “{second}” overlap.', 'Let one end before the next begins.'],
      gap: ['Something is missing between “{first}” and “{second}”.', 'Let the next begin where the one before ends.'],
    },
  },
  'not-relevant-missing': {
    name: '“Not relevant” is missing',
    why: 'Those it does not concern have to guess, skip or leave.',
    kinds: {
      condition: [
        'The question concerns only some: “{words}”.',
        'Allow “Not relevant”, or show it only to those it concerns.',
      ],
      'some-only': [
        '“{words}” does not concern everybody.',
        'Allow “Not relevant”, or show it only to those it concerns.',
      ],
    },
  },
  'too-long': {
    name: 'Long questionnaire',
    why: 'When it takes long, more people leave on the way, and answers near the end get worse.',
    kinds: {
      minutes: [
        'Answering takes about {minutes} minutes.',
        'Take out what you will not use. Try to stay under {most} minutes.',
      ],
    },
  },
  'background-singles-out': {
    name: 'May single people out',
    why: 'When few people share the same answers about who they are, somebody may recognise them.',
    kinds: {
      date: ['A date nearly always points to one person.', 'Ask for an age group or a year instead.'],
      'free-text': [
        "People's own words about who they are may point to one person.",
        'Make fixed answers with large groups.',
      ],
      number: [
        'An exact number splits people into many small groups.',
        'Ask in groups instead, for example ten years at a time.',
      ],
      'small-groups': [
        '{groups} groups and {expected} answers give about {each} in each. Figures about fewer than {k} are hidden.',
        'Join groups.',
      ],
      together: [
        '{questions} questions about who people are make {combinations} combinations. With {expected} answers many are alone in theirs.',
        'Ask only for what you will use, and join groups.',
      ],
    },
  },
  'file-identifies': {
    name: 'Files can show who it is',
    why: 'We can take names out of what people write, but not out of pictures, documents or recordings. In an anonymous survey the answer is then no longer anonymous.',
    kinds: {
      file: [
        'A picture or a document can show who has answered.',
        'Ask for a file only if you need it. Say in the question that names and faces should not be in it.',
      ],
      voice: [
        'A voice can be recognised, and a picture can show who it is.',
        'Ask whether it can be written instead. Turn recordings off if the survey is anonymous.',
      ],
    },
  },
};
