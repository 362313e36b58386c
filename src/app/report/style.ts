/** How a report looks: one column of paper, on screen and in print. Nothing is fetched, so it looks the same offline. */

export const STYLE = `
:root { color-scheme: light dark; --ink: #1f1c18; --ink-2: #544e45; --line: #d0c9bc; --paper: #faf8f3; --copy: #855600; }
@media (prefers-color-scheme: dark) { :root { --ink: #eee8dc; --ink-2: #bbb3a4; --line: #433f36; --paper: #171512; --copy: #e5a11b; } }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
  font: 0.875rem/1.5 ui-sans-serif, system-ui, 'Segoe UI', Cantarell, 'Noto Sans', 'Liberation Sans', sans-serif;
  font-variant-numeric: tabular-nums; }
h1 { font-size: 1.5rem; line-height: 2rem; letter-spacing: -0.014em; }
h2 { font-size: 1rem; margin: 2rem 0 0.5rem; padding-top: 0.75rem; border-top: 1px solid var(--ink); }
p { margin: 0.5rem 0; }
.dim { color: var(--ink-2); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-size: 0.75rem; color: var(--ink-2); font-weight: 600; }
td.number, th.number { text-align: right; }
td.copy { color: var(--copy); font-weight: 600; }
code, pre { font-family: ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace; font-size: 0.8125rem; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; }
@media print { body { padding: 0; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
`;
