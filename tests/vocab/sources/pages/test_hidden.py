"""What a page hides from its reader is not read: by whatever spelling of hiding, in pages and in books."""

import pytest

from vocab.sources.pages.html import text_of

SAID = "<p>银行<{tag} {how}>隐藏</{tag}>行长说</p>"  # 'the head of the bank said', within it 'hidden'
SEEN, UNSEEN = "银行隐藏行长说", "银行行长说"


@pytest.mark.parametrize(
    "style",
    [
        "display:none",
        "DISPLAY : None",
        "color:red;display:  none!important",
        "/* so */display:none",
        "visibility:hidden",
        "Visibility: collapse",
        "opacity:0",
        "opacity: .0",
        "font-size:0",
        "font-size: 0px",
        "font-size:.01em",
        "position:absolute;left:-9999px",
        "position:fixed; top:-999em",
        "text-indent:-9999px",
        "clip:rect(0 0 0 0);position:absolute",
        "clip-path:inset(50%)",
        "width:0;height:0;overflow:hidden",
        "transform:scale(0)",
        "color:transparent",
        "color:#fff;background:#fff",
        "mso-hide:all",
    ],
)
@pytest.mark.parametrize("tag", ["span", "i", "font"])
@pytest.mark.parametrize("page", [True, False])
def test_a_style_that_hides_is_known_in_any_spelling(style: str, tag: str, *, page: bool) -> None:
    assert text_of(SAID.format(tag=tag, how=f"style='{style}'"), page=page) == UNSEEN


@pytest.mark.parametrize(
    "how",
    [
        "style='color:red'",
        "style='opacity:0.5'",
        "style='font-size:0.9em'",
        "style='text-indent:-2em'",  # a hanging indent
        "style='height:0'",  # what does not fit is still shown
        "style='position:absolute;left:0'",
        "style='color:#000;background:#fff'",
        "aria-hidden=true",  # kept from those who hear a page, not from those who see it
    ],
)
def test_a_style_that_only_changes_the_look_hides_nothing(how: str) -> None:
    assert text_of(SAID.format(tag="span", how=how)) == SEEN


@pytest.mark.parametrize("how", ["hidden", "hidden=''", "class='sr-only'"])
def test_an_attribute_may_hide(how: str) -> None:
    assert text_of(SAID.format(tag="span", how=how)) == UNSEEN


@pytest.mark.parametrize(
    ("rule", "how"),
    [
        (".x{display:none}", "class=x"),
        (".a, .x { DISPLAY : none ; }", "class='b x'"),
        ("#x{visibility:hidden}", "id=x"),
        ("p > span.x{opacity:0}", "class=x"),
        ("body p .x{font-size:0}", "class=x"),
        ("@media screen{.x{display:none}}", "class=x"),
        ("@import url(a.css);/* so */.x{display:none}", "class=x"),
        ("<!-- .x{position:absolute;left:-9999px} -->", "class=x"),
        (".x{display:none!important}.x{display:inline}", "class=x"),
        (".广告{display:none}", "class=广告"),  # 'advertisement'
    ],
)
def test_a_rule_of_the_page_may_hide(rule: str, how: str) -> None:
    assert text_of(f"<style>{rule}</style>{SAID.format(tag='span', how=how)}") == UNSEEN


@pytest.mark.parametrize(
    ("rule", "how"),
    [
        (".x:after{display:none}", "class=x"),  # what a style adds to the element
        (".x:hover{display:none}", "class=x"),
        ("@media print{.x{display:none}}", "class=x"),
        ("@media (max-width:600px){.x{display:none}}", "class=x"),
        (".x{display:none}.x.on{display:inline}", "class='x on'"),
        (".x{display:none}.x{display:inline}", "class=x"),
        (".x{display:none}", "class=x style='display:inline'"),
        (".y{display:none}", "class=x"),
        ("}}{.x", "class=x"),
    ],
)
def test_a_rule_that_does_not_count_hides_nothing(rule: str, how: str) -> None:
    assert text_of(f"<style>{rule}</style>{SAID.format(tag='span', how=how)}") == SEEN


def test_a_size_of_nothing_hides_no_inner_element_with_its_own() -> None:
    markup = "<ul style='font-size:0'> <li style='font-size:14px'>银行</li> <li style='font-size:14px'>行长</li></ul>"
    assert text_of(markup, page=False) == "银行\n行长"  # 'bank', 'its head'


def test_a_text_that_a_script_would_fade_in_is_read() -> None:
    markup = f"<h1>标题</h1><div style='visibility:hidden;opacity:0'><p>{SEEN}</p><p>{SEEN}</p></div>"  # 'title'
    assert text_of(markup) == f"标题\n{SEEN}\n{SEEN}"


def test_a_page_that_hides_all_is_read_all_the_same() -> None:
    assert text_of(f"<div style='display:none'><p>{SEEN}</p></div>") == SEEN


def test_an_open_tag_that_only_changes_the_look_does_not_hide_the_rest() -> None:
    assert text_of("<p><font style='display:none'>隐藏</p><p>银行</p>") == "银行"


@pytest.mark.parametrize(
    "markup",
    [
        "<style>" + "{" * 200_000 + "</style>",
        "<style>" + "/*" * 200_000 + "</style>",
        "<div style='display:none'>" * 400,
    ],
)
def test_styles_made_to_hurt_do_none(markup: str) -> None:
    assert text_of(markup + f"<p>{SEEN}</p>") == SEEN


def test_a_rule_by_the_name_of_a_look_hides_that_only() -> None:
    rules = "<style>em.q, i{display:none} B.v{visibility:hidden} s{color:red}</style>"
    said = "<p>银行<em class=q>隐</em>行<I>藏</I><b class=v>无</b>长<em>说</em><span class=q>了</span><b>话</b></p>"
    assert text_of(rules + said) == "银行行长说了话"  # 'the head of the bank spoke'
