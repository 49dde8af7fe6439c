"""The glosses of a sense as a learner is shown them."""

import pytest

from vocab.records import Reading, Sense
from vocab.teaching.shown_glosses import shown


@pytest.mark.parametrize(
    ("forms", "glosses", "right"),
    [
        # 'flower': other forms of the character itself
        ({"花"}, ("flower", "old variant of 花 (huā)", "variant of 花 (huā)"), ("flower",)),
        ({"岁", "歲"}, ("classifier for years", "variant of 岁 (suì), year"), ("classifier for years", "year")),
        ({"过来", "過來"}, ("to come over", "see 过来 (guòlái)"), ("to come over",)),
        ({"仿佛", "彷彿"}, ("to seem", "also written 彷彿"), ("to seem",)),
        ({"闲", "閒"}, ("idle", "(variant of 闲 (xián)) leisure"), ("idle", "leisure")),
        ({"签"}, ("to sign", "bamboo stick (variant of 签 qiān)"), ("to sign", "bamboo stick")),
        ({"铜"}, ("copper", "see also 红铜 (hóngtóng)"), ("copper",)),  # 'red copper'
        ({"天主"}, ("God", "abbr. for 天主教 (Tiānzhǔjiào), Catholicism"), ("God",)),
        ({"尝", "嚐"}, ("to taste", "to experience (variant of 尝 (cháng))"), ("to taste", "to experience")),
        # 'to expose'
        ({"暴露"}, ("to expose", "also pr. [pu4 lu4]"), ("to expose", "also pr. pùlù")),
        ({"绿"}, ("green [lu:4]",), ("green lǜ",)),
        # 'comrade', 'light bulb', 'what the ...!'
        ({"同志"}, ("comrade", "(slang) homosexual"), ("comrade",)),
        ({"灯泡"}, ("light bulb", "third wheel (slang); bulb"), ("light bulb", "bulb")),
        ({"我去"}, ("(slang) what the ...!",), ("(slang) what the ...!",)),
        (
            {"爷爷"},
            ("grandpa", "(coll.) father's father", "old man"),
            ("grandpa", "old man", "(coll.) father's father"),
        ),
        ({"卵"}, ("egg", "(Tw, vulgar) penis", "(Internet slang) no"), ("egg",)),
        # what only points to itself is better than nothing
        ({"亩", "畝"}, ("old variant of 亩 [mu3]",), ("old variant of 亩 mǔ",)),
    ],
)
def test_glosses_say_something_about_the_word(
    forms: set[str], glosses: tuple[str, ...], right: tuple[str, ...]
) -> None:
    sense = Sense(Reading(("x1",), "x", "dictionary"), glosses)
    assert shown(sense, frozenset(forms)).glosses == right
