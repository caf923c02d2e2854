/** The look of the HTML report. It is inline, and the policy of the page lets this very text in by its hash. */
export const STYLE = `
:root{color-scheme:light dark;--surface:#fff;--surface-bar:#f7f9fd;--surface-code:#f2f5fb;--text:#1f1f1f;--text-subtle:#5c5f63;--text-accent:#0b57d0;--text-bad:#b3261e;--text-warn:#8c4a00;--text-good:#146c2e;--icon-bad:#d32f2f;--icon-good:#188038;--tint-bad:#fcebeb;--tint-warn:#fef6d5;--tint-good:#e3f4e8;--line:#d3e3fd}
@media (prefers-color-scheme:dark){:root{--surface:#282828;--surface-bar:#2e3033;--surface-code:#323539;--text:#e3e3e3;--text-subtle:#b6b9be;--text-accent:#a8c7fa;--text-bad:#f2b8b5;--text-warn:#f8cf8a;--text-good:#9ddbb0;--icon-bad:#f28b82;--icon-good:#5bcf80;--tint-bad:#4a3230;--tint-warn:#413c26;--tint-good:#2a3f31;--line:#4a4d52}}
*{box-sizing:border-box}
body{max-width:60rem;margin:0 auto;padding:24px 16px 48px;background:var(--surface);color:var(--text);font:14px/21px system-ui,sans-serif}
h1{margin:0 0 4px;font-size:22px;line-height:30px}
h2{margin:0 0 4px;font-size:17px;line-height:24px}
h3{margin:20px 0 6px;font-size:14px;line-height:20px}
p{margin:0 0 8px}
ul,ol{margin:0 0 8px;padding-left:22px}
a{color:var(--text-accent)}
code,pre{font:12px/18px ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
pre{margin:0 0 10px;padding:8px 10px;border-radius:6px;background:var(--surface-code);white-space:pre-wrap}
.subtle{color:var(--text-subtle)}
.notice{display:inline-block;margin:0 0 8px;padding:2px 10px;border-radius:6px;background:var(--tint-good);color:var(--text-good)}
.notice.open{background:var(--tint-warn);color:var(--text-warn)}
table{width:100%;margin:0 0 8px;border-collapse:collapse}
th,td{padding:4px 8px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{color:var(--text-subtle);font-weight:600}
td code{overflow-wrap:anywhere}
td:last-child{min-width:9em}
article{margin-top:28px;padding:18px 20px;border:1px solid var(--line);border-radius:10px}
.verdict{display:inline-block;padding:0 8px;border-radius:10px;background:var(--surface-code);font-size:12px;font-weight:600;line-height:20px;white-space:nowrap}
.verdict.blocked,.verdict.not-cors{background:var(--tint-bad);color:var(--text-bad)}
.verdict.allowed{background:var(--tint-good);color:var(--text-good)}
.contrast{display:grid;grid-template-columns:repeat(auto-fit,minmax(220px,1fr));gap:10px;margin:12px 0}
.card{padding:8px 12px;border-radius:8px;background:var(--surface-code)}
.card h3{margin:0 0 2px}
.card.bad{background:var(--tint-bad)}
.card.real{background:var(--tint-warn)}
figure{margin:0 0 8px;overflow-x:auto}
svg{display:block;max-width:100%;min-width:440px;height:auto}
del{color:var(--text-bad)}
ins{color:var(--text-good);text-decoration:none;font-weight:600}
.changes{margin:0 0 10px;border:1px solid var(--line);border-radius:6px;overflow:hidden}
.changes p{margin:0;padding:4px 10px;background:var(--surface-bar);color:var(--text-subtle)}
.changes div{padding:4px 10px;border-top:1px solid var(--line)}
.steps{list-style:none;padding:0}
.steps .failed{color:var(--text-bad)}
.steps .not-reached{color:var(--text-subtle)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 14px;margin:0}
dt{color:var(--text-subtle)}
dd{margin:0;min-width:0}
summary{margin:14px 0 6px;font-weight:600;cursor:pointer}
@media (max-width:520px){tr{display:block;padding:6px 0;border-bottom:1px solid var(--line)}thead{display:none}td{display:block;padding:0 2px;border:0}article{padding:12px}dl{grid-template-columns:1fr}}
@media print{:root{color-scheme:light;--surface:#fff;--surface-bar:#f7f9fd;--surface-code:#f2f5fb;--text:#000;--text-subtle:#444;--text-bad:#b3261e;--text-warn:#8c4a00;--text-good:#146c2e;--icon-bad:#d32f2f;--icon-good:#188038;--tint-bad:#fcebeb;--tint-warn:#fef6d5;--tint-good:#e3f4e8;--line:#bbb}body{max-width:none;padding:0;print-color-adjust:exact}article{border:0;border-top:1px solid var(--line);border-radius:0;padding:14px 0}figure,.changes,.card{break-inside:avoid}h2,h3{break-after:avoid}details::details-content{content-visibility:visible}}
`;

/** Of the text above; a test holds it against that. https://w3c.github.io/webappsec-csp/#grammardef-hash-source */
export const STYLE_HASH = 'sha256-myqPc479wyVnSBheZIAn05n8OAeGBFmSt3gY0dWe9PU=';
