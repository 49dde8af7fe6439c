"""Titles and words of kinship behind a surname or a name, and how English puts them before it."""

_TITLES = """
Mr. 先生 君
Mrs. 太太 夫人
Miss 小姐
Ms. 女士
Teacher 老师
Master 师傅 师父 老爷 太爷 老太爷 老爹 少爷 公子 相公 大官人 员外 爷
Director 主任 导演 总监
Manager 经理
General_Manager 总经理
Chairman 主席 董事长 会长 社长 理事长 委员长
President 总统 总裁 校长 院长 行长
Vice-president 副总统 副总裁 副校长 副院长
Premier 总理
Vice-premier 副总理
Prime_Minister 首相
Vice-chairman 副主席 副会长
Secretary 书记 秘书 总书记 党委书记 秘书长 国务卿
Minister 部长 大臣 尚书 侍郎 外长 财长 副部长
Governor 省长 州长 总督 巡抚 抚台 制台 刺史
Chancellor 丞相
Marshal 太尉 都督
Grand_Tutor 太师 太傅
Intendant 道台
Commissioner 藩台 臬台
Colonel 校尉 都尉 都监 统制
Academician 学士
Censor 御史
Clerk 押司 师爷
Licentiate 监生 贡生
Butcher 屠户
Lord 大人
Mayor 市长 副市长
Ambassador 大使
Magistrate 知县 县令 太守 知府 府尹
Prefect 县长 区长 镇长 乡长 村长 专员 庄主
Chief 局长 处长 科长 所长 厅长 署长 司长 股长 站长 队长 族长 酋长 寨主
Head 厂长 场长 组长 班长 店长 社首 总管 领班
Commander 司令 司令员 师长 旅长 团长 营长 连长 排长 军长 舰长 统领
General 将军 元帅 上将 中将 少将 大将
Captain 上尉 船长 机长 大尉 都头 提辖
Officer 警官 军官 参谋 参谋长 副官 教头 警察 差人
Commissar 政委 委员 指导员
Professor 教授 副教授
Doctor 博士 医生 大夫 医师 郎中
Nurse 护士
Lawyer 律师
Engineer 工程师 工
Editor 编辑 主编 总编
Coach 教练 主教练
Inspector 督察 检察官
Judge 法官 审判长
Reporter 记者
Boss 老板 掌柜 东家 老总 总 董 头儿
Boss's_Wife 老板娘
Speaker 议长
Senator 参议员 议员
Spokesman 发言人
King 国王 大王 王爷
Queen 女王 王后
Empress 太后 皇后
Consort 贵妃
Emperor 皇帝 大帝
Prince 王子 亲王 王储 太子
Princess 公主
Pope 教皇 教宗
Cousin 表哥 表弟 表姐 表妹 表少爷
Scholar 秀才 举人 翰林 进士 状元 探花 解元
Reverend 牧师 神父 和尚 法师 长老 道长 道士 道人 真人 方丈 大师 住持
Sister 姐 姐姐 妹 妹妹 妹子 大姐 二姐 三姐 小妹
Brother 哥 哥哥 弟 弟弟 兄 大哥 二哥 三哥 老弟 贤弟 仁兄 兄弟 老兄
Sister-in-law 嫂 嫂子 大嫂 二嫂 三嫂
Uncle 叔 伯 叔叔 伯伯 大叔 大爷 大伯 二叔 三叔 二爷 三爷 四爷 五爷 舅舅 舅 姨父 姑父 姨夫 老伯
Aunt 婶 姨 姑 婶子 婶婶 大妈 大娘 大婶 阿姨 姨妈 姑妈 姑姑 二婶 三婶 姨娘 舅妈 婶儿
Granny 姥姥 奶奶 婆婆 婆 姥 太婆 老太太 老太 老娘 干娘
Grandpa 爷爷 公公 老爷子 公 老汉 老头 老头儿 老头子
Mama 妈 妈妈 嬷嬷 娘
Papa 爸 爸爸 爹
Lady 姑娘 娘子 娘娘 仙姑 奶妈
"""

TITLES = {title: row.split()[0].replace("_", " ") for row in _TITLES.strip().split("\n") for title in row.split()[1:]}
"""What stands behind a surname or a name, with the English that stands before it."""

FAMILIAR_ENGLISH = {"老": "Old", "小": "Little", "阿": "Ah", "大": "Big"}
"""What stands before a surname or a given name among people who know each other."""


def addressed(name: str, title: str) -> str:
    """The English of a name with its title behind it.

    >>> addressed("Jiāng", "主席"), addressed("Mǎ", "先生")  # Chairman Jiang, Mr Ma
    ('Chairman Jiāng', 'Mr. Mǎ')
    """
    return f"{TITLES[title]} {name}"


def named(kind: str, times: int) -> str:
    """The English of a name that no reference explains.

    >>> named("person", 37), named("organisation", 1)
    ('name of a person in this text (37 times)', 'name of an organisation in this text')
    """
    named = {"other": "name", "organisation": "name of an organisation"}.get(kind, f"name of a {kind}")
    return f"{named} in this text{f' ({times} times)' if times > 1 else ''}"
