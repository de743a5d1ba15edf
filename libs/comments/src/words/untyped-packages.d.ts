// The two packages below come without types; only what this room uses is declared.

declare module 'snowball-stemmers' {
  export interface Stemmer {
    stem(word: string): string;
  }
  export function newStemmer(language: 'norwegian' | 'english'): Stemmer;
}

declare module 'stopwords-iso' {
  const stopwords: Readonly<Record<'no' | 'en', readonly string[]>>;
  export default stopwords;
}
