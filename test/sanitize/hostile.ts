import { expect } from '@open-wc/testing';
import { clean, corpus } from './bodies.js';
import { readAgain, scan } from './scan.js';

/** Runs every `step`th attack of the corpus as the body of an article, in this page: nothing may run, or be asked for. */
export function hostile(step: number): void {
  describe(`attacks as the body of an article, ${step === 1 ? 'all' : `one in ${step}`}`, function () {
    this.timeout(200_000);
    let cases: { id: string; payload: string }[] | undefined;
    before(async function () {
      cases = (await corpus<{ id: string; payload: string }>('xss.json'))?.filter((_, index) => index % step === 0);
      if (!cases) this.skip();
    });

    it('run nothing, ask for nothing but pictures, and read the same again', async () => {
      const ran: string[] = [];
      const globals = new Set(Object.getOwnPropertyNames(window));
      const page = window as unknown as Record<string, unknown>;
      const own = { alert: window.alert, confirm: window.confirm, prompt: window.prompt, print: window.print };
      for (const name of Object.keys(own)) page[name] = () => ran.push(name);
      const onError = (event: ErrorEvent) => ran.push(`error: ${event.message}`);
      window.addEventListener('error', onError);
      const asked = new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as PerformanceResourceTiming[])
          if (!/^(img|image|css)$/.test(entry.initiatorType) && !entry.name.includes('/__'))
            ran.push(`${entry.initiatorType} ${entry.name}`);
      });
      asked.observe({ entryTypes: ['resource'] });

      const wrong: string[] = [];
      const stage = document.createElement('div');
      document.body.append(stage);
      const { href } = location;
      for (const { id, payload } of cases!) {
        const content = clean(payload);
        for (const finding of scan(content)) wrong.push(`${id}: ${finding}`);
        if (content.textContent === 'KHÔNG AN TOÀN') wrong.push(`${id}: not made safe`);
        const html = content.innerHTML;
        if (readAgain(content) !== html) wrong.push(`${id}: reads differently again`);
        // as it would be if nothing hinted at the parts
        const bare = clean(payload, { part: undefined });
        for (const finding of scan(bare)) wrong.push(`${id}, without parts: ${finding}`);
        if (readAgain(bare) !== bare.innerHTML) wrong.push(`${id}, without parts: reads differently again`);
        stage.replaceChildren(content);
        for (const node of content.querySelectorAll<HTMLElement>('a,details,summary,audio,video'))
          for (const type of ['mouseover', 'focus', 'pointerenter', 'animationstart', 'toggle'])
            node.dispatchEvent(new Event(type, { bubbles: true }));
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      asked.disconnect();
      stage.remove();
      window.removeEventListener('error', onError);
      Object.assign(window, own);
      expect(wrong).to.deep.equal([]);
      expect(ran).to.deep.equal([]);
      expect(location.href).to.equal(href);
      expect(Object.getOwnPropertyNames(window).filter((name) => !globals.has(name))).to.deep.equal([]);
    });
  });
}
