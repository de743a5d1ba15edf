import type { Picture, ShownQuestion } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { withWords } from '../content/with-words.ts';
import { withoutEmpty } from '../content/without-empty.ts';
import { useEditing } from '../editor-context.ts';
import { Folded } from '../form/folded.tsx';
import { TextInLanguage } from '../form/text-in-language.tsx';
import { PictureField } from './picture-field.tsx';

interface Props {
  question: ShownQuestion;
  onChange: (next: ShownQuestion, about: string) => void;
}

/**
 * The same question for who chooses easy words, or pictures, before they answer. It is one question all the same: answers are counted
 * together, and what was read is kept with the response.
 */
export function ReadingVariants({ question, onChange }: Props) {
  const { t } = useTranslation('questionnaire');
  const { writing } = useEditing();
  const { easyTexts, pictureVariant } = question;
  const options = question.type === 'single-choice' || question.type === 'multiple-choice' ? question.options : [];
  const withPictures = (next: { image?: Picture | undefined; options?: Record<string, Picture> | undefined }) => {
    const kept = withoutEmpty(next);
    const pictures = Object.keys(kept).length > 0 ? kept : undefined;
    // Safe: only a key that every question may have is other than it was.
    onChange(withoutEmpty({ ...question, pictureVariant: pictures }) as ShownQuestion, `pictures.${writing}`);
  };
  const withOption = (code: string, picture: Picture | undefined) => {
    const next = withoutEmpty({ ...pictureVariant?.options, [code]: picture }) as Record<string, Picture>;
    withPictures({ ...pictureVariant, options: Object.keys(next).length > 0 ? next : undefined });
  };
  const uses = [easyTexts && t('variants.hasEasy'), pictureVariant && t('variants.hasPictures')];
  const pictured = options.filter(({ code }) => pictureVariant?.options?.[code]).length;
  return (
    <Folded title={t('variants.title')} note={uses.filter((use) => typeof use === 'string').join(', ') || undefined}>
      <p className="small subtle">{t('variants.hint')}</p>
      <TextInLanguage
        label={t('variants.easy')}
        description={t('variants.easyHint')}
        texts={easyTexts}
        multiline
        readability
        onChange={(texts) => onChange(withWords(question, 'easyTexts', texts), `easy.${writing}`)}
      />
      <PictureField
        label={t('variants.picture')}
        picture={pictureVariant?.image}
        onChange={(image) => withPictures({ ...pictureVariant, image })}
      />
      {options.map(({ code, texts }, index) => (
        <PictureField
          key={code}
          label={t('variants.optionPicture', { option: texts[writing] || index + 1 })}
          picture={pictureVariant?.options?.[code]}
          onChange={(picture) => withOption(code, picture)}
        />
      ))}
      {pictured > 0 && pictured < options.length && (
        <p className="small">{t('variants.someMissing', { count: options.length - pictured })}</p>
      )}
    </Folded>
  );
}
