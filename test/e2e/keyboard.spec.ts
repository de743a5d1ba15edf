import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { browserOfAll } from './house-of-all.ts';
import { Keyboard } from './keyboard.ts';
import { lookOver } from './look-over.ts';
import { aVisitor, type Visitor } from './visitor.ts';

const page = (body: string, style = '') =>
  `<!doctype html><html lang="nb"><head><title>Prøve</title><style>
   :focus-visible { outline: 3px solid black } ${style}</style></head><body><main><h1>Prøve</h1>${body}</main></body></html>`;

describe('somebody with a keyboard and no mouse', () => {
  let browser: Browser;
  let visitor: Visitor;
  beforeAll(async () => {
    browser = await browserOfAll();
    visitor = await aVisitor(browser);
  });

  it('fills in a form', async () => {
    const { keyboard } = visitor;
    await visitor.page.setContent(
      page(`<label>Navn <input value="gammelt"></label><label><input type="checkbox"> Husk</label>
        <label>Post <select><option>A</option><option>B</option></select></label>
        <fieldset><legend>Svar</legend><label><input type="radio" name="s"> Ja</label><label><input type="radio" name="s"> Nei</label></fieldset>
        <button onclick="this.textContent='Sendt'">Send</button>`),
    );
    await keyboard.write('Navn', 'Kari');
    await keyboard.tick('Husk');
    await keyboard.select('Post', 'B');
    await keyboard.choose('Svar', 'Nei');
    await keyboard.press('button', 'Send');
    expect(await visitor.page.getByLabel('Navn').inputValue()).toBe('Kari');
    expect(await visitor.page.getByLabel('Husk').isChecked()).toBe(true);
    expect(await visitor.page.getByLabel('Post').inputValue()).toBe('B');
    expect(await visitor.page.getByLabel('Nei').isChecked()).toBe(true);
    expect(await visitor.page.getByRole('button').textContent()).toBe('Sendt');
  });

  it.each([
    ['can not be reached', page('<button>Først</button><button tabindex="-1">Send</button>'), 'Tab does not reach'],
    ['is not there', page('<button>Først</button>'), '(0 such)'],
    ['does not show its focus', page('<button>Send</button>', '#x, button:focus { outline: none }'), 'without a mark'],
    [
      'lies under something',
      page('<button>Send</button><p style="position:fixed;inset:0;background:white">Over alt</p>'),
      'under something',
    ],
  ])('stops at a button that %s', async (_, html, message) => {
    await visitor.page.setContent(html);
    await expect(new Keyboard(visitor.page, 300).press('button', 'Send')).rejects.toThrow(message);
  });

  it('stops at a list that changes the page at each step in it', async () => {
    await visitor.page.setContent(
      page(
        '<label>Skala <select onchange="this.selectedIndex=0"><option>Velg</option><option>A</option><option>B</option></select></label>',
      ),
    );
    await expect(visitor.keyboard.select('Skala', 'B')).rejects.toThrow('has no "B"');
  });
});

describe('looking a screen over', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await browserOfAll();
  });

  it('finds what is wrong in dark, on a phone or in a narrow window only, and puts the page back as it was', async () => {
    const { page: screen } = await aVisitor(browser);
    await screen.setContent(
      page(
        '<p id="dim">Utydelig i mørket</p><p id="wide">Bred</p><img class="phone" src="data:,">',
        `.phone { display: none } @media (max-width: 400px) { .phone { display: block } }
         @media (max-width: 320px) { #wide { width: 900px } }
         @media (prefers-color-scheme: dark) { body { background: #000; color: #fff } #dim { color: #333 } }`,
      ),
    );
    const faults = await lookOver(screen);
    expect(faults.map((fault) => fault.split(' (')[0])).toEqual([
      'wide dark: color-contrast',
      'phone dark: color-contrast',
      'phone light: image-alt',
      'narrow: p#wide. sticks out',
    ]);
    expect(screen.viewportSize()).toEqual({ width: 1440, height: 900 });
  });
});
