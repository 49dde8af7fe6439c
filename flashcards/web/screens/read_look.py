"""How the screen Read looks."""

STYLE = """
.screen-read { width: 100%; }
.read { display: grid; grid-template-columns: minmax(0, 1fr) 21rem; gap: 0 2rem; width: 100%; align-items: start; }
.read-bar { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center;
  margin-bottom: 1.2rem; }
.read-share { flex: 1 1 16rem; min-width: 14rem; }
.read-track { position: relative; height: .6rem; border-radius: .3rem; overflow: hidden; background: var(--read-rest); }
.read-track > div { position: absolute; inset: 0 auto 0 0; transition: width .2s; }
.read-then { background: var(--read-then); }
.read-now { background: var(--read-now); }
.read-page { font-size: 1.45rem; line-height: 2.15; max-width: 46rem; outline-offset: .4rem; }
.read-page p { margin: 0 0 1rem; }
.read-page ruby { cursor: pointer; border-radius: .25rem; padding: 0 .05em; ruby-align: center; }
.read-page rt { font-size: .5em; line-height: 1.1; padding: 0 .2em; user-select: none; }
.read-page .phrase { border-bottom: 2px solid var(--read-line); padding-bottom: .1em; }
.read-page .phrase[data-s=learn] { border-color: var(--read-then); }
.read-page ruby[data-s=learn] { background: var(--read-learn); }
.read-page ruby[data-s=known] { background: var(--read-known); }
.read-page ruby[data-s=left] { background: var(--read-left); }
.read-page ruby[data-s=ignored] { opacity: .55; }
.read-page ruby:hover { box-shadow: 0 0 0 1px var(--read-line); }
.read-page ruby.here { box-shadow: 0 0 0 2px var(--read-then); }
.read-none rt { display: none; }
.read-none { line-height: 1.8; }
.read-new ruby:not([data-s=learn]) rt { visibility: hidden; }
.read-legend { display: flex; flex-wrap: wrap; gap: .3rem .9rem; font-size: .85rem; align-items: center; }
.read-legend i { width: .9em; height: .9em; border-radius: .2em; display: inline-block; margin-right: .3em;
  vertical-align: -.1em; border: 1px solid var(--read-line); }
.read-side { position: sticky; top: 4.5rem; padding: 1rem 1.1rem; border: 1px solid var(--read-line);
  border-radius: .6rem; background: var(--read-paper); }
.read-side .hanzi { font-size: 2.2rem; line-height: 1.2; }
.read-side .pinyin { font-size: 1.15rem; }
.read-side .acts { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .8rem; }
.read-side .close { display: none; position: absolute; right: .6rem; top: .5rem; }
.read-side .small { font-size: .85rem; opacity: .8; }
.read-side .q-btn { text-transform: none; }
:root { --read-learn: #cfe3ff; --read-known: #d9f0d5; --read-left: #fbe8bf; --read-line: #b9bcc4; --read-paper: #fff;
  --read-now: #3f8f4f; --read-then: #1f6fd6; --read-rest: #e2e4e9;
  --t1: #c42a1c; --t2: #a46100; --t3: #0f7a3a; --t4: #1e5fd0; --t5: #6b6f76; }
.body--dark { --read-learn: #24476f; --read-known: #28492b; --read-left: #574217; --read-line: #565b66;
  --read-paper: #1d2026; --read-now: #63c178; --read-then: #66a8ff; --read-rest: #343943;
  --t1: #ff8f85; --t2: #ecb04d; --t3: #6fd08c; --t4: #8fb8ff; --t5: #b0b4bc; }
.screen-read .tone1 { color: var(--t1); } .screen-read .tone2 { color: var(--t2); }
.screen-read .tone3 { color: var(--t3); } .screen-read .tone4 { color: var(--t4); }
.screen-read .tone5 { color: var(--t5); }
@media (max-width: 820px) {
  .read { grid-template-columns: minmax(0, 1fr); }
  .read-page { font-size: 1.3rem; padding-bottom: 46vh; }
  .read-side { position: fixed; inset: auto 0 0 0; top: auto; z-index: 5; max-height: 44vh; overflow: auto;
    border-radius: .8rem .8rem 0 0; border-width: 1px 0 0; box-shadow: 0 -.3rem 1rem #0003; padding: .7rem 1rem; }
  .read-side.empty { display: none; }
  .read-side .close { display: inline-flex; }
  .read-side .hanzi { font-size: 1.7rem; }
}
"""
