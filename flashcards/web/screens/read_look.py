"""How the screen Read looks."""

STYLE = """
.screen-read { width: 100%; }
.read { display: grid; grid-template-columns: minmax(0, 46rem) minmax(18rem, 24rem);
  gap: 0 2rem; width: 100%; align-items: start; }
.read-bar { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center;
  margin-bottom: 1.2rem; }
.read-share { flex: 1 1 16rem; min-width: 14rem; }
.read-track { position: relative; height: .6rem; border-radius: .3rem; overflow: hidden; background: var(--line); }
.read-track > div { position: absolute; inset: 0 auto 0 0; transition: width .2s; }
.read-then { background: var(--accent); }
.read-now { background: var(--read-now); }
.read-page { background: var(--panel); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem 1.4rem;
  font-size: 1.45rem; line-height: 2.15; outline-offset: .4rem; }
.read-page p { margin: 0 0 1rem; }
.read-page ruby { cursor: pointer; border-radius: .25rem; padding: 0 .05em; ruby-align: center;
  white-space: nowrap; }
.read-page rt { font-size: .5em; line-height: 1; padding: 0 .2em; user-select: none; position: relative;
  top: -.25em; }
.read-bar .line { flex-wrap: nowrap; }
.read-page .phrase { border-bottom: 2px solid var(--soft); padding-bottom: .1em; }
.read-page .phrase[data-s=learn] { border-color: var(--accent); }
.read-page ruby[data-s=learn] { background: var(--read-learn); }
.read-page ruby[data-s=known] { background: var(--read-known); }
.read-page ruby[data-s=left] { background: var(--read-left); }
.read-page ruby[data-s=ignored] { opacity: .55; }
.read-page ruby:hover { box-shadow: 0 0 0 1px var(--soft); }
.read-page ruby[data-s].here { background: linear-gradient(transparent .12em, var(--accent) .12em);
  color: var(--panel); opacity: 1; }
.read-none rt { display: none; }
.read-none { line-height: 1.8; }
.read-new ruby:not([data-s=learn]) rt { visibility: hidden; }
.read .chapters { min-width: 10rem; max-width: 18rem; }
.read-legend { display: flex; flex-wrap: wrap; gap: .3rem .9rem; font-size: .85rem; align-items: center; }
.read-legend i { width: .9em; height: .9em; border-radius: .2em; display: inline-block; margin-right: .3em;
  vertical-align: -.1em; border: 1px solid var(--line); }
.read-side { position: sticky; top: 4.5rem; padding: 1rem 1.1rem; border: 1px solid var(--line);
  border-radius: .6rem; background: var(--panel); }
.read-side .hanzi { font-size: 2.2rem; line-height: 1.2; }
.read-side .pinyin { font-size: 1.15rem; }
.read-side .acts { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .8rem; }
.read-side .close { display: none; position: absolute; right: .6rem; top: .5rem; }
.read-side .small { font-size: .85rem; opacity: .8; }
:root { --read-learn: #fcdcc6; --read-known: #d6efd3; --read-left: #e4e7ec; --read-now: #2e7d32; }
.body--dark { --read-learn: #6b4526; --read-known: #2c4d2f; --read-left: #43474e; --read-now: #81c784; }
@media (max-width: 820px) {
  .read { grid-template-columns: minmax(0, 1fr); }
  .read-page { font-size: 1.3rem; padding: .6rem .7rem 46vh; }
  .read-side { position: fixed; inset: auto 0 0 0; top: auto; z-index: 5; max-height: 44vh; overflow: auto;
    border-radius: .8rem .8rem 0 0; border-width: 1px 0 0; box-shadow: 0 -.3rem 1rem #0003; padding: .7rem 1rem; }
  .read-side.empty { display: none; }
  .read-side .close { display: inline-flex; }
  .read-side .hanzi { font-size: 1.7rem; }
}
"""
