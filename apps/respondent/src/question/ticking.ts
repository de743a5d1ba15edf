const stop = (event: Event) => event.stopPropagation();

/**
 * Properties of a radio button or a box that the browser ticks by itself, at once, and that tells so by itself. React would draw its page anew before
 * the tick could be painted, and then look through all radio buttons of the question: on an old phone that is most of what a tick takes. Each time the page is drawn
 * anew the field is as the answers are.
 */
export const ticking = (checked: boolean, onTick: (checked: boolean) => void) => ({
  defaultChecked: checked,
  ref: (field: HTMLInputElement | null) => {
    if (!field) return;
    field.checked = checked;
    field.onclick = field.oninput = stop;
    field.onchange = (event) => {
      stop(event);
      onTick(field.checked);
    };
  },
});
