// Makes pages quicker to use; every page works without it.

// Our own pages, and nothing else, become documents: the only policy that the Content-Security-Policy lets a script make.
const tidemarkPage = (() => {
  'use strict';
  const policy = window.trustedTypes
    ? window.trustedTypes.createPolicy('tidemark', { createHTML: (page) => page })
    : { createHTML: (page) => page };
  return (page) => new DOMParser().parseFromString(policy.createHTML(page), 'text/html');
})();

(() => {
  'use strict';
  const REGIONS = ['head', 'filters', 'results'];
  const status = document.getElementById('status');
  let running = null;
  let timer = 0;

  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    const box = document.getElementById('q');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  const live = document.getElementById('live');
  const form = document.getElementById('search');
  if (!live || !form || !window.fetch || !window.DOMParser) return;

  // Browsers write a form's spaces as plus signs; what is copied from the bar is the one address.
  const canonical = document.querySelector('link[rel=canonical]');
  if (canonical) {
    const one = new URL(canonical.href);
    history.replaceState(history.state, '', one.pathname + one.search + location.hash);
  }
  let at = location.pathname + location.search;

  // After a whole load, too, whoever changed the filters goes on reading at what they changed.
  const narrowing = (address) => {
    const parameters = new URLSearchParams(address.search);
    for (const name of ['page', 'cursor', 'size', 'sort']) parameters.delete(name);
    return parameters.toString();
  };
  if (document.referrer && !location.hash) {
    const before = new URL(document.referrer);
    const same = before.origin === location.origin && before.pathname === location.pathname;
    if (same && narrowing(before) !== narrowing(location)) {
      document.getElementById('heading').focus({ preventScroll: true });
    }
  }

  const announce = () => {
    const hint = document.getElementById('live-hint');
    if (hint) hint.hidden = false;
  };

  const formAddress = () => {
    const parameters = new URLSearchParams(new FormData(form));
    return form.getAttribute('action') + '?' + parameters.toString();
  };

  // Keeps what the reader opened, closed and focused while the parts of the page are exchanged.
  const exchange = (fresh) => {
    const focused = document.activeElement && document.activeElement.id;
    const open = new Map(
      [...live.querySelectorAll('details[id]')].map((group) => [group.id, group.open]));
    const scrolled = document.getElementById('filters').scrollTop;
    for (const id of REGIONS) {
      const old = document.getElementById(id);
      const next = fresh.getElementById(id);
      if (!old || !next) throw new Error('not a page of results');
      old.replaceWith(document.adoptNode(next));
    }
    live.querySelectorAll(':scope > input[type=hidden]').forEach((input) => input.remove());
    fresh.querySelectorAll('#live > input[type=hidden]').forEach((input) => live.prepend(input));
    open.forEach((isOpen, id) => {
      const group = document.getElementById(id);
      if (group) group.open = isOpen;
    });
    document.getElementById('filters').scrollTop = scrolled;
    announce();
    const again = focused && document.getElementById(focused);
    if (again) again.focus({ preventScroll: true });
    else if (!document.activeElement || document.activeElement === document.body) {
      document.getElementById('heading').focus({ preventScroll: true });
    }
  };

  const show = async (address, remember) => {
    clearTimeout(timer);
    if (running) running.abort();
    const request = (running = new AbortController());
    document.body.classList.add('live');
    try {
      const answer = await fetch(address, {
        signal: request.signal,
        headers: { Accept: 'text/html', 'Tidemark-Part': 'results' },
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const fresh = tidemarkPage(await answer.text());
      if (request.signal.aborted) return;
      exchange(fresh);
      const title = fresh.querySelector('title');
      if (title) document.title = title.textContent;
      const reached = new URL(answer.url);
      at = reached.pathname + reached.search;
      if (remember) history.pushState({ live: true }, '', at + location.hash);
      const box = document.getElementById('q');
      if (box && document.activeElement !== box) box.value = reached.searchParams.get('q') || '';
      status.textContent = document.getElementById('heading').textContent;
    } catch (failure) {
      if (failure.name !== 'AbortError') location.assign(address);
    } finally {
      if (running === request) {
        running = null;
        document.body.classList.remove('live');
      }
    }
  };

  live.addEventListener('change', (event) => {
    if (event.target.form !== form) return;
    clearTimeout(timer);
    timer = setTimeout(() => show(formAddress(), true), event.target.type === 'checkbox' ? 250 : 0);
  });

  live.addEventListener('click', (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest('a[data-live]');
    if (!link) return;
    event.preventDefault();
    const address = link.getAttribute('href');
    show(address, true);
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const shown = location.hash === '#filters';
    show(formAddress(), true).then(() => {
      if (shown) location.replace('#results');
    });
  });

  // On a phone the filters are a sheet.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && location.hash === '#filters') live.querySelector('.close').click();
  });

  window.addEventListener('popstate', () => {
    const wanted = location.pathname + location.search;
    if (wanted !== at) show(wanted, false);
  });

  announce();
})();

// Work that goes on is looked at again until it is done.
(() => {
  'use strict';
  const again = () => {
    const works = document.querySelector('[data-again]');
    if (!works || !window.fetch) return;
    setTimeout(async () => {
      try {
        const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
        const page = tidemarkPage(await answer.text());
        const fresh = page.getElementById(works.id);
        if (answer.ok && fresh) {
          works.replaceWith(document.adoptNode(fresh));
          if (!fresh.dataset.again) document.getElementById('status').textContent = fresh.textContent;
        }
      } catch (offline) {
        document.getElementById('status').textContent = 'The server does not answer';
      }
      again();
    }, 1000 * works.dataset.again);
  };
  again();
})();

// Suggestions under the search box: the editable combobox of WAI-ARIA 1.2. Focus stays in the box,
// and Enter sends what was typed unless an arrow key has chosen.
(() => {
  'use strict';
  const WAIT = 120;
  const box = document.getElementById('q');
  const source = box && box.dataset.suggest;
  if (!source || !window.fetch) return;
  const status = document.getElementById('status');
  const list = document.createElement('ul');
  let items = [];
  let asked = '';
  let active = -1;
  let timer = 0;
  let running = null;

  list.id = 'suggestions';
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  box.parentElement.append(list);
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');

  const mark = (index) => {
    active = index;
    [...list.children].forEach((option, i) =>
      option.setAttribute('aria-selected', String(i === index)));
    if (index < 0) {
      box.removeAttribute('aria-activedescendant');
    } else {
      box.setAttribute('aria-activedescendant', list.children[index].id);
      list.children[index].scrollIntoView({ block: 'nearest' });
    }
  };

  // No answer to what was typed before comes after what is typed now.
  const forget = () => {
    clearTimeout(timer);
    if (running) running.abort();
    running = null;
    mark(-1);
  };

  const close = () => {
    forget();
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
  };

  const option = (item, index) => {
    const line = document.createElement('li');
    line.id = 'suggestion-' + index;
    line.setAttribute('role', 'option');
    for (const part of ['text', 'kind']) {
      const span = document.createElement('span');
      span.className = part;
      if (part === 'text') span.dir = 'auto';
      span.textContent = item[part];
      line.append(span, ' ');
    }
    return line;
  };

  const open = (found, text) => {
    if (!found.length || document.activeElement !== box) return close();
    items = found;
    asked = text;
    list.replaceChildren(...items.map(option));
    mark(-1);
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    status.textContent = items.length === 1 ? '1 suggestion' : items.length + ' suggestions';
  };

  const typed = () => box.value.slice(0, box.selectionStart ?? box.value.length);

  const ask = async () => {
    forget();
    const text = typed();
    if (!text.trim()) return close();
    const request = (running = new AbortController());
    try {
      const address = source + '?format=box&q=' + encodeURIComponent(text);
      const answer = await fetch(address, { signal: request.signal });
      const found = answer.ok ? (await answer.json()).suggestions : [];
      if (running === request) open(found, text);
    } catch (failure) {
      if (running === request) close();
    }
  };

  const choose = (item) => {
    const rest = box.value.startsWith(asked) ? box.value.slice(asked.length) : '';
    close();
    if (!item.query) return location.assign(item.url);
    box.value = item.query + rest.trimStart();
    box.setSelectionRange(item.query.length, item.query.length);
    if (item.kind === 'field') ask();
  };

  const move = (step) => {
    const places = items.length + 1;
    mark(((active + 1 + step + places) % places) - 1);
  };

  box.addEventListener('input', (event) => {
    forget();
    if (!event.isComposing) timer = setTimeout(ask, WAIT);
  });
  box.addEventListener('compositionend', () => {
    forget();
    timer = setTimeout(ask, WAIT);
  });

  box.addEventListener('keydown', (event) => {
    // 229: a key that an input method has taken; Safari says so after the composition's end.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (list.hidden) ask();
      else move(step);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      choose(items[active]);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) {
      mark(-1);
    }
  });

  box.addEventListener('blur', close);
  box.form.addEventListener('submit', close);
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const line = event.target.closest('[role=option]');
    if (line) choose(items[[...list.children].indexOf(line)]);
  });
})();

// What the API answers is shown beside the question, on the page that lets people try it.
(() => {
  'use strict';
  const LONGEST = 100000;
  const status = document.getElementById('status');
  const shown = (type, text) => {
    try {
      return type.includes('json') ? JSON.stringify(JSON.parse(text), null, 2) : text;
    } catch (noJson) {
      return text;
    }
  };
  const place = (form) => {
    const known = form.querySelector('.asked');
    if (known) return known;
    const made = document.createElement('div');
    made.className = 'asked';
    const line = document.createElement('p');
    const box = document.createElement('div');
    box.className = 'wide';
    box.tabIndex = 0;
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', 'The answer');
    box.append(document.createElement('pre'));
    made.append(line, box);
    form.append(made);
    return made;
  };
  document.querySelectorAll('form[data-try]').forEach((form) => {
    if (!window.fetch) return;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const asked = form.action + '?' + new URLSearchParams(new FormData(form));
      const here = place(form);
      const start = performance.now();
      try {
        const answer = await fetch(asked);
        const text = await answer.text();
        const took = Math.round(performance.now() - start);
        const link = document.createElement('a');
        const reached = new URL(answer.url);
        link.href = answer.url;
        link.textContent = reached.pathname + reached.search;
        const said = answer.status + ', ' + text.length + ' characters, ' + took + ' ms: ';
        here.querySelector('p').replaceChildren(said, link);
        const pretty = shown(answer.headers.get('Content-Type') || '', text);
        here.querySelector('pre').textContent =
          pretty.length > LONGEST ? pretty.slice(0, LONGEST) + '\n…' : pretty;
        status.textContent = 'Answered with ' + answer.status;
      } catch (failure) {
        form.submit();
      }
    });
  });
})();
