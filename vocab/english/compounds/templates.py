"""Written rules of composition: what a part does to the English of the others, as templates.

`{verb}` is the other part as a verb, `{ing}` `{done}` `{does}` its forms, `{noun}` and `{nouns}` the other part as a
noun, `{words}` as a modifier.
"""

NEGATION = {
    "不": "not to {verb}", "没": "did not {verb}", "没有": "did not {verb}", "未": "not yet {done}",
    "别": "don't {verb}", "不要": "don't {verb}", "不会": "will not {verb}", "不能": "cannot {verb}",
    "不必": "need not {verb}", "无法": "to be unable to {verb}",
}  # fmt: skip

BEFORE_VERB = {
    "要": "to be going to {verb}", "想": "to want to {verb}", "会": "will {verb}", "能": "can {verb}",
    "可以": "can {verb}", "再": "to {verb} again", "只": "only to {verb}", "先": "to {verb} first",
    "已": "already {done}", "已经": "already {done}", "被": "to be {done}", "难以": "hard to {verb}",
    "便于": "easy to {verb}", "共": "to {verb} together", "互": "to {verb} each other", "所": "what one {does}",
    "正在": "{ing}", "继续": "to go on {ing}", "重新": "to {verb} again", "予以": "to {verb}",
}  # fmt: skip

_RESULTS = {
    "完": "to finish {ing}", "遍": "to {verb} everywhere", "死": "to {verb} to death", "给": "to {verb} to (sb)",
    "不了": "to be unable to {verb}", "不动": "to be unable to {verb}", "不到": "to be unable to {verb}",
    "不起": "cannot afford to {verb}", "不完": "to be unable to finish {ing}",
}  # fmt: skip

_DIRECTIONS = {
    "出": "to {verb} out", "出来": "to {verb} out", "出去": "to {verb} out", "进": "to {verb} into",
    "进来": "to {verb} in", "进去": "to {verb} in", "入": "to {verb} into", "起": "to {verb} up",
    "起来": "to {verb} up", "下来": "to {verb} down", "下去": "to {verb} down", "上去": "to {verb} up",
    "回": "to {verb} back", "回来": "to {verb} back", "回去": "to {verb} back", "过来": "to {verb} over",
    "过去": "to {verb} across", "到": "to {verb} to", "向": "to {verb} towards", "至": "to {verb} to",
    "走": "to {verb} away", "掉": "to {verb} off", "成": "to {verb} into",
}  # fmt: skip
"""What stands behind verbs of moving; behind others the same words say that something begins, succeeds or is over."""

BEHIND_VERB = _DIRECTIONS | _RESULTS

MOVING = frozenset(
    """bring carry chase climb come crawl drag drive drop fall flee float flow fly go hurry jump kick leap lead lift
    march move pass pour press pull push put rise roll run rush sail seep send shoot sink slide slip spill spit
    spread squeeze stuff swim take throw toss transport travel walk wash withdraw""".split()
)
"""English verbs that a direction may follow."""

_LOOSE = frozenset("cut peel rub scrape shake tear wash wipe".split())
_TURNING = frozenset("boil break carve chop cook cut divide dye fold fry grind make roll shape split tear turn".split())

INTRANSITIVE = frozenset("appear arise arrive be become come disappear exist fall go happen live occur rise".split())
"""English verbs that take no object: 发生冲突 is no 'happen a conflict'."""

ON_PLACE = "^on the (?=(?:town|village|city|county|world|country|market)$)"

BEHIND_NOUN = {
    "上": "on the {noun}", "里": "in the {noun}", "中": "in the {noun}", "下": "under the {noun}",
    "内": "inside the {noun}", "外": "outside the {noun}", "前": "before the {noun}", "后": "after the {noun}",
    "旁": "beside the {noun}", "边": "beside the {noun}", "之间": "between {noun}", "之中": "in the {noun}",
    "之上": "above the {noun}", "之下": "under the {noun}", "以来": "since {noun}", "以后": "after {noun}",
    "以前": "before {noun}", "们": "{nouns}",
}  # fmt: skip

BEFORE_NOUN = {
    "非": "non-{words}", "反": "anti-{words}", "超": "super-{words}", "准": "quasi-{words}", "副": "deputy {words}",
    "全": "the whole {noun}", "各": "the various {nouns}", "每": "every {noun}", "某": "a certain {noun}",
    "本": "this {noun}", "该": "this {noun}", "此": "this {noun}", "这": "this {noun}", "那": "that {noun}",
    "我": "my {noun}", "你": "your {noun}", "他": "his {noun}", "她": "her {noun}", "其": "its {noun}",
    "我们": "our {noun}", "他们": "their {noun}", "自己": "one's own {noun}", "整": "the whole {noun}",
    "一切": "all {nouns}", "无": "without {noun}", "有": "to have {noun}", "没有": "to have no {noun}",
}  # fmt: skip

DEGREE = {
    "很": "very", "非常": "very", "十分": "very", "极其": "extremely", "极": "extremely", "极为": "extremely",
    "太": "too", "颇": "quite", "挺": "quite", "相当": "rather", "较": "rather", "比较": "rather", "够": "enough",
    "这么": "so", "那么": "so", "多么": "how", "特别": "especially", "格外": "especially",
}  # fmt: skip

MORE, MOST = frozenset(["更", "更加", "更为", "越", "愈"]), frozenset(["最", "最为"])

AND, OF = frozenset("和 与 及 以及 跟 同".split()), frozenset("的 之".split())

TIMES = frozenset(["this year", "last year", "next year", "this month", "last month", "today", "yesterday", "tomorrow"])
OF_DAY = frozenset("morning noon afternoon evening night".split())
"""This year's Spring Festival, but yesterday morning."""

HOMES = {
    "我": "my",
    "你": "your",
    "他": "his",
    "她": "her",
    "咱": "our",
    "别": "other people's",
    "新": "new",
    "老": "old",
}


def goes_with(verb: list[str], behind: str) -> bool:
    """Whether an English verb, in its words, goes with what stands behind the Chinese one, if that is a direction."""
    if behind not in _DIRECTIONS:
        return bool(verb)
    fitting = _LOOSE if behind == "掉" else _TURNING if behind == "成" else MOVING
    return bool(verb) and not fitting.isdisjoint(verb[:1] if len(verb) == 1 else verb[-1:])
