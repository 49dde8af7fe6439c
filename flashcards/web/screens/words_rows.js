// The rows of the table of words. A row stays the same element as long as its word is shown, so that a tick redraws no
// more than a tick, and what has the focus keeps it. All that comes from a text is put in as text.
const KEYS = [" ", "k", "i", "ArrowDown", "ArrowUp", "Home", "End", "PageDown", "PageUp", "Enter", "<", ">"];
const alone = (e) => !e.ctrlKey && !e.metaKey && !e.altKey && KEYS.includes(e.key);

export default {
  props: { rows: Array, current: String },
  emits: ["look", "tick", "pressed"],
  template: `<div class="words-table"><table>
    <thead><tr><th></th><th>汉字</th><th>pinyin</th><th>English</th><th class="c-times">here</th>
      <th class="c-dots">common</th><th class="c-level">HSK</th></tr></thead>
    <tbody><tr v-for="row in rows" :key="row.hanzi" :id="'w-' + row.hanzi" :data-h="row.hanzi"
      :tabindex="row.hanzi === current ? 0 : -1"
      :class="{current: row.hanzi === current, ticked: row.ticked, hand: row.hand}"
      :aria-selected="row.ticked ? 'true' : 'false'"
      @click="$emit('look', row.hanzi)" @keydown="press">
      <td class="c-tick"><span class="tick" role="checkbox" :aria-checked="row.ticked ? 'true' : 'false'"
        :aria-label="'learn ' + row.hanzi" :title="row.hand ? 'set by you' : null"
        @click.stop="$emit('tick', row.hanzi)">{{ row.ticked ? '✓' : '' }}</span></td>
      <td class="c-hanzi" lang="zh-Hans"><span class="hanzi">{{ row.written }}</span></td>
      <td class="c-pinyin" lang="zh-Latn"><span v-for="p in row.toned" :class="p.tone ? 'tone' + p.tone : null"
        >{{ p.text }}</span><span v-if="row.doubt" class="doubt" :title="row.doubt">?</span></td>
      <td class="c-english">{{ row.english }} <span class="kind">{{ row.kind }}</span
        ><span v-if="row.yours" class="yours">yours</span><span v-if="row.reason" class="why">{{ row.reason }}</span></td>
      <td class="c-times">{{ row.times }} ×</td>
      <td class="c-dots" :title="row.zipf" :aria-label="'common: ' + row.dots + ' of 5'"><span class="dots"
        aria-hidden="true">{{ '●'.repeat(row.dots) }}<span class="off">{{ '●'.repeat(5 - row.dots) }}</span></span></td>
      <td class="c-level">{{ row.level }}</td>
    </tr></tbody></table></div>`,
  mounted() {
    document.addEventListener("keydown", this.anywhere, true);
  },
  unmounted() {
    document.removeEventListener("keydown", this.anywhere, true);
  },
  methods: {
    press(e) {
      if (!alone(e)) return;
      e.preventDefault();
      e.stopPropagation();
      this.$emit("pressed", e.key);
    },
    // Where nothing has the focus the keys act on the word that is looked at.
    anywhere(e) {
      if (!this.$el.offsetParent || document.activeElement !== document.body || !alone(e)) return;
      if (["Home", "End", "Enter"].includes(e.key)) return;
      e.preventDefault();
      e.stopImmediatePropagation();
      this.$emit("pressed", e.key);
    },
    focus() {
      const row = this.$el.querySelector("tr.current");
      row?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: "nearest" });
    },
  },
};
