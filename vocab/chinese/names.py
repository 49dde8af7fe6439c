"""Characters and words by which names of persons are recognised."""

from functools import lru_cache

TRANSCRIPTION = frozenset(
    "阿埃艾爱安奥巴白班邦保鲍贝本比彼宾波伯勃博布查策茨达戴丹道德登邓迪狄蒂丁杜顿多俄厄恩尔法凡范菲费芬冯"
    "佛弗福富盖甘冈高戈哥格葛根贡古瓜圭哈海罕汉豪赫亨洪胡华怀惠霍基吉加迦嘉贾简杰捷津卡凯坎康考柯科克肯孔"
    "库夸奎拉莱兰朗劳勒雷黎里理利莉丽力列林琳隆卢鲁伦罗洛吕玛马迈麦曼毛梅门蒙孟米密摩莫默姆穆纳娜奈南内尼"
    "涅宁纽努诺欧帕派潘庞佩彭皮平珀普齐奇契恰乔切钦琼丘热仁荣茹瑞若撒萨塞赛桑森沙莎珊尚舍申圣施什史舒朔斯"
    "司丝思松苏索塔泰坦汤唐陶特滕提田廷通图托陀瓦万旺威韦维魏温翁沃乌伍武西希锡席夏香肖歇谢辛欣休雪雅亚延"
    "扬耶叶伊依因英尤约泽曾扎詹珍芝兹佐嘎噶孜娅蕾黛薇"
)
"""Characters of the transcription tables by which the news agencies write foreign names."""

SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗凤"
    "花方俞任袁柳鲍史唐费薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅齐康伍余元顾孟黄穆萧尹姚邵汪祁毛狄臧戴宋茅庞熊"
    "纪舒屈项祝董梁杜阮蓝闵季贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房丁邓郁洪包石崔龚"
    "程邢裴陆荣翁荀甄曲封储靳焦牧车侯全班仇宁祖武符刘景龙叶黎白怀蒲卓蔺池乔谭冉易慎戈廖耿匡文寇广欧沃利越"
    "隆师巩聂敖冷辛饶曾关丰巢游权盖肖涂"
)
"""The surnames most Chinese bear."""

DOUBLE_SURNAMES = frozenset(
    "夏侯 独孤 南宫 呼延 太史 濮阳 钟离 闻人 澹台 公冶 拓跋 鲜于 赫连 公输 仲孙 完颜 耶律 纳兰 令狐 上官 诸葛".split()
)
"""Surnames of two characters that dictionaries lack, and the best known others."""

COMMONEST_SURNAMES = frozenset(
    "王李张刘陈杨赵周吴徐孙郭郑谢韩冯邓曹彭蔡潘袁蒋沈吕丁魏薛阎杜戴汪朱宋唐许胡梁罗苏卢姜崔程余姚谭廖范陆"
)
"""Those that are hardly anything else."""

TITLES = frozenset(
    (
        "总统 副总统 总理 副总理 主席 副主席 首相 秘书长 总干事 外长 外交部长 国防部长 财长 部长 大使 议长 "
        "国王 女王 王储 总书记 书记 省长 市长 州长 总裁 总监 院长 校长 所长 教授 博士 将军 上将 元帅 队长 "
        "主教练 导演 作家 诗人 记者 医生 律师 发言人 国务卿 司令 参议员 众议员 议员 大臣 酋长 教皇 教宗"
    ).split()
)
"""Titles that stand right before a person's name."""

FAMILIAR = frozenset("小老阿")
"""What stands before a given name or a surname among people who know each other."""


def may_be_name(word: str) -> bool:
    """Whether an unknown word has the shape of a person's name, Chinese or transcribed."""
    return (word[0] in SURNAMES and len(word) <= 3) or is_transcribed(word)


@lru_cache(maxsize=100_000)
def is_transcribed(word: str) -> bool:
    """Whether a word consists of the characters that foreign names are written with."""
    return TRANSCRIPTION.issuperset(word)
