import type { Page } from 'playwright-core';

/** The roles that a person can stop at with Tab. */
type Stop = 'link' | 'button' | 'textbox' | 'combobox' | 'checkbox' | 'radio' | 'DisclosureTriangle';

/** What can have each role. Asking for a role and a name goes through the whole page: only a stop that may be it is worth that. */
const MAY_BE: Readonly<Record<Stop, string>> = {
  link: 'a, [role=link]',
  button: 'button, input, summary, [role=button]',
  textbox: 'input, textarea, [contenteditable], [role=textbox]',
  combobox: 'select, input, button, [role=combobox]',
  checkbox: 'input, [role=checkbox]',
  radio: 'input, [role=radio]',
  DisclosureTriangle: 'summary',
};

/** More stops than any screen has: who has pressed Tab this often has been round the page. */
const MOST_STOPS = 250;

/**
 * Somebody who uses the keyboard and nothing else. Controls are found as a screen reader names them, by role and accessible name;
 * whatever can't be reached with Tab, or doesn't show that it has focus, fails with the list of stops that were passed.
 */
export class Keyboard {
  /** What was begun last, for whoever tells why a journey did not end. */
  doing = 'nothing yet';

  /** `patience` is how long a control may take to appear, in milliseconds. */
  constructor(
    private readonly page: Page,
    private readonly patience = 10_000,
  ) {}

  /** Presses Tab until the control has focus. `name` is the whole name, or an expression that it matches. */
  async reach(role: Stop, name: string | RegExp): Promise<void> {
    this.doing = `reaching ${role} "${name}"`;
    // Summaries of <details> have no ARIA role that can be asked for: they are found by their text.
    const wanted =
      role === 'DisclosureTriangle'
        ? this.page.locator('summary').filter({ hasText: name })
        : this.page.getByRole(role, { name, exact: true });
    await wanted
      .first()
      .waitFor({ state: 'visible', timeout: this.patience })
      .catch(() => undefined);
    const focused = this.page.locator(':focus').and(wanted);
    // Asked for once: looking for a role and a name goes through the whole page.
    const first = await wanted
      .first()
      .elementHandle({ timeout: 1_000 })
      .catch(() => null);
    const hasFocus = async () =>
      (await first?.evaluate((element) => element === document.activeElement).catch(() => false)) ||
      (await focused.count()) > 0;
    const passed: string[] = [];
    for (let stops = 0; stops <= MOST_STOPS; stops += 1) {
      // On a large screen, asking at each stop where the focus is takes most of a walk.
      const skipped = (await first?.evaluate(stopsBefore).catch(() => 0)) ?? 0;
      if (skipped > 1) await this.tab(Math.min(skipped - 1, MOST_STOPS));
      const { stop, mayBe } = await this.whereItStands(role);
      if (mayBe && (await hasFocus())) {
        const problem = await this.problemWithFocus();
        if (!problem) return;
        // A page that has just come takes the focus to its heading: whoever was quicker than it walks on from there.
        if (await hasFocus()) throw new Error(`${role} "${name}" on ${this.page.url()} ${problem}`);
      }
      if (stops > 0) passed.push(stop);
      if (passed.filter((stop) => stop === 'the page itself').length > 1) break;
      await this.tab();
    }
    throw new Error(
      `Tab does not reach ${role} "${name}" on ${this.page.url()} (${await wanted.count()} such). It passed:\n  ${passed.join('\n  ')}`,
    );
  }

  /** Reaches a link, button or summary and presses it, as people do: Enter. */
  async press(
    role: Exclude<Stop, 'textbox' | 'combobox' | 'checkbox' | 'radio'>,
    name: string | RegExp,
  ): Promise<void> {
    await this.reach(role, name);
    await this.page.keyboard.press('Enter');
  }

  /** Reaches a text field and writes in it, in place of what stood there. */
  async write(name: string | RegExp, text: string): Promise<void> {
    await this.reach('textbox', name);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }

  /** Reaches a date field. Day and month must be equal: browsers ask for them in the order of their own language. */
  async writeDate(label: string, date: string): Promise<void> {
    const [year = '', month = '', day] = date.split('-');
    if (month !== day) throw new Error(`day and month of ${date} are not the same`);
    const field = this.page.getByLabel(label, { exact: true });
    const focused = this.page.locator(':focus').and(field);
    for (let stops = 0; (await focused.count()) === 0; stops += 1) {
      if (stops > MOST_STOPS) throw new Error(`Tab does not reach the date "${label}" on ${this.page.url()}`);
      await this.page.keyboard.press('Tab');
    }
    await this.page.keyboard.type(`${day}${month}${year}`);
    const written = await field.inputValue();
    if (written !== date) throw new Error(`the date "${label}" is ${written}, not ${date}`);
  }

  /** Reaches a list and walks in it with the arrow keys to the named choice. */
  async select(name: string | RegExp, choice: string): Promise<void> {
    await this.reach('combobox', name);
    const chosen = () =>
      this.page.locator(':focus').evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.label.trim());
    await this.page.keyboard.press('Home');
    const [most = 0, steps = 0] = await this.page.locator(':focus').evaluate((element, label) => {
      const { options, selectedIndex } = element as HTMLSelectElement;
      const choices = [...options].filter((option) => !option.disabled || option.selected);
      const at = choices.findIndex((option) => option.label.trim() === label);
      return [options.length, at - choices.findIndex((option) => option.index === selectedIndex)];
    }, choice);
    // A list that does not keep what is chosen is walked in step by step below, to tell where it stops.
    for (let step = 0; step < steps; step += 1) await this.page.keyboard.press('ArrowDown');
    for (let before: string | undefined, steps = 0; ; steps += 1) {
      const now = await chosen();
      if (now === choice) return;
      if (steps > most)
        throw new Error(`the list "${name}" does not keep what is chosen: "${now}" after ${steps} steps`);
      if (now === before) throw new Error(`the list "${name}" has no "${choice}", its last is "${now}"`);
      before = now;
      await this.page.keyboard.press('ArrowDown');
    }
  }

  /** Reaches a checkbox and turns it, unless it stands so already. */
  async tick(name: string | RegExp, on = true): Promise<void> {
    await this.reach('checkbox', name);
    const focused = this.page.locator(':focus');
    if ((await focused.isChecked()) !== on) await this.page.keyboard.press('Space');
    if ((await focused.isChecked()) !== on) throw new Error(`Space does not turn the checkbox "${name}"`);
  }

  /**
   * Chooses a radio button: Tab reaches the group, at the chosen one or else the first, and the arrow keys walk in it.
   * `name` is the radio's own name, `within` the name of its group.
   */
  async choose(within: string | RegExp, name: string): Promise<void> {
    this.doing = `choosing "${name}" within "${within}"`;
    const group = this.page.getByRole('group', { name: within }).first();
    const radios = group.getByRole('radio');
    await group.waitFor({ state: 'visible', timeout: this.patience });
    const inGroup = this.page.locator(':focus').and(radios);
    const first = await radios.first().elementHandle();
    for (let stops = 0; (await inGroup.count()) === 0; stops += 1) {
      const skipped = (await first?.evaluate(stopsBefore).catch(() => 0)) ?? 0;
      if (skipped > 1) await this.tab(skipped - 1);
      if (stops > MOST_STOPS) throw new Error(`Tab does not reach the choices "${within}" on ${this.page.url()}`);
      await this.page.keyboard.press('Tab');
    }
    const wanted = this.page.locator(':focus').and(group.getByRole('radio', { name }));
    for (let steps = 0; (await wanted.count()) === 0; steps += 1) {
      if (steps > (await radios.count())) throw new Error(`the arrow keys do not reach "${name}" in "${within}"`);
      await this.page.keyboard.press('ArrowDown');
    }
    const problem = await this.problemWithFocus();
    if (problem) throw new Error(`radio "${name}" on ${this.page.url()} ${problem}`);
    if (!(await wanted.isChecked())) await this.page.keyboard.press('Space');
    if (!(await wanted.isChecked())) throw new Error(`"${name}" in "${within}" can't be chosen with the keyboard`);
  }

  /** Presses the button of the dialog that is being opened, and waits until it has closed: what was asked for has been done. */
  async confirm(name: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor({ state: 'visible', timeout: this.patience });
    await this.page.waitForFunction(() => document.activeElement?.closest('dialog'));
    await this.press('button', name);
    await dialog.waitFor({ state: 'hidden', timeout: 15_000 }).catch(async () => {
      throw new Error(`"${name}" did not close the dialog, which says: ${await dialog.textContent()}`);
    });
  }

  /** Presses Tab, or holds it down until it has been pressed as often. */
  private async tab(times = 1): Promise<void> {
    await Promise.all(Array.from({ length: times }, () => this.page.keyboard.press('Tab')));
  }

  private whereItStands(role: Stop): Promise<{ stop: string; mayBe: boolean }> {
    return this.page.evaluate((selector) => {
      const stop = document.activeElement;
      if (!stop || stop === document.body) return { stop: 'the page itself', mayBe: false };
      const words = stop.getAttribute('aria-label') ?? stop.textContent ?? '';
      const name = `${stop.tagName.toLowerCase()} ${(stop.id && `#${stop.id} `) || ''}${words.trim().slice(0, 50)}`;
      return { stop: name, mayBe: stop.matches(selector) };
    }, MAY_BE[role]);
  }

  /** WCAG 2.4.7 and 2.4.11: the focus is marked, and nothing lies over the whole of it. Empty when all is well. */
  private problemWithFocus(): Promise<string> {
    return this.page.evaluate(() => {
      const stop = document.activeElement ?? document.body;
      const isMarked = (element: Element | null): boolean => {
        if (!element) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      };
      // Designsystemet marks the whole field around a checkbox or radio button.
      const label =
        stop.closest('label') ?? (stop.matches('[type=checkbox], [type=radio]') ? stop.parentElement : null);
      if (!stop.matches(':focus-visible')) return 'has focus that is not shown (:focus-visible)';
      if (!isMarked(stop) && !isMarked(label)) return 'has focus without a mark';
      const { left, right, top, bottom } = stop.getBoundingClientRect();
      const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y] as const));
      const seen = points.some(([x, y]) => {
        const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
        return hit !== null && (stop.contains(hit) || hit.contains(stop) || label?.contains(hit) === true);
      });
      return seen ? '' : 'has focus, but lies outside of the window or under something';
    });
  }
}

/**
 * In the page: how many presses of Tab it is from the focus to a control after it, else to the last stop, by the order that they stand in;
 * 0 where that can't be told. Where the page orders its stops otherwise, the rest is walked stop by stop.
 */
function stopsBefore(wanted: Element): number {
  // All outside of an open dialog is out of reach, and a dialog is small enough to walk through.
  if (document.querySelector('dialog:modal')) return 0;
  const all = 'a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]';
  const groups = new Map<string, HTMLInputElement>();
  for (const radio of document.querySelectorAll<HTMLInputElement>('input[type=radio][name]')) {
    if (radio.checked || !groups.has(radio.name)) groups.set(radio.name, radio);
  }
  const isStop = (element: Element): boolean => {
    if (!(element instanceof HTMLElement) || element.tabIndex < 0 || element.matches(':disabled')) return false;
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    // Of the radio buttons of a group, Tab stops at the chosen one, or else the first.
    if (element === wanted || !(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    return groups.get(element.name) === element;
  };
  const stops = [...document.querySelectorAll(all)].filter(isStop);
  const focus = document.activeElement;
  // How many stops there are inside of a frame can't be told.
  if (focus instanceof HTMLIFrameElement) return 0;
  const from = focus === null || focus === document.body ? -1 : stops.indexOf(focus);
  const isKnown = from >= 0 || focus === document.body;
  const to = stops.indexOf(wanted);
  if (!isKnown || to < 0 || to === from) return 0;
  const end = to > from ? to : stops.length;
  const frame = stops.findIndex((stop, index) => index > from && index < end && stop instanceof HTMLIFrameElement);
  return (frame < 0 ? end : frame) - from;
}
