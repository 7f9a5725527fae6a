// <script async src="https://…/embed.js" data-lang="sv"></script> puts a search field where it stands.
// On a site that the operator lets in (CORS_ORIGINS) the answers come in a frame below the field;
// elsewhere the field opens them in a tab of their own. It sets no cookie and reads nothing.
{
  // The server writes who is let in.
  const origins = ['ORIGINS'];
  const script = document.currentScript;
  const site = new URL(script.src).origin;
  const language = script.dataset.lang === 'en' ? 'en' : 'sv';
  const words = {
    sv: { label: 'Fråga partiets dokument', ask: 'Fråga', tab: 'öppnas i en ny flik' },
    en: { label: 'Ask the party’s documents', ask: 'Ask', tab: 'opens in a new tab' },
  }[language];
  const isLetIn = origins.includes('*') || origins.includes(location.origin);

  const createFrame = () => {
    const frame = document.createElement('iframe');
    frame.src = `${site}/?embed=1&lang=${language}`;
    frame.title = words.label;
    frame.referrerPolicy = 'no-referrer';
    // What the buttons at a quote do is otherwise no frame's right.
    frame.allow = 'clipboard-write; web-share; screen-wake-lock';
    frame.style.cssText = `border:0;width:100%;height:${Number(script.dataset.height) || 480}px`;
    return frame;
  };

  const createField = () => {
    const host = document.createElement('div');
    // Of its own, so that the site's styles and these leave each other alone.
    const root = host.attachShadow({ mode: 'open' });
    const form = document.createElement('form');
    Object.assign(form, { action: `${site}/`, method: 'get', target: '_blank' });
    form.rel = 'noopener noreferrer';
    form.setAttribute('role', 'search');
    form.style.cssText = 'display:flex;gap:.5rem;font:1rem/1.5 system-ui,sans-serif';
    const field = document.createElement('input');
    Object.assign(field, { type: 'search', name: 'q', placeholder: words.label, required: true });
    field.setAttribute('aria-label', `${words.label} (${words.tab})`);
    field.style.cssText =
      'flex:1;min-width:0;min-height:2.75rem;padding:.5rem .9rem;font:inherit;border:1px solid #857b71;border-radius:.75rem';
    const hidden = document.createElement('input');
    Object.assign(hidden, { type: 'hidden', name: 'lang', value: language });
    const button = document.createElement('button');
    button.textContent = words.ask;
    button.style.cssText =
      'min-height:2.75rem;padding:.4rem 1rem;font:inherit;font-weight:600;color:#fff;background:#8f2d1f;border:0;border-radius:.75rem;cursor:pointer';
    form.append(field, hidden, button);
    root.append(form);
    return host;
  };

  script.after(isLetIn ? createFrame() : createField());
}
