"""How the page looks, light and night, wide and on a phone."""

STYLE = """
:root {
  --ink: #20242b; --soft: #626974; --line: #dfe3e8; --ground: #f5f6f8; --panel: #ffffff; --accent: #9a3412;
  --tint: #fbeee6; --mark: #fdecc8; --good: #2e7d32; --bad: #b3261e;
  --tone1: #c62828; --tone2: #b45309; --tone3: #2e7d32; --tone4: #1565c0; --tone5: #616161;
}
body.body--dark {
  --ink: #e9e7e4; --soft: #adb2ba; --line: #45474c; --ground: #222325; --panel: #2f3033; --accent: #fdba74;
  --tint: #453529; --mark: #5c4a26; --good: #81c784; --bad: #ffb4ab;
  --tone1: #ff8a80; --tone2: #ffb74d; --tone3: #81c784; --tone4: #64b5f6; --tone5: #b5b5b5;
}
body { --q-primary: #9a3412 !important; }
body.body--dark { --q-primary: #fdba74 !important; color-scheme: dark; }
html:has(.body--dark) { color-scheme: dark; }
@layer theme { .body--dark .bg-primary { color: #26221f !important; } }
.body--dark .q-checkbox__svg { color: #26221f; }
body, body.body--dark { background: var(--ground); color: var(--ink); font-size: 15px; line-height: 1.45;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", "PingFang SC",
    "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
[lang^="zh"], .hanzi { font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC",
  system-ui, sans-serif; }
.nicegui-content.page { max-width: 96rem; width: 100%; margin: 0 auto; padding: .9rem 1rem .6rem; display: block; }
.bar.q-header { background: var(--panel); color: var(--ink); border-bottom: 1px solid var(--line); box-shadow: none;
  padding: 0 1rem; display: flex; align-items: center; flex-wrap: nowrap; gap: .5rem; min-height: 3rem; }
.bar .name { font-weight: 600; margin: 0 .75rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis;
  max-width: 18rem; }
.bar .q-tabs { flex: 1 1 auto; min-width: 0; } .bar .q-tabs__content { justify-content: flex-start; }
.bar .q-tab { padding: 0 .8rem; min-height: 3rem; }
.bar .q-tab--active { color: var(--accent); }
.quiet { color: var(--soft); }
.small { font-size: .85rem; }
.problem { color: var(--bad); }
.good { color: var(--good); }
.tone1 { color: var(--tone1); } .tone2 { color: var(--tone2); } .tone3 { color: var(--tone3); }
.tone4 { color: var(--tone4); } .tone5 { color: var(--tone5); }
.panel { background: var(--panel); border: 1px solid var(--line); border-radius: .75rem; padding: .9rem 1rem; }
.panel h2, .screen h2 { font-size: 1rem; font-weight: 600; line-height: 1.3; margin: 0 0 .5rem; }
.stack { display: flex; flex-direction: column; gap: .6rem; }
div.line { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .7rem; }
.q-btn { text-transform: none; }
.q-btn.plain { color: var(--ink); }
.screen :focus-visible, .bar :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.keys { padding: .6rem .9rem; display: grid; grid-template-columns: auto auto; gap: .2rem .8rem; }
.keys .key { font-weight: 600; white-space: nowrap; }
.keys td { padding: .15rem .6rem .15rem 0; }
@media (max-width: 700px) {
  .nicegui-content.page { padding: .5rem .5rem 5rem; }
  .bar.q-header { padding: 0 .25rem; gap: 0; }
  .bar .name, .bar .new-text, .bar .show-keys { display: none; }
  .bar .q-tab { padding: 0 .5rem; }
}
"""
