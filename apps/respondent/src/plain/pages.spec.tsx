import { describe, expect, it } from '@jest/globals';
import type { FormFields, InvitationView } from '@medvirk/api-contract';
import { type GivenAnswer, isAsked, questionsOf } from '@medvirk/questionnaire';
import { EVERY_ANSWER, EVERY_KIND } from '../question/every-kind.example.ts';
import { answersInFields } from './answers-in-fields.ts';
import { atStart } from './at-start.ts';
import type { Carried } from './carried.ts';
import { createPages } from './pages.tsx';

const HTML =
  '<!doctype html><html><head><title>Medvirk</title><script type="module" src="/a.js"></script>' +
  '<link rel="stylesheet" crossorigin href="/respondent/assets/a.css"></head><body><div id="root"></div></body></html>';
const pages = createPages(HTML, () => '.hint{top:1px}.never-here{top:2px}', {
  kinds: '/* kinds */',
  word: '/* word */',
});
const texts = (nb: string) => ({ nb });
const invitation: InvitationView = {
  surveyId: '3f0c2f5e-8a55-4a3e-9a52-0f3f2f1f1c11',
  title: texts('Hjemreise </script><script>alert(1)</script>'),
  open: true,
  closesOn: null,
  privacyMode: 'anonymous',
  admission: 'open',
  organisation: { name: 'Prøvebyen', contact: 'post@test.example', complaint: texts('Klag') },
  unit: { name: 'Sengepost', path: ['5f0c4a3e-0000-4000-8000-000000000001'] },
  content: EVERY_KIND,
  minutes: { nb: 9 },
  information: {
    purpose: texts('Bli bedre'),
    legalBasis: texts('Samtykke'),
    controller: 'Prøvebyen',
    contact: '',
    retentionMonths: 12,
  },
  council: null,
  tellBackAddress: 'https://medvirk.example/told/x',
};

/** The page of one section, with answers on it. */
function section(answers: Record<string, GivenAnswer>, fields: FormFields): string {
  const carried: Carried = {
    ...atStart('nb'),
    role: 'patient',
    answers,
    step: { page: 'section', section: 'every-kind', editing: false },
  };
  // Asked for the language it has, a page comes again with what was on it.
  const sent = { ...fields, carried: JSON.stringify(carried), do: 'language' };
  const walked = pages.walk({ invitation, wanted: [], newId: () => '', fields: sent, parameters: {} });
  return walked.kind === 'page' ? walked.html : '';
}

describe('the pages that the server makes', () => {
  it('send files along where one can be chosen', () => {
    expect(section({}, {})).toMatch(/<form id="page" enctype="multipart\/form-data"[^>]*method="post"/);
  });

  it.each(EVERY_ANSWER)(
    'take the answer $given to "$code", and show it so that it comes back as it was',
    ({ given, fields }) => {
      const questions = questionsOf(EVERY_KIND).filter(isAsked);
      for (const html of [section({}, fields), section(given, fieldsOf(section(given, fields)))]) {
        const back = answersInFields(questions, fieldsOf(html), 'nb');
        expect(Object.fromEntries(Object.entries(back).filter(([, each]) => each !== undefined))).toEqual(given);
      }
    },
  );

  it('begin with the question, and bring what the scripts need last', () => {
    const html = pages.open({ invitation, wanted: ['nb'] });
    expect(html.indexOf('respondent-role')).toBeLessThan(html.indexOf('id="brought"'));
    expect(html.indexOf('id="brought"')).toBeLessThan(html.indexOf('/a.js'));
    // The rest of the styles comes with the scripts.
    expect(html).toContain('<style>.hint{top:1px}</style>');
    expect(html).toContain('data-styles="/respondent/assets/a.css"');
  });

  it('are shown when the first question has come, and not a line before it', () => {
    const html = pages.open({ invitation, wanted: ['nb'] });
    const [, waitedFor] = /<link rel="expect" href="#([\w-]+)" blocking="render">/.exec(html) ?? [];
    expect(html).toMatch(new RegExp(`<input[^>]* id="${waitedFor}"`));
    expect(section({}, {})).not.toContain('blocking');
  });

  it('leave a long survey to be fetched, so that it does not hold up the first question', () => {
    const [section] = EVERY_KIND.sections;
    const sections = Array.from({ length: 60 }, (_, at) => ({
      ...section,
      code: `s${at}`,
    })) as typeof EVERY_KIND.sections;
    const short = pages.open({ invitation, wanted: ['nb'] });
    const long = pages.open({ invitation: { ...invitation, content: { ...EVERY_KIND, sections } }, wanted: ['nb'] });
    expect(short).toContain('Fortell');
    expect(long).not.toContain('Fortell');
    expect(long.length).toBeLessThan(short.length);
  });

  it('tell what came of asking for word, in the language of the page that asked, and carry no answer', () => {
    const given = { slug: 'x1y2z3', language: 'nn', address: 'a"b@post.example' } as const;
    const asked = pages.word({ ...given, outcome: 'sent' });
    expect(asked).toContain('<html lang="nn"');
    expect(fieldsOf(asked)).toEqual({ language: ['nn'], address: ['a"b@post.example'] });
    const wrong = pages.word({ ...given, outcome: 'wrong' });
    expect(wrong).toContain('aria-invalid="true" aria-describedby="word-problem"');
    expect(fieldsOf(pages.word({ ...given, outcome: 'refused' }))).toEqual({ language: ['nn'] });
  });

  it('let no text of a questionnaire end the element it stands in', () => {
    const html = pages.open({ invitation, wanted: ['nb'] });
    expect(html).not.toContain('<script>alert');
  });

  it('dress rare kinds of questions, and only where there are any', () => {
    expect(section({}, {})).toContain('<style>.hint{top:1px}.never-here{top:2px}\n/* word */\n/* kinds */</style>');
    expect(pages.open({ invitation, wanted: ['nb'] })).not.toContain('/* kinds */');
  });

  it.each([
    ['ar', 'rtl', 'ابدأ'],
    ['ur', 'rtl', 'شروع کریں'],
    ['se', 'ltr', 'Álgge'],
    ['uk', 'ltr', 'Почати'],
    ['pl', 'ltr', 'Zacznij'],
    ['so', 'ltr', 'Bilow'],
  ])('speak %s around the questions, running %s', (language, direction, start) => {
    const content = { ...EVERY_KIND, languages: ['nb', language] };
    const html = pages.open({ invitation: { ...invitation, content }, wanted: [language] });
    expect(html).toContain(`lang="${language}" dir="${direction}"`);
    expect(html).toContain(`>${start}<`);
  });

  it('let nobody start by an invitation before the scripts that read its code are there, and tell which mode needs them for what', () => {
    const page = (more: object) => pages.open({ invitation: { ...invitation, ...more }, wanted: ['nb'] });
    const invited = page({ admission: 'invited' });
    expect(invited.match(/<button[^>]*type="submit"[^>]*>/g)).toEqual(
      invited.match(/<button disabled=""[^>]*type="submit"[^>]*>/g),
    );
    expect(invited).toContain('bevis uten navn');
    expect(page({ admission: 'invited', privacyMode: 'confidential' })).not.toContain('bevis uten navn');
    expect(page({})).not.toMatch(/disabled|until-scripts/);
  });

  it('say that a link is unknown without asking for scripts', () => {
    const html = pages.open({ invitation: undefined, wanted: ['en'] });
    expect(html).toContain('lang="en"');
    expect(html).not.toContain('<script');
  });
});

/** What a browser would send for the controls of a page: those that are filled in, ticked or chosen. */
function fieldsOf(html: string): FormFields {
  const fields: Record<string, string[]> = {};
  const add = (name: string | undefined, value: string) => {
    if (name) fields[name] = [...(fields[name] ?? []), value];
  };
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const type = attribute(tag, 'type');
    if ((type === 'radio' || type === 'checkbox') && !/\schecked=""/.test(tag)) continue;
    // Files that came before stand in hidden fields, beside all that is carried.
    if (attribute(tag, 'name') !== 'carried') add(attribute(tag, 'name'), plain(attribute(tag, 'value') ?? ''));
  }
  for (const [, tag = '', list = ''] of html.matchAll(/(<select\b[^>]*>)(.*?)<\/select>/g)) {
    const chosen =
      /<option[^>]*\bvalue="([^"]*)"[^>]*\sselected=""/.exec(list) ?? /<option[^>]*\bvalue="([^"]*)"/.exec(list);
    add(attribute(tag, 'name'), plain(chosen?.[1] ?? ''));
  }
  for (const [, tag = '', value = ''] of html.matchAll(/(<textarea\b[^>]*>)([^<]*)<\/textarea>/g)) {
    add(attribute(tag, 'name'), plain(value.replace(/^\n/, '')));
  }
  return fields;
}

const plain = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
