import { AttachmentQuestion } from '../../attachment/attachment-question.tsx';
import { AllocationAnswer } from '../allocation/allocation-answer.tsx';
import { Autocomplete } from '../choice/autocomplete.tsx';
import { Dropdown } from '../choice/dropdown.tsx';
import { NumberWithUnits } from '../choice/number-with-units.tsx';
import { PictureChoice, PictureChoices } from '../choice/picture-choices.tsx';
import { SeveralAutocomplete } from '../choice/several-autocomplete.tsx';
import { ConsentAnswer } from '../consent/consent-answer.tsx';
import { DateAnswer } from '../date-answer.tsx';
import { GridAnswer } from '../grid/grid-answer.tsx';
import { ImageMapAnswer } from '../image-map/image-map-answer.tsx';
import { Film } from '../media/film.tsx';
import { TimeAnswer } from '../moment/time-answer.tsx';
import { RankingAnswer } from '../ranking/ranking-answer.tsx';
import { RepeatAnswer } from '../repeat/repeat-answer.tsx';
import { MarkedScale } from '../scale/marked-scale.tsx';
import { Slider } from '../scale/slider.tsx';
import { TextAnswer } from '../text-answer.tsx';
import { alone } from './common-kinds.tsx';
import { type KindOf, type Kinds, showing } from './kind.ts';

/** What few questionnaires ask: fetched when a questionnaire does. */
export const RARE_KINDS: Kinds = {
  'single-choice/dropdown': showing(Dropdown),
  'single-choice/autocomplete': showing(Autocomplete),
  'single-choice/pictures': showing(PictureChoice),
  'multiple-choice/autocomplete': showing(SeveralAutocomplete),
  'multiple-choice/pictures': showing(PictureChoices),
  'scale/smileys': showing(MarkedScale),
  'scale/stars': showing(MarkedScale),
  'scale/slider': showing(Slider),
  'short-text/format': showing((props: KindOf<'short-text'>) => <TextAnswer {...alone(props)} />),
  'number/units': showing(NumberWithUnits),
  date: showing((props: KindOf<'date'>) => <DateAnswer {...alone(props)} />),
  time: showing((props: KindOf<'time'>) => <TimeAnswer {...alone(props)} />),
  'date-time': showing((props: KindOf<'date-time'>) => <DateAnswer {...alone(props)} />),
  grid: showing(GridAnswer),
  ranking: showing(RankingAnswer),
  allocation: showing(AllocationAnswer),
  'image-map': showing(ImageMapAnswer),
  repeat: showing(RepeatAnswer),
  consent: showing(ConsentAnswer),
  attachment: showing(AttachmentQuestion),
  // No question: it stands in a text between them, and few have one.
  film: Film as unknown as Kinds[string],
};
