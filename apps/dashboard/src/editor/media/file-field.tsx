import { Field, Label } from '@digdir/designsystemet-react';
import { KeptFileState } from './kept-file-state.tsx';
import { ACCEPTED, type FileKind, useKeptFile } from './use-kept-file.ts';

/** Takes a file and keeps it: what comes back is its name, to stand in the questionnaire. */
export function FileField(props: {
  label: string;
  description: string;
  kind: FileKind;
  onKept: (asset: string) => void;
}) {
  const { take, ...state } = useKeptFile(props.kind, props.onKept);
  return (
    <Field>
      <Label>{props.label}</Label>
      <Field.Description>{props.description}</Field.Description>
      <input
        className="file-input"
        type="file"
        accept={ACCEPTED[props.kind]}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (!file) return;
          void take(file);
          // The file is here now. The field is empty again, so that the same one can be taken once more.
          event.target.value = '';
        }}
      />
      <KeptFileState {...state} />
    </Field>
  );
}
