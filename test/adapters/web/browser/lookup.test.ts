import { expect, it } from 'vitest';
import { describeInBrowser, SWIMMING } from './visit.ts';

describeInBrowser('the lookup page', (visit) => {
  it('answers as one types, says who does, and puts the question into the address', async () => {
    const { page, settle } = await visit();
    await settle();
    await page.locator('#q').pressSequentially('vad kostar simskolan?');
    await page.locator('#answer .quote', { hasText: SWIMMING }).waitFor();
    await page.waitForURL(/\?q=vad%20kostar%20simskolan/);
    expect(await page.title()).toBe('vad kostar simskolan? · valstuga');
    const card = page.locator('#answer .card').first();
    expect(await card.textContent()).toContain('Ökad trygghet – minskad segregation');
    expect(await card.textContent()).toContain('december 2023 (datum härlett)');
    expect(await page.locator('#standing').textContent()).toContain('Din enhet svarar.');
    await expect.poll(() => page.locator('#live').textContent()).toMatch(/citat/);
  });

  it('offers what begins like what is typed before it says that nothing is found', async () => {
    const { page, settle } = await visit();
    await settle();
    await page.locator('#q').pressSequentially('skärhol');
    const offered = page.getByRole('link', { name: 'När är mötet i Skärholmen?' });
    const found = page.locator('#answer h3', { hasText: 'Skärholmen' });
    await offered.or(found).first().waitFor();
  });

  it('declines what is not in the documents, and what it offers instead is answered', async () => {
    const { page, settle } = await visit();
    await settle();
    await page.locator('#q').fill('Vad tycker ni om NATO?');
    await page.keyboard.press('Enter');
    await page.getByText('Det hittar jag inget svar på i dokumenten.').waitFor();
    await page.locator('#answer .chips a').first().click();
    await page.locator('#answer .quote').first().waitFor();
  });

  it('opens topics and meetings without a word typed', async () => {
    const { page, settle } = await visit();
    await settle();
    await page.getByRole('link', { name: /Stärkta kunskaper/ }).click();
    await page.locator('#answer .quote', { hasText: 'Höjt elevhälsans budget' }).waitFor();
    await page.goBack();
    await page.locator('#browse').waitFor();
    await page.getByRole('link', { name: /^Skärholmen/ }).click();
    await page.getByText('lördag 4 februari 2017 · tid anges inte').waitFor();
  });

  it('shows a quote large, copies and shares it with its source', async () => {
    const { page, context, settle } = await visit({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    // Headless browsers have no sheet to share with.
    await context.addInitScript(
      'navigator.share = (data) => Promise.resolve(Object.assign(window, { shared: data }))',
    );
    await settle('/?q=vad kostar simskolan?&lang=sv');
    await page
      .getByRole('button', { name: /^Visa stort/ })
      .first()
      .click();
    const door = page.getByRole('dialog');
    expect(await door.textContent()).toContain(SWIMMING);
    expect(await door.textContent()).toContain('Ökad trygghet – minskad segregation');
    expect(await door.textContent()).toContain('december 2023 (datum härlett)');
    const box = await door.boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
    await door.getByRole('button', { name: 'Kopiera' }).click();
    await door.getByText('Kopierat med källa').waitFor();
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toContain(`”${SWIMMING}”`);
    expect(copied).toMatch(
      /— Vad har Socialdemokraterna.*december 2023 \(datum härlett\)\nhttp.*#[a-z0-9]{8}$/s,
    );
    await door.getByRole('button', { name: 'Dela' }).click();
    await expect.poll(() => page.evaluate('window.shared?.url')).toMatch(/\/sources\/reforms.*#/);
    await page.keyboard.press('Escape');
    await door.waitFor({ state: 'detached' });
  });

  it('goes back from the large card to the answer as it came, and from there to the page before', async () => {
    const { page, settle } = await visit();
    await settle('/?lang=sv');
    await settle('/?q=vad kostar simskolan?&lang=sv');
    const large = page.getByRole('button', { name: /^Visa stort/ }).first();
    const closed = () => page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.evaluate('window.answer = document.querySelector("#answer .quote")');
    await large.click();
    await page.goBack();
    await closed();
    await large.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stäng' }).click();
    await closed();
    // The way back is over before the next one begins.
    await expect.poll(() => page.evaluate('history.state')).toBeNull();
    expect(page.url()).toContain('simskolan');
    expect(await page.evaluate('window.answer.isConnected')).toBe(true);
    expect(await page.evaluate('document.activeElement.hasAttribute("data-door")')).toBe(true);
    await page.goForward();
    await expect.poll(() => page.evaluate('history.state')).toBeNull();
    await page.goBack();
    await page.waitForURL(/\/\?lang=sv$/);
  });

  it('has the question in the address though the large card was opened before it was settled', async () => {
    const { page, settle } = await visit();
    await settle('/?lang=sv');
    await page.locator('#q').fill('vad kostar simskolan?');
    await page
      .getByRole('button', { name: /^Visa stort/ })
      .first()
      .click();
    await page.waitForURL(/simskolan/);
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForURL(/simskolan/);
    expect(await page.evaluate('history.state')).toBeNull();
  });

  it('leads to the passage in its document', async () => {
    const { page, settle } = await visit();
    await settle('/?q=vad kostar simskolan?&lang=sv');
    await page.locator('#answer .source a').first().click();
    await page.waitForURL(/\/sources\/reforms\?lang=sv#[a-z0-9]{8}$/);
    const marked = page.locator(':target');
    expect(await marked.textContent()).toContain(SWIMMING);
  });

  it('shows what was linked to, with the question in the field', async () => {
    const { page, web } = await visit();
    await page.goto(web.url('/?q=Vad har ni gjort för skolan?&lang=sv'));
    await page.locator('#answer .quote', { hasText: 'Höjt elevhälsans budget' }).waitFor();
    expect(await page.locator('#q').inputValue()).toBe('Vad har ni gjort för skolan?');
  });

  it('can be used with the keyboard alone', async () => {
    const { page, settle } = await visit({
      isMobile: false,
      hasTouch: false,
      viewport: { width: 1100, height: 800 },
    });
    await settle();
    await page.keyboard.press('/');
    await page.keyboard.type('vad kostar simskolan?');
    await page.keyboard.press('Enter');
    await page.locator('#answer .quote', { hasText: SWIMMING }).waitFor();
    const isAtButton = () =>
      page.evaluate('document.activeElement.hasAttribute("data-door")') as Promise<boolean>;
    for (let presses = 0; presses < 10 && !(await isAtButton()); presses++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await isAtButton()).toBe(true);
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#lookup').getAttribute('data-state')).toBe('home');
  });

  it('speaks English, with translations marked as that', async () => {
    const { page, settle } = await visit({ locale: 'en-GB' });
    await settle();
    await page.getByRole('heading', { name: 'Look up what has been published' }).waitFor();
    await page.locator('#q').fill('how much cheaper are swimming lessons?');
    await page.keyboard.press('Enter');
    const card = page.locator('#answer .card').first();
    await card.getByText(SWIMMING).waitFor();
    expect(await card.textContent()).toMatch(/Translation: Cut the fee for swimming school/);
    expect(await card.textContent()).toContain('date inferred');
    await page.getByRole('link', { name: 'Svenska' }).click();
    await page.waitForURL(/q=how%20much.*lang=sv/);
    await page.getByRole('button', { name: 'Fråga' }).waitFor();
  });

  it('fits 320 pixels, and twice the size of text', async () => {
    const { page, settle } = await visit({ viewport: { width: 320, height: 640 } });
    const overflow = () =>
      page.evaluate('document.documentElement.scrollWidth - window.innerWidth') as Promise<number>;
    for (const path of [
      '/',
      '/?q=Vad har ni gjort för skolan?',
      '/?q=När är mötet i Skärholmen?',
    ]) {
      await settle(path);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await page.evaluate('document.documentElement.style.fontSize = "200%"');
      expect(await overflow()).toBeLessThanOrEqual(0);
    }
  });

  it('shows markup in a question as text', async () => {
    const { page, settle } = await visit();
    await settle();
    await page.locator('#q').fill('<img src=x onerror=alert(1)> "Farsta" möte');
    await page.keyboard.press('Enter');
    await page.locator('#answer .reply').waitFor();
    expect(await page.locator('#answer img').count()).toBe(0);
  });
});
