"""XML is read as readers' programs read it; what grows without bound, or is none, is refused."""

import pytest

from vocab.sources.entities import EntityError, expanded
from vocab.sources.xml import XmlError, walk


def read(data: bytes | str, damages: list[str] | None = None) -> str:
    """The events of some XML, written as XML again."""
    said: list[str] = []
    walk(
        data.encode() if isinstance(data, str) else data,
        start=lambda name, attributes: said.append(
            f"<{' '.join([name, *(f'{k}={v}' for k, v in attributes.items())])}>"
        ),
        end=lambda name: said.append(f"</{name}>"),
        text=said.append,
        damage=(damages if damages is not None else []).append,
    )
    return "".join(said)


@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        ("gb2312", "gbk"), ("GBK", "gbk"), ("gb18030", "gb18030"), ("big5", "big5hkscs"), ("utf-16", "utf-16"),
        ("utf-16le", "utf-16-le"), ("utf8", "utf-8"), ("gb2312", "utf-8"), ("iso-8859-1", "utf-8"), ("utf-8", "gbk"),
        ("klingon", "gbk"), ("utf-16", "utf-8"), ("utf-8", "utf-16"), ("us-ascii", "utf-8-sig"),
    ],
)  # fmt: skip
def test_any_encoding_is_read_whatever_the_label_says(label: str, encoding: str) -> None:
    text = "國際書" if "big5" in encoding else "镕书"  # 'international book'; a character GB 2312 has not, and 'book'
    data = f'<?xml version="1.0" encoding="{label}"?><a t="{text}">{text}，的是。</a>'.encode(encoding)
    assert read(data) == f"<a t={text}>{text}，的是。</a>"


@pytest.mark.parametrize(
    ("sloppy", "read_as"),
    [
        ('<a><dc:t o:role="x">书</dc:t></a>', "<a><t role=x>书</t></a>"),  # prefixes that nobody declared
        ("<a>爱 & 和平 AT&T</a>", "<a>爱 & 和平 AT&T</a>"),  # 'love and peace'
        ("<a>爱&nbsp;&mdash;&amp;&#20070;</a>", "<a>爱\xa0—&书</a>"),
        ('\r\n <?xml version="1.0"?><a>书</a>', "<a>书</a>"),
        ('\ufeff\n<?xml version="1.0"?><a>书</a>', "<a>书</a>"),
        ("<a>1 < 2</a>", "<a>1 < 2</a>"),
        ("<a b=1 c='2' c='3'/>", "<a b=1 c=3></a>"),
        ("<a>书</a>\0\0 rubbish", "<a>书</a>"),
        ("<a><!-- x -- <b> -->书<![CDATA[<&]]></a>", "<a>书<&</a>"),
        ('<!DOCTYPE a [<!ENTITY nbsp "&#160;">]><a>书&nbsp;书</a>', "<a>书\xa0书</a>"),
    ],
)
def test_what_harms_no_reader_is_read_without_a_word(sloppy: str, read_as: str) -> None:
    damages: list[str] = []
    assert (read(sloppy, damages), damages) == (read_as, [])


@pytest.mark.parametrize(
    ("broken", "read_as", "said"),
    [
        ("<a><p>书<br>页</p></a>", "<a><p>书<br>页</br></p></a>", "<br> is not closed"),  # 'page'
        ("<a>书</b></a>", "<a>书</a>", "</b> closes nothing"),
        ("<a><b>书", "<a><b>书</b></a>", "<b> is not closed"),
    ],
)
def test_tags_that_do_not_match_are_told_and_every_start_has_its_end(broken: str, read_as: str, said: str) -> None:
    damages: list[str] = []
    assert (read(broken, damages), damages) == (read_as, [said])


@pytest.mark.parametrize("data", [b"", b"text", "中国人民".encode(), b"<", b"<!-- -->", bytes(range(128, 256)) * 9])
def test_what_holds_no_element_is_no_xml(data: bytes) -> None:
    with pytest.raises(XmlError):
        read(data)


LAUGHS = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdef", "bcdefg", strict=True))


@pytest.mark.parametrize(
    "subset",
    [
        f'<!ENTITY a "哈哈">{LAUGHS}',
        '<!ENTITY a "&b;"><!ENTITY b "&a;">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY a PUBLIC "x" "http://x.cn/">',
        '<!ENTITY % p "x">',
        f'<!ENTITY a "{"x" * 2_000}">' + '<!ENTITY b "&a;">',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_of_an_attack_are_refused(subset: str, encoding: str) -> None:
    markup = f"<!DOCTYPE a [{subset}]><a>&g;</a>"
    with pytest.raises(EntityError):
        expanded(markup)
    with pytest.raises(XmlError, match="entities are not allowed"):
        read(markup.encode(encoding))


def test_a_long_entity_may_not_come_so_often_that_the_text_grows_without_bound() -> None:
    head = f'<!DOCTYPE a [<!ENTITY a "{"书" * 900}">]><a>'
    assert len(expanded(head + "&a;" * 1_000)) > 900_000
    with pytest.raises(EntityError):
        expanded(head + "&a;" * 2_000)


def test_harmless_entities_are_put_in_place_and_their_declaration_is_no_text() -> None:
    lists = '<!ENTITY % HTMLlat1 PUBLIC "-//W3C//ENTITIES Latin 1//EN" "xhtml-lat1.ent">'
    names = "<!ENTITY hero '张&nbsp;三'><!ENTITY nbsp \"&#160;\">"  # 'Zhang San'
    assert expanded(f"<!DOCTYPE html [{lists}{names}]><p>&hero;来了&hellip;</p>") == "<p>张&#160;三来了&hellip;</p>"
    assert expanded("<!DOCTYPE html><p>&a;[]</p>") == "<!DOCTYPE html><p>&a;[]</p>"
