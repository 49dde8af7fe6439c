"""Names inside compounds: what they are called in short, the adjectives of countries, the capitals of institutions."""

import re

from vocab.english.compounds.pieces import NAME, PERSON, Known, Piece

_ADJECTIVES = dict(
    pair.split("/")
    for pair in """
    Afghanistan/Afghan Africa/African Albania/Albanian Algeria/Algerian America/American Argentina/Argentine
    Armenia/Armenian Asia/Asian Australia/Australian Austria/Austrian Azerbaijan/Azerbaijani Bangladesh/Bangladeshi
    Belarus/Belarusian Belgium/Belgian Bolivia/Bolivian Brazil/Brazilian Britain/British Buddhism/Buddhist
    Bulgaria/Bulgarian Burma/Burmese Cambodia/Cambodian Canada/Canadian Catholicism/Catholic Chile/Chilean
    China/Chinese Christianity/Christian Colombia/Colombian Confucianism/Confucian Croatia/Croatian Cuba/Cuban
    Denmark/Danish Egypt/Egyptian England/English Estonia/Estonian Ethiopia/Ethiopian Europe/European
    Finland/Finnish France/French Georgia/Georgian Germany/German Greece/Greek Holland/Dutch Hungary/Hungarian
    Iceland/Icelandic India/Indian Indonesia/Indonesian Iran/Iranian Iraq/Iraqi Ireland/Irish Islam/Islamic
    Israel/Israeli Italy/Italian Japan/Japanese Jordan/Jordanian Kazakhstan/Kazakh Kenya/Kenyan Korea/Korean
    Kuwait/Kuwaiti Laos/Lao Latvia/Latvian Lebanon/Lebanese Libya/Libyan Lithuania/Lithuanian Malaysia/Malaysian
    Mexico/Mexican Moldavia/Moldavian Mongolia/Mongolian Morocco/Moroccan Myanmar/Burmese Nepal/Nepalese
    Netherlands/Dutch Nigeria/Nigerian Norway/Norwegian Pakistan/Pakistani Palestine/Palestinian Peru/Peruvian
    Poland/Polish Portugal/Portuguese Romania/Romanian Rome/Roman Russia/Russian Scotland/Scottish Serbia/Serbian
    Slovakia/Slovak Slovenia/Slovenian Spain/Spanish Sudan/Sudanese Sweden/Swedish Switzerland/Swiss Syria/Syrian
    Taoism/Taoist Thailand/Thai Tibet/Tibetan Tunisia/Tunisian Turkey/Turkish Ukraine/Ukrainian Uzbekistan/Uzbek
    Venezuela/Venezuelan Venice/Venetian Vietnam/Vietnamese Wales/Welsh Yugoslavia/Yugoslav Marxism/Marxist
    """.split()
) | {
    "United States": "US", "United Kingdom": "British", "Soviet Union": "Soviet", "South Korea": "South Korean",
    "North Korea": "North Korean", "South Africa": "South African", "Saudi Arabia": "Saudi", "Slav": "Slavic",
    "autocracy": "autocratic", "bureaucracy": "bureaucratic", "capitalism": "capitalist", "colonialism": "colonial",
    "communism": "communist", "democracy": "democratic", "ecology": "ecological", "equestrianism": "equestrian",
    "feudalism": "feudal", "imperialism": "imperialist", "marriage": "marital", "monarchy": "monarchic",
    "nationalism": "nationalist", "patriotism": "patriotic", "proletariat": "proletarian",
    "revolution": "revolutionary", "socialism": "socialist", "terrorism": "terrorist", "theory": "theoretical",
}  # fmt: skip
"""What English says before a noun instead of the name of a country, of a teaching or of a form of rule."""

_GENERIC = {
    "县": "County", "市": "City", "区": "District", "镇": "Town", "乡": "Township", "村": "Village", "省": "Province",
    "路": "Road", "街": "Street", "大街": "Street", "大道": "Avenue", "胡同": "Hutong", "桥": "Bridge",
    "大桥": "Bridge", "河": "River", "江": "River", "湖": "Lake", "岛": "Island", "峡": "Gorge", "峡谷": "Gorge",
    "港": "Port", "站": "Station", "车站": "Station", "火车站": "Railway Station", "寺": "Temple", "塔": "Pagoda",
    "园": "Garden", "大厦": "Building", "新村": "New Village", "新区": "New District", "高速": "Expressway",
    "铁路": "Railway", "公路": "Highway", "半岛": "Peninsula", "湾": "Bay", "公园": "Park", "广场": "Square",
}  # fmt: skip
"""What kind of place a name is of, and how English says it behind the name."""

ADMINISTRATIVE = frozenset("县市区镇乡村省")
"""Behind a word that is the name of a place too, these say that it is one here: 京都市 Kyoto City."""

_INSTITUTIONS = frozenset(
    """大学 学院 中学 小学 学校 书院 医院 银行 公司 集团 协会 学会 委员会 联合会 基金会 研究所 研究院 研究中心 中心
    出版社 图书馆 博物馆 美术馆 体育馆 动物园 植物园 机场 法院 检察院 人民检察院 人民法院 电视台 电台 酒店 饭店 奥运会
    亚运会 世博会 博览会 电影节 证券交易所 交易所 帝国 王朝 王国 共和国 公约 条约 协定 时代 宪法 财政部 外交部 国防部
    教育部 铁路局 公安局 教育局 文化局 气象局 局 县政府 市政府 省政府 解放委员会 足球协会 校友会 同乡会 商会 俱乐部 航空
    航空公司 电池 汽车 电视公司 半导体 社区 花园""".split()
)
"""What makes the name of an institution or an event of what stands behind a name."""

_SMALL = frozenset("of and the for in with on to a an".split())
_AFTER_NAME = re.compile(
    r"(?:,| or | \(|;| …|…| - | in (?=[A-Z])| (?:county|city|district|province|prefecture|town|state|tree|river)\b"
    r"|(?<=County)\b of |(?<=District) of ).*"
)
_INITIALS = re.compile(r"^(?:[A-Z]\.\s?)+(?=[A-Z])")
_ACIDS = {"sulfuric": "sulfate", "sulphuric": "sulfate", "phosphoric": "phosphate", "phosphorous": "phosphite"}
_METALS = frozenset(
    """aluminum ammonium barium beryllium cadmium calcium cesium chromium cobalt copper gold iron lead lithium magnesium
    manganese mercury nickel potassium platinum rubidium silver sodium strontium tin titanium uranium zinc""".split()
)


def name_of(piece: Piece, known: Known) -> str:
    """What a piece is called that is a name where it stands; empty for one that is none."""
    if piece.word_class in (NAME, PERSON):
        return piece.gloss
    if not piece.gloss[:1].isupper() or not known.is_name(piece.hanzi):
        return ""
    said = in_short(piece.gloss)
    return said if said[:1].isupper() else ""


def in_short(gloss: str) -> str:
    """The name that a gloss begins with: Nanchang, prefecture-level city ..."""
    return _INITIALS.sub("", _AFTER_NAME.sub("", gloss.removeprefix("the ")).strip())


def before_noun(english: str) -> str:
    """The adjective that English has instead of a noun before another noun; the noun itself where it has none."""
    return _ADJECTIVES.get(english, english)


def generic(hanzi: str) -> str:
    """How English names the kind of place that a word behind a name tells; empty for others."""
    return _GENERIC.get(hanzi, "")


def is_institution(hanzi: str) -> bool:
    """Whether a word behind a name makes the name of an institution."""
    return hanzi in _INSTITUTIONS


def titled(english: str) -> str:
    """English with the capitals of a name: Hong Kong Magic Association."""
    words = english.split()
    return " ".join(word if at and word in _SMALL else word[:1].upper() + word[1:] for at, word in enumerate(words))


def salt(acid: str, metal: str) -> str:
    """The salt of an acid and a metal: copper sulfate of sulfuric acid and copper; empty for other words."""
    stem, _, rest = acid.rpartition(" ")
    if rest != "acid" or metal not in _METALS:
        return ""
    if stem in _ACIDS:
        return f"{metal} {_ACIDS[stem]}"
    if (plain := re.fullmatch(r"hydro(\w+)ic", stem)) is not None:
        return f"{metal} {plain[1]}ide"
    made = re.sub(r"ic$", "ate", stem) if stem.endswith("ic") else re.sub(r"ous$", "ite", stem)
    return f"{metal} {made}" if made != stem else ""
