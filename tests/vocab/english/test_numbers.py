"""Numbers in characters are read as English writes them."""

import pytest

from vocab.english import in_figures


@pytest.mark.parametrize(
    ("hanzi", "english"),
    [
        ("三百", "300"),
        ("二十八", "28"),
        ("两千五", "2500"),  # the unit behind is left out
        ("一万二", "12,000"),
        ("三千零五", "3005"),
        ("一亿三千万", "130 million"),
        ("9.73亿", "973 million"),
        ("一点五", "1.5"),
        ("二十多", "more than 20"),
        ("第三", "third"),
        ("第二十八", "28th"),
        ("第二十一", "21st"),
        ("第一百一十二", "112th"),
        ("2.3亿", "230 million"),  # no 229999999.99999997
        ("十二点五亿", ""),
        ("12.34567亿", "1234.567 million"),
        ("三万亿", "3 trillion"),
        ("二〇二〇", "2020"),
        ("三四百", ""),  # 'three or four hundred'
        ("七八", ""),
        ("十七八", ""),
        ("几百", ""),  # 'some hundreds' is no number
        ("点", ""),
    ],
)
def test_a_number_is_written_in_figures(hanzi: str, english: str) -> None:
    assert in_figures(hanzi) == english
