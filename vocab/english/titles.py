"""Titles and words of kinship behind a surname or a name, and how English puts them before it."""

_TITLES = """
Mr. 先生 老先生 君
Mrs. 太太 夫人 老夫人 孺人 师母 伯母
Miss 小姐
Ms. 女士
Teacher 老师 塾师 教谕 教习 训导 教员 山长 夫子
Master 师傅 师父 老爷 太爷 老太爷 太老爷 大老爷 老爹 太公 少爷 公子 相公 官人 大官人 小官人 员外 老员外 爷 姑爷 姑老爷
Master 舅老爷 舅爷 总爷 衙内 郎君 财主 大户 乡绅 绅士 绅 师兄 师叔 师伯 师弟 前辈 老前辈
Director 主任 导演 总监
Manager 经理 襄理 协理
General_Manager 总经理
Chairman 主席 董事长 会长 社长 理事长 委员长
President 总统 总裁 校长 院长 行长
Vice-president 副总统 副总裁 副校长 副院长
Premier 总理
Vice-premier 副总理
Prime_Minister 首相 宰相 相国 阁老
Vice-chairman 副主席 副会长
Secretary 书记 秘书 总书记 党委书记 秘书长 国务卿 主事 中书
Minister 部长 大臣 尚书 侍郎 外长 财长 副部长 次长
Governor 省长 州长 总督 巡抚 抚台 抚院 制台 制军 刺史 节度 节度使 中丞 宫保
Chancellor 丞相
Marshal 太尉 都督
Grand_Tutor 太师 太傅 太保
Intendant 道台 观察
Commissioner 藩台 臬台 学台 提学 方伯 廉访
Colonel 校尉 都尉 都监 统制 游击 参将 守备 都司
Captain 上尉 船长 机长 大尉 都头 提辖 千总 把总 管带 团练 制使 虞候 镖头
Academician 学士 大学士 编修
Censor 御史 给事
Clerk 押司 师爷 孔目 书办 书吏 主簿 典史 录事
Licentiate 监生 贡生 孝廉 生员 童生
Butcher 屠户
Tailor 裁缝
Smith 铁匠 银匠
Carpenter 木匠
Mason 石匠 瓦匠
Cobbler 皮匠 鞋匠
Cook 厨子 厨师
Hunter 猎户
Matchmaker 媒婆
Servant 管家 管事 丫头 丫鬟 院公
Lord 大人 中堂
Mayor 市长 副市长
Ambassador 大使
Magistrate 知县 县令 太守 知府 府尹 知州 县尊 太尊 府尊 通判 同知 县丞 县尉 大令
Prefect 县长 区长 镇长 乡长 村长 专员 庄主 保长 里正 甲长
Chief 局长 处长 科长 所长 厅长 署长 司长 股长 站长 队长 族长 酋长 寨主 帮主 掌门 教主 堂主 盟主 岛主 谷主 城主 洞主
Head 厂长 场长 组长 班长 店长 社首 总管 领班 工头
Commander 司令 司令员 师长 旅长 团长 营长 连长 排长 军长 舰长 统领
General 将军 元帅 上将 中将 少将 大将 老将军 提督 总兵 总戎
Officer 警官 军官 参谋 参谋长 副官 教头 警察 差人 节级 捕头 捕快 班头 警长 探长 巡长
Commissar 政委 委员 指导员
Professor 教授 副教授
Lecturer 讲师 助教
Doctor 博士 医生 大夫 医师 郎中 太医
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
Reverend 牧师 神父 和尚 老和尚 法师 长老 道长 道士 道人 老道 真人 方丈 大师 住持 禅师 天师 行者 头陀 居士 施主
Nun 师太 尼姑 姑子
Sir 爵士
Count 伯爵
Duke 公爵
Marquis 侯爵
Viscount 子爵
Baron 男爵
Hero 大侠 少侠 女侠 壮士 义士
Sister 姐 姐姐 妹 妹妹 妹子 大姐 小妹 师姐 师妹
Brother 哥 哥哥 弟 弟弟 兄 兄弟 大哥 老弟 老哥 贤弟 仁兄 老兄 年兄 世兄
Sister-in-law 嫂 嫂子 嫂嫂 大嫂
Uncle 叔 伯 叔叔 伯伯 大叔 大爷 大伯 二叔 二爷 三爷 四爷 五爷 舅舅 舅 姨父 姑父 姨夫 老伯 年伯 世伯 世叔
Aunt 婶 姨 姑 婶子 婶婶 大妈 大娘 大婶 阿姨 姨妈 姑妈 姑姑 二婶 姨娘 舅妈 婶儿 姑母 舅母
Granny 姥姥 奶奶 婆婆 婆 姥 太婆 老太太 老太 老娘 干娘
Grandpa 爷爷 公公 老爷子 公 老汉 老头 老头儿 老头子
Mama 妈 妈妈 嬷嬷 娘
Papa 爸 爸爸 爹
Lady 姑娘 娘子 娘娘 仙姑 奶妈 奶娘 贵人 少奶奶
Widow 寡妇
Fat 胖子
Pockmarked 麻子
Lame 瘸子 跛子
Blind 瞎子
Bald 秃子
Hunchback 驼子
Short 矮子
Mad 疯子
"""
_BY_AGE = (
    "爷 老爷 太爷 少爷 公子 相公 先生 官人 员外 师傅 师父 将军 掌柜 老板 太太 奶奶 少奶奶 夫人 小姐 姑娘 娘子 "
    "嫂 嫂子 哥 姐 妹 弟 叔 伯 舅 舅爷 姑 姨 婶 娘 妈 姑爷 大人 老爹 麻子 胖子 秃子 瞎子 驼子"
)
"""Those before which a number tells the age among brothers, sisters and wives: 二小姐, 大太爷."""

_ORDER = ("老", "大", "小", *"二三四五六七八九十", *(f"十{digit}" for digit in "一二三四五六七八九"))


def _titles() -> dict[str, str]:
    rows = (row.split() for row in _TITLES.strip().split("\n"))
    plain = {title: row[0].replace("_", " ") for row in rows for title in row[1:]}
    numbered = {order + title: plain[title] for title in _BY_AGE.split() for order in _ORDER}
    return numbered | {order + "爷": "Uncle" for order in _ORDER} | plain


TITLES = _titles()
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
