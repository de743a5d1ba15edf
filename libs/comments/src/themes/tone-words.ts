import type { WordLanguage } from '../words/word-language.ts';

/** Words that praise, words that miss something, and words that turn the next ones round. Our own short lists. */
export const TONE_WORDS: Readonly<Record<WordLanguage, { good: string; better: string; turning: string }>> = {
  no: {
    good: `bra god gode godt flink flinke flott flotte fantastisk hyggelig hyggeleg snill snille trygg trygt trygghet tryggleik
      fornøyd fornøgd nøgd takk takknemlig takksam rask raskt effektiv effektivt ryddig tydelig tydeleg omsorg omsorgsfull
      omtenksom vennlig venleg profesjonell profesjonelt dyktig dyktige imøtekommende imøtekomande lyttet lytta høyrde respekt
      respektfull utmerket utmerka topp supert super perfekt positiv positivt ros rose roser behagelig rolig roleg varm varme
      imponert nydelig glimrende strålende kjempebra engasjert`,
    better: `dårlig dårleg dårlige dårlege elendig lang lange lenge vente ventet venta ventetid ventetiden savner savnet sakna manglet
      mangla mangler mangel mangelfull uklar uklart vanskelig vanskeleg rotete kaos kaotisk stress stressende stresset sur sure
      uhøflig uhøfleg arrogant frekk utrygg utrygt redd skuffet skuffa skuffende sint frustrert frustrerende feil glemt gløymt
      avlyst forsinket forsinka sein sen seint sent kald kaldt skitten skittent støy bråk trangt trangt burde bør skulle ønske
      ønskjer ønsker bedre betre forbedre forbedres kortere flere fleire mer meir raskere tidligere klage klaget klaga
      uverdig ydmykende ensom alene aleine overlatt ignorert avvist oversett`,
    turning: 'ikke ikkje aldri ingen inga uten utan ikkje verken neppe lite',
  },
  en: {
    good: `good great excellent brilliant amazing fantastic wonderful lovely nice kind friendly helpful polite caring professional
      efficient prompt quick quickly fast happy pleased satisfied thank thanks grateful fabulous superb perfect outstanding
      reassuring comfortable safe calm clear impressed appreciated respectful courteous pleasant best well supportive`,
    better: `bad poor poorly terrible awful appalling disgusting rude abrupt long slow late wait waiting waited delay delayed hours
      confusing confused unclear difficult unable failed failure lack lacking missing wrong mistake disappointed disappointing
      frustrated frustrating unhappy unsafe cold dirty uncomfortable should better improve improved improvement quicker faster sooner
      shorter more earlier worse worst dissatisfied complaint ignored dismissed unprofessional unacceptable scared cancelled`,
    turning: "not no never nothing none without isn't wasn't weren't don't didn't doesn't couldn't can't cannot hardly",
  },
};
