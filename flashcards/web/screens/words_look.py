"""How the screen Words looks."""

STYLE = """
.words-grid { display: grid; grid-template-columns: minmax(14.5rem, 1fr) minmax(0, 3.1fr) minmax(21rem, 1.45fr);
  gap: .8rem; align-items: start; }
.how-much, .card-side { position: sticky; top: 3.9rem; max-height: calc(100vh - 4.8rem); overflow-y: auto; }
.how-much > *, .card-side > * { flex-shrink: 0; }
.how-much .says { font-weight: 600; line-height: 1.35; min-height: 2.7em; }
.how-much .curve svg { display: block; width: 100%; height: 3rem; }
.curve .all { fill: var(--line); } .curve .reached { fill: var(--accent); opacity: .55; }
.how-much .slider { margin-top: -.75rem; padding: 0; }
.how-much .targets { gap: .1rem .3rem; margin-top: -.4rem; }
.how-much .field { display: grid; grid-template-columns: auto minmax(4.5rem, 8.5rem);
  justify-content: space-between; line-height: 1.2; align-items: center; gap: .1rem .5rem; }
.how-much .takes { grid-column: 1 / 3; text-align: right; color: var(--soft); font-size: .8rem; min-height: 0; }
.how-much .takes:empty { display: none; }
.how-much .kinds { gap: .1rem .8rem; }
.reasons .q-item { padding: .1rem 0; min-height: 2rem; font-size: .85rem; }
.reasons .q-expansion-item__content > * { padding: 0; }
.chips { display: flex; flex-wrap: wrap; gap: .2rem .35rem; padding-bottom: .5rem; }
.chip { display: inline-flex; align-items: center; gap: .15rem; padding-left: .45rem; border: 1px solid var(--line);
  border-radius: .5rem; font-size: .95rem; }
.table-side { min-width: 0; display: flex; flex-direction: column; max-height: calc(100vh - 4.8rem); }
.words-table.q-table__card { flex: 0 1 auto; min-height: 12rem; }
.table-side .counted { font-weight: 600; font-size: 1.05rem; }
.table-side .tools { margin: .4rem 0; }
.tools .search { flex: 1 1 12rem; }
.tools .sort { min-width: 10rem; }
.words-table.q-table__card { background: var(--panel); color: var(--ink); border: 1px solid var(--line);
  border-radius: .75rem; }
.words-table .q-table__middle { overflow: auto; }
.words-table thead tr { position: sticky; top: 0; z-index: 1; background: var(--panel); }
.words-table th { color: var(--soft); font-weight: 500; font-size: .8rem; }
.words-table tbody td { font-size: .92rem; height: 2.3rem; padding: .15rem .4rem; border-color: var(--line); }
.words-table tbody tr { cursor: pointer; }
.words-table tbody tr:not(.ticked) td { color: var(--soft); }
.words-table tbody tr:not(.ticked) .c-pinyin span { opacity: .75; }
.words-table tbody tr.current td { background: var(--tint); }
.words-table tbody tr:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
.words-table .hanzi { font-size: 1.2rem; white-space: nowrap; }
.words-table .c-pinyin { white-space: normal; min-width: 5.5rem; }
.words-table .c-english { white-space: normal; min-width: 9rem; line-height: 1.25; }
.words-table .c-times, .words-table .c-level { white-space: nowrap; }
.c-english .kind { color: var(--soft); font-size: .75rem; white-space: nowrap; }
.words-table .c-tick { width: 2.2rem; }
.tick { display: inline-flex; align-items: center; justify-content: center; width: 1.3rem; height: 1.3rem;
  border: 1.5px solid var(--soft); border-radius: .3rem; font-size: .9rem; line-height: 1; color: transparent; }
tr.ticked .tick { background: var(--q-primary); border-color: var(--q-primary); color: var(--panel); }
tr.hand .tick { box-shadow: 0 0 0 2px var(--panel), 0 0 0 3.5px var(--q-primary); }
.doubt { display: inline-block; margin-left: .3rem; padding: 0 .35em; border-radius: .5em; background: var(--mark);
  color: var(--ink); font-size: .8em; }
.yours, .why-not, .c-english .why { margin-left: .4rem; padding: 0 .4em; border-radius: .5em; background: var(--tint);
  color: var(--accent); font-size: .75rem; white-space: nowrap; }
.dots { letter-spacing: .05em; font-size: .6rem; color: var(--accent); } .dots .off { color: var(--line); }
.foot { margin-top: .4rem; } .foot .where { white-space: nowrap; }
.card-side .frames { display: flex; flex-direction: column; gap: .5rem; }
.card-side iframe { display: block; width: 100%; border: 1px solid var(--line); border-radius: .6rem;
  background: #fff; resize: vertical; }
.card-side iframe.front { height: 9.5rem; } .card-side iframe.back { height: 21rem; }
.is-night iframe { background: #2f2f31; }
.is-phone iframe { width: 22.5rem; max-width: 100%; margin: 0 auto; border-radius: 1.4rem; border-width: 3px; }
.is-phone iframe.back { height: 36rem; }
.card-side .point { flex-wrap: nowrap; } .card-side .point > :first-child { flex: 1 1 auto; }
.card-side .sentences { justify-content: space-between; flex-wrap: nowrap; gap: .2rem; }
.sentences .which { flex: 1 1 auto; text-align: center; line-height: 1.25; }
.card-side .translation { width: 100%; }
.card-side .why .q-item { padding: 0; min-height: 2rem; }
.card-side .q-btn-toggle .q-btn { padding: .1rem .45rem; }
.more-choices { display: none; }
.card-side.panel { padding: .7rem .6rem; }
.close-card { display: none; margin-left: auto; }
@media (max-width: 1150px) {
  .words-grid { grid-template-columns: minmax(14rem, 16rem) minmax(0, 1fr); }
  .card-side { position: fixed; z-index: 10; right: 0; left: 0; bottom: 0; top: auto; max-height: 78vh; display: none;
    border-radius: 1rem 1rem 0 0; box-shadow: 0 -4px 24px #0004; }
  .card-side.open { display: flex; }
  .card-side .q-btn-toggle .q-btn { padding: .1rem .45rem; }
.more-choices { display: none; }
.card-side.panel { padding: .7rem .6rem; }
.close-card { display: inline-flex; }
}
@media (max-width: 700px) {
  .words-grid { grid-template-columns: minmax(0, 1fr); gap: .6rem; }
  .how-much { position: static; max-height: none; }
  .more-choices { display: inline-flex; align-self: flex-start; }
  .how-much:not(.more) .cutoffs, .how-much:not(.more) .reasons { display: none; }
  .table-side .tools .show { flex: 1 1 auto; }
  .table-side { max-height: none; }
  .words-table table, .words-table tbody { display: block; }
  .words-table thead, .c-times, .c-dots, .c-level { display: none; }
  .words-table tbody tr { display: grid; grid-template-columns: 2.6rem auto 1fr; height: auto;
    border-bottom: 1px solid var(--line); }
  .words-table tbody td { border: 0 !important; height: auto; }
  .words-table .c-tick { grid-row: 1 / 3; align-self: center; }
  .words-table .c-english { grid-column: 2 / 4; padding-top: 0; padding-bottom: .4rem; }
  .tick { width: 1.7rem; height: 1.7rem; }
}
"""
