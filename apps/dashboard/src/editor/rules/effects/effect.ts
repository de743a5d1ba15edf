import type { Question, Section } from '@medvirk/questionnaire';
import type { ComponentType } from 'react';
import type { Place } from '../../content/place.ts';

export interface EffectProps<Part> {
  part: Part;
  place: Place;
  /** Changes in a row with the same `about` are undone together. */
  onChange: (part: Part, about: string) => void;
}

/** One thing that rules can do with a question or a section: when it is shown, when it must be answered, where one goes on. */
export interface Effect<Part extends Question | Section> {
  name: string;
  /** Whether it makes sense here, by the question's type for instance; left out where it always does. */
  fits?: (part: Part) => boolean;
  /** Whether it does something here already. */
  inUse: (part: Part) => boolean;
  Fields: ComponentType<EffectProps<Part>>;
}
