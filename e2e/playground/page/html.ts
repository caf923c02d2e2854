import type { Origins } from '../origins';
import type { Group, Scenario } from '../scenario';
import { escapeHtml } from './escape';
import { highlight } from './highlight';

/** The playground's page: a card with code, a button and an outcome for each scenario. */
export function pageHtml(groups: readonly Group[], origins: Origins): string {
  const count = groups.reduce((sum, { scenarios }) => sum + scenarios.length, 0);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Preflight playground</title>
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
</head>
<body>
<header>
  <div class="intro">
    <h1>Preflight playground</h1>
    <p>${count} ways in which CORS works, breaks, or only seems to. Real servers, real answers.</p>
    <p class="hint">Open <kbd>DevTools</kbd> → <kbd>CORS</kbd>, run a scenario, and compare what your code saw with what the server answered.</p>
  </div>
  <div class="controls">
    <button type="button" id="run-all">Run all</button>
    <output id="tally" aria-live="polite">Nothing has run yet</output>
  </div>
  ${originList(origins)}
</header>
<div class="columns">
<nav aria-label="Groups">
${groups.map(({ id, title, scenarios }) => `  <a href="#${id}">${escapeHtml(title)} <span>${scenarios.length}</span></a>`).join('\n')}
</nav>
<main>
${groups.map(groupHtml).join('\n')}
</main>
</div>
</body>
</html>
`;
}

function originList({ app, api, partner, cdn }: Origins): string {
  const rows = [
    ['This page', app],
    ['API, same site', api],
    ['Partner, other site', partner],
    ['CDN, behind redirects', cdn],
  ] as const;
  return `<dl>${rows.map(([name, origin]) => `<div><dt>${name}</dt><dd>${escapeHtml(origin)}</dd></div>`).join('')}</dl>`;
}

function groupHtml({ id, title, about, scenarios }: Group): string {
  return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${escapeHtml(title)}</h2>
<p>${escapeHtml(about)}</p>
<div class="cards">
${scenarios.map(card).join('\n')}
</div>
</section>`;
}

function card({ id, title, explains, code, expected }: Scenario): string {
  const name = escapeHtml(title);
  return `<article data-scenario="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title">${name}</h3>
<p>${escapeHtml(explains)}</p>
<pre tabindex="0"><code>${highlight(code)}</code></pre>
<footer>
<button type="button" aria-label="Run: ${name}">Run</button>
<output aria-live="polite" aria-label="Outcome: ${name}"></output>
<span class="expected" title="What Preflight should say">expect ${expected.cause ?? expected.verdict}</span>
</footer>
</article>`;
}
