import { type DesignCheck, type Found, isAsking, type JudgedText, wordLanguage } from '../design-check.ts';

type Language = 'nb' | 'nn' | 'en';

/** "Hvis du fikk medisiner, ...": the question itself says that it does not concern everybody. */
const CONDITION: Record<Language, RegExp> = {
  nb: /^(hvis|dersom|om du|i tilfelle)(?!\p{L})|(?<!\p{L})(hvis|dersom)(?!\p{L})/iu,
  nn: /^(viss|dersom|om du|i tilfelle)(?!\p{L})|(?<!\p{L})(viss|dersom)(?!\p{L})/iu,
  en: /^(if|in case)(?!\p{L})|(?<!\p{L})if you(?!\p{L})/iu,
};

/** Things that happen to some only. Beginnings of words, so that inflections and compounds are known. */
const SOME_ONLY: Record<Language, RegExp> = {
  nb: /(?<!\p{L})(medisin(en|er|ene)?|legemid\p{L}*|tolk(en|er|et)?|operasjon\p{L}*|operert|narkose\p{L}*|bedøvelse\p{L}*|smertelindr\p{L}*|pårørende|hjelpemid\p{L}*|rehabiliter\p{L}*|opptrening\p{L}*|hjemmesykeplei\p{L}*|hjemmetjeneste\p{L}*|fysioterap\p{L}*|sykehusma(t|ten)|transport\p{L}*|pasientreise\p{L}*|videosamtale\p{L}*|videokonsultasjon\p{L}*|epikrise\p{L}*|røntgen\p{L}*|blodprøve\p{L}*|henvisning\p{L}*|individuell plan|barna dine|barnet ditt)(?!\p{L})/iu,
  nn: /(?<!\p{L})(medisin(en|ar|ane)?|legemid\p{L}*|tolk(en|ar|a)?|operasjon\p{L}*|operert|narkose\p{L}*|bedøving\p{L}*|smertelindr\p{L}*|pårørande|hjelpemid\p{L}*|rehabiliter\p{L}*|opptrening\p{L}*|heimesjukeplei\p{L}*|heimeteneste\p{L}*|fysioterap\p{L}*|sjukehusma(t|ten)|transport\p{L}*|pasientreise\p{L}*|videosamtale\p{L}*|videokonsultasjon\p{L}*|epikrise\p{L}*|røntgen\p{L}*|blodprøve\p{L}*|tilvising\p{L}*|individuell plan|barna dine|barnet ditt)(?!\p{L})/iu,
  en: /(?<!\p{L})(medicines?|medications?|interpreters?|operation|surgery|anaesthe\p{L}*|pain relief|next of kin|relatives|aids|rehabilitation|home care|physiotherap\p{L}*|transport|video consultation|x-rays?|blood tests?|referral|your child(ren)?)(?!\p{L})/iu,
};
/** An answer that says the same: "Ikke aktuelt", "Jeg fikk ikke medisiner", "Hadde ikke behov". */
const SAYS_SO =
  /(?<!\p{L})(ikke (aktuelt|relevant|behov)|ikkje (aktuelt|relevant|behov)|not (relevant|applicable|needed)|(fikk|hadde|brukte|trengte|fekk|trong|var) (ikke|ingen|ikkje)|did not (have|need|get)|didn't (have|need|get)|gjelder ikke|gjeld ikkje|does not apply)(?!\p{L})/iu;

/**
 * Questions about what happens to some only, without a way to say "not relevant": people then leave, skip or guess. Looks at
 * scales and single choices about experience that everybody is shown; a question on importance can be answered by all.
 */
export const notRelevantMissing: DesignCheck = {
  id: 'not-relevant-missing',
  ground: 'Dillman, Smyth & Christian 2014; bases are kept by six answer states',
  findIn: ({ texts, answers, languages }) => {
    const [answer] = answers;
    if (!answer || answer.conditional) return [];
    const { section, question, item } = answer;
    const mayApplyToSome = item.type === 'scale' || item.type === 'single-choice';
    if (!mayApplyToSome || item.lens === 'why' || item.role || question.type === 'consent') return [];
    if (item.allowNotRelevant || offersIt(item)) return [];
    // The setting is the question's, so the first language that shows it says enough.
    for (const language of languages) {
      for (const text of texts.filter((each) => isForAll(each) && each.language === language)) {
        const found = concernsSome(text);
        if (found) return [{ ...found, section, question: question.code, about: text.text }];
      }
    }
    return [];
  },
};

/** A wording for parents alone speaks of their child to each of them. */
const isForAll = (text: JudgedText): boolean => isAsking(text) && text.placed.part !== 'role';

function concernsSome(text: JudgedText): Pick<Found, 'severity' | 'kind' | 'detail' | 'language'> | undefined {
  const language = wordLanguage(text.language);
  if (!language) return undefined;
  const condition = text.text.match(CONDITION[language]);
  if (condition)
    return { severity: 'warning', kind: 'condition', language: text.language, detail: { words: condition[0] } };
  const some = text.text.match(SOME_ONLY[language]);
  return some
    ? { severity: 'advice', kind: 'some-only', language: text.language, detail: { words: some[0] } }
    : undefined;
}

function offersIt(question: {
  type: string;
  options?: readonly { texts: Readonly<Record<string, string>> }[];
}): boolean {
  return (question.options ?? []).some((option) => Object.values(option.texts).some((text) => SAYS_SO.test(text)));
}
