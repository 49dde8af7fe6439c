# ruff: noqa: E501 (a page has lines as long as its site makes them)
"""Pages in the manner of real sites, each with its article marked by hand: what stands in ⟦ ⟧ is a line of it.

All of it is made up. The articles speak of a bank, a library, a village, a dish, an old bridge; what stands around them
are menus (home, news, sports, finance), rankings, related links, share buttons, comments, credits and copyright lines.
"""

import re

_MARKED = re.compile(r"⟦(.*?)⟧", re.DOTALL)


def sent(marked: str) -> str:
    """The page as a site would send it: most sites name it after its article, and themselves behind that."""
    title = "" if 'class="posts"' in marked else lines_of_article(marked)[0]
    head = f"<head><title>{title}_某网</title></head><body"
    return marked.replace("⟦", "").replace("⟧", "").replace("<body", head, 1)


def lines_of_article(marked: str) -> list[str]:
    """The lines of its article, as a reader sees them."""
    return [" ".join(re.sub(r"<sup.*?</sup>|<[^<>]*>", "", line).split()) for line in _MARKED.findall(marked)]


def links(*titles: str, before: str = "", after: str = "") -> str:
    return "".join(f'{before}<a href="/{at}.html">{title}</a>{after}' for at, title in enumerate(titles))


_MENU = ("首页", "新闻", "体育", "财经", "娱乐", "汽车")  # home, news, sports, finance, entertainment, cars
_OTHERS = ("南方多地发布暴雨预警", "演唱会门票十分钟售罄", "国际油价连续三天下跌", "彩民中得大奖迟迟未领")  # other news
_SHARED = (
    '<div class="share">分享到：<a href="#">微博</a> <a href="#">微信</a> <a href="#">空间</a></div>'  # 'share on'
)

PAGES: dict[str, str] = {}

# A portal, in div only: a menu, where one is, the ranking in a table, related links each in a div.
PAGES["portal"] = f"""<html><body>
<div class="top-nav">{" | ".join([links(title) for title in _MENU])}</div>
<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/n">国内新闻</a> &gt; 正文</div>
<div class="wrap"><h1>⟦银行行长谈服务⟧</h1>
<div class="date-source">2020年2月15日 08:30 来源：晨报 <span>字号：大 中 小</span></div>
<div id="artibody">
<p>　　⟦本报讯（记者 李明）昨天上午，这家银行的行长向客户介绍了新的服务。⟧</p>
<p>　　⟦“我们要让老人也能用得上。”他说。⟧</p>
<p><strong>⟦排队不再难⟧</strong></p>
<p>　　⟦过去取一次钱要等半个小时，现在只要<a href="/k">五分钟</a>，而且柜台前都设了椅子。⟧</p>
<p>　　⟦他还说，今年年底以前所有的网点都会改造完毕。⟧</p></div>
{_SHARED}
<div class="related"><h3>相关阅读</h3>{links(*_OTHERS, before="<div>", after="</div>")}</div>
<div class="hot"><h3>热门排行</h3><table>{links(*_OTHERS, before="<tr><td>1</td><td>", after="</td></tr>")}</table></div>
</div><div class="copy">Copyright &copy; 1996-2020 某网公司版权所有 京ICP证000007号 {links("客户服务", "诚聘英才")}</div>
</body></html>"""

# A party newspaper of old: nested tables, menus in cells, one cell with the text, its lines ended by <br>.
PAGES["paper in tables"] = f"""<html><body><table width=1000><tr>
{links(*_MENU, before="<td align=center>", after="</td>")}</tr></table>
<table><tr><td><a href=/>某报网</a>&gt;&gt;<a href=/s>时政</a>&gt;&gt;<a href=/s/r>地方要闻</a></td></tr></table>
<table><tr><td width=640><table><tr><td align=center><b>⟦山村图书馆里的灯光⟧</b></td></tr>
<tr><td align=center>王小兰</td></tr><tr><td align=center>2019年11月03日07:12　　来源：<a href=/>某报</a></td></tr>
<tr><td class=text>　　⟦天黑了，村口的图书馆还亮着灯。⟧<br><br>　　⟦十几个孩子围坐在长桌旁，有的看书，有的写字。⟧<br><br>
　　⟦“书都是大家捐来的，”管理员说，“一共三千多本。”⟧<br><br>　　⟦三年前，这里还是一间旧仓库⟧<br><br>
　　⟦村民们自己动手，刷了墙，铺了地，又从镇上买来了书架。⟧<br></td></tr>
<tr><td align=right>(责任编辑：赵某、钱某)</td></tr><tr><td align=center><a href=1>上一页</a> <a href=2>下一页</a></td></tr></table>
<table><tr><td>相关专题</td></tr><tr><td>{links("· 乡村振兴在行动", "· 文化下乡")}</td></tr></table></td>
<td width=300><table><tr><td>24小时排行</td></tr>{links(*_OTHERS, before="<tr><td>", after="</td></tr>")}</table>
<table><tr><td><img src=a></td></tr><tr><td><a href=p1>雪后的长城</a></td></tr><tr><td><a href=p2>江上的渔船</a></td></tr>
</table></td></tr></table><table><tr><td align=center>{" ".join([links("关于我们", "网站地图", "广告服务", "联系方式")])}<br>
某报社版权所有，未经书面授权禁止使用<br>Copyright 1997-2019 by www.example.cn. all rights reserved</td></tr></table></body></html>"""

_COMMENTS = "".join(
    f'<div class="c-item"><a href="/u{at}" class="c-name">{name}</a><span class="c-time">{at + 1}小时前</span>'
    f'<div class="c-text">{said}</div><div class="c-tool"><a href="#">回复</a> <a href="#">支持({at})</a></div></div>'
    for at, (name, said) in enumerate(
        {
            "爱吃面的猫": "这篇文章写得真好，让我想起了自己的童年。",  # 'well written, it reminds me of my childhood'
            "路过": "支持一下，希望多写一些这样的报道！",  # 'I support it, hope for more such reports'
            "老张": "我觉得不太可能，谁知道是不是真的呢？",  # 'I think it unlikely, who knows whether it is true'
            "小雨": "楼上的说得对，还是要看看后面的结果。",  # 'the one above is right, let us see'
            "无名": "沙发，第一个来留言，大家新年好。",  # 'first comment, happy new year everybody'
        }.items()
    )
)

# A portal with a lead, key words, a credit line in the text, comments, and teasers with a sentence each.
PAGES[
    "portal with comments"
] = f"""<html><body><div id="QQheader"><div class="nav-box"><span><a href=/>某讯网</a></span>
{links(*_MENU, before="<span>", after="</span>")}</div><div class="login">登录 | 注册</div></div>
<div class="crumbs"><a href=/>某讯网</a> &gt; <a href=/t>科技频道</a> &gt; 正文</div>
<div id="main"><div class="hd"><h1>⟦新电脑学会了下棋⟧</h1><div class="info"><span>科技</span><span>李四[微博]</span>
<span>2016-10-14 09:42</span><span>我要分享</span></div></div>
<div class="bd"><div id="content-body"><p class="lead">⟦[摘要]一台新电脑不用人教，自己学会了下棋。⟧</p>
<p align="center"><img src="a.jpg"></p><p class="cap">⟦研究人员正在检查机器⟧</p>
<p>⟦某讯科技讯 10月14日消息，研究人员昨天说，这台电脑只用了三天就赢了所有的对手。⟧</p>
<p>⟦它先和自己下，一天下几百万盘，慢慢明白了哪些走法有用。⟧</p><p>⟦人们问：它会不会厌倦？⟧</p><p>⟦“不会，”他笑了，“它不知道什么是厌倦。”⟧</p>
<p>⟦（编译/晨风）⟧</p></div>
<div class="editor">正文已结束，您可以按alt+4进行评论</div><div class="tags">相关搜索：{links("人工智能", "围棋")}</div>{_SHARED}
<div class="cmt-wrap"><h2>网友评论</h2><div class="cmt-box">文明上网，理性发言，请遵守评论规则</div>{_COMMENTS}
<div><a href="#">查看更多评论</a></div></div>
<div class="aboutnews"><h2>推荐阅读</h2><div class="list">
<div class="item"><h3><a href=1>机器人走进餐厅</a></h3><p>最近，城里的一家餐厅请来了三个机器人服务员。</p></div>
<div class="item"><h3><a href=2>手机为什么越来越大</a></h3><p>十年前的手机只有手掌的一半，今天却像一本书。</p></div>
<div class="item"><h3><a href=3>谁来给卫星加油</a></h3><p>一颗卫星在天上能工作多久，要看它带了多少燃料。</p></div></div></div></div></div>
<div id="side"><h2>热门推荐</h2><ol>{links(*_OTHERS, before="<li><em>1</em>", after="</li>")}</ol></div></div>
<div id="foot">{links("关于我们", "服务条款", "隐私政策")}<br>Copyright © 1998 - 2016 某讯公司 版权所有</div></body></html>"""

# A blog in traditional characters: the comments, a calendar, lists of posts, all in div.
PAGES[
    "blog in traditional characters"
] = f"""<html lang="zh-TW"><body><div id="top-bar">{links("登入", "註冊", "逛部落格")}</div>
<div id="banner"><h1><a href="/">小雨的旅行日記</a></h1><h2>走走停停，看看這個世界</h2></div>
<div id="nav-links">{links("部落格全站分類：旅遊", "相簿", "留言板", "名片")}</div>
<div id="content"><div class="article" id="article-1"><div class="article-head"><span class="month">Apr</span>
<span class="date">03</span><span class="week">Sun</span><span class="year">2016</span><span class="time">14:05</span>
<h2><a href="/post/1">⟦花蓮海邊的一間小旅館⟧</a></h2></div>
<div class="article-body"><div class="inner">
<p>⟦這次去花蓮，住在海邊的一間小旅館。⟧</p><p>&nbsp;</p><p><img src=1.jpg></p>
<p>⟦老闆是一對年輕的夫妻⟧</p><p>⟦早餐有豆漿、饅頭和自己種的蔬菜⟧</p><p><img src=2.jpg></p>
<p>⟦房間不大，可是一打開窗戶就能看見太平洋！⟧</p><p>⟦地址：花蓮縣某某鄉海邊路一號⟧</p><p>⟦電話：03-0000000⟧</p>
<p>⟦下次還要再來～⟧</p></div></div>
<div class="tag-box">文章標籤 {links("花蓮", "旅館", "海邊")}</div><div class="share-box">全站熱搜</div>
<div class="author-box">創作者介紹 <a href="/p">小雨</a> 小雨的旅行日記</div>
<div class="foot">小雨 發表在 {links("痞客邦")} {links("留言")}(5) 人氣(<span>1234</span>)</div></div>
<div id="comment-area"><div class="title">留言列表 (5)</div>{_COMMENTS}
<div class="post-form">發表留言 您尚未登入，將以訪客身份留言。亦可以上方服務帳號登入留言</div></div></div>
<div id="sidebar1"><div class="box"><h4>月曆</h4><table><tr><td>日</td><td>一</td><td>二</td><td>三</td></tr>
<tr><td><a href=1>1</a></td><td>2</td><td>3</td><td>4</td></tr></table></div>
<div class="box"><h4>熱門文章</h4><div class="box-text">{links("(120)日本賞櫻五日", "(88)阿里山看日出", "(70)臺南小吃地圖", after="<br>")}</div></div>
<div class="box"><h4>文章分類</h4><div class="box-text">{links("國外旅遊 (12)", "國內旅遊 (30)", "美食 (8)", "未分類文章 (1)", after="<br>")}</div></div>
<div class="box"><h4>最新留言</h4><div class="box-text">[16/04/05] 路人甲 於文章「<a href=9>花蓮海邊的一間小旅館</a>」留言：<br>謝謝你的分享，我也想去！</div></div>
<div class="box"><h4>誰來我家</h4><div class="box-text"></div></div><div class="box"><h4>參觀人氣</h4>本日人氣： 12<br>累積人氣： 34567</div></div></body></html>"""

_POSTS = {
    "山里人": ("⟦各位好，我家门口有一座老石桥，听说要拆了，心里很不是滋味。⟧", "⟦大家有没有办法？⟧"),
    "石匠": ("⟦先去问问文物局，有年头的桥是不能随便拆的。⟧",),
    "河边柳": ("⟦同意楼上⟧", "⟦我们村的桥就是这样留下来的，当时也是有人写了信。⟧"),
}

# A forum of the kind most Chinese ones are: a table a post, at its left the member, below it the signature and buttons.
PAGES["forum in tables"] = f"""<html><body><div id="toptb"><a href=/>设为首页</a><a href=/>收藏本站</a></div>
<div id="nv">{links("论坛", "导读", "家园", "排行榜")}</div><div id="pt">{
    links("论坛", "本地生活", "闲话家常", after=" › ")
}</div>
<div id="postlist"><table><tr><td class="pls">查看: 321|回复: 2</td><td class="plc"><h1>⟦老石桥要拆了⟧</h1></td></tr></table>
{
    "".join(
        f'''<div id="post_{at}"><table class="plhin"><tr><td class="pls" rowspan="2"><div class="authi"><a href="/u">{name}</a></div>
<div class="avatar"><a href="/u"><img src="a.gif"></a></div><dl><dt>主题</dt><dd>12</dd><dt>积分</dt><dd>{at}80</dd></dl>
<p><em>金牌会员</em></p><div><a href="/m">发消息</a></div></td><td class="plc"><div class="pi"><strong><a href="#">{at + 1}<sup>#</sup></a></strong>
<div class="authi">发表于 2018-5-6 10:2{at} | <a href="/o">只看该作者</a></div></div>
<div class="t_f" id="postmessage_{at}">{"<br>".join(said)}</div></td></tr>
<tr><td class="plc"><div class="sign">生活不止眼前的苟且</div><div class="po"><a href="#">回复</a> <a href="#">举报</a></div></td></tr></table></div>'''
        for at, (name, said) in enumerate(_POSTS.items())
    )
}</div>
<div id="f_pst"><form><div>您需要登录后才可以回帖 <a href=/l>登录</a> | <a href=/r>立即注册</a></div><textarea>说点什么</textarea>
<div>本版积分规则</div></form></div><div id="ft">{
    links("手机版", "小黑屋", "某某论坛", after="|")
}GMT+8, 2020-1-1 10:00 , Processed in 0.03 second(s)</div></body></html>"""

# A forum of today: div, the member beside the post, replies to a post inside it.
PAGES["forum in divs"] = f"""<html><body><div class="head"><div class="nav_list">{
    links("网页", "贴吧", "知道", "音乐", "图片")
}</div></div>
<div class="card"><a href="/f">桥梁吧</a><span>关注：3万</span><span>帖子：12万</span></div>
<div class="core"><h3 class="core_title">⟦老石桥要拆了⟧</h3><div class="left">
{
    "".join(
        f'''<div class="l_post"><div class="d_author"><a href="/u">{name}</a><div class="d_badge">吧主 12</div></div>
<div class="d_content"><cc><div class="d_post_content">{"<br>".join(said)}</div></cc></div>
<div class="tail"><span>来自<a href="/app">手机客户端</a></span><span>{at + 1}楼</span><span>2018-05-06 10:2{at}</span><a href="#">回复</a></div></div>'''
        for at, (name, said) in enumerate(_POSTS.items())
    )
}</div>
<div class="right"><div class="box"><h4>贴吧热议榜</h4>{
    links(*_OTHERS, before="<div><span>1</span>", after="<span>12万</span></div>")
}</div></div></div>
<div class="foot">©2020 某度 <a href="/d">贴吧协议</a> <a href="/p">隐私政策</a></div></body></html>"""

# An account of a messenger: the text in nested sections, hidden until a script shows it.
PAGES[
    "messenger account"
] = """<html><body><div class="rich_media"><div class="rich_media_inner"><h1 class="rich_media_title">⟦外婆的红烧肉⟧</h1>
<div id="meta_content"><span class="meta">原创</span> <span>厨房里的老王</span> <a href="javascript:void(0);" id="js_name">厨房日记</a> <em>2021-01-20</em></div>
<div id="js_content" style="visibility: hidden; opacity: 0; "><section><section><p><span style="font-size:15px">⟦小时候，最盼望的就是外婆的红烧肉。⟧</span></p></section>
<section><p style="text-align:center"><strong>⟦01⟧</strong></p></section><section><p>⟦肉要选五花肉，切成方块⟧</p><p>⟦水开以后下锅，煮三分钟，捞出来洗干净。⟧</p></section>
<section><section><section><p>⟦然后放糖，小火慢慢炒。⟧</p></section></section></section></section>
<p><br></p><p style="text-align:right">⟦文字：老王⟧</p></div>
<div class="tool"><span>阅读</span><span>赞</span><span>在看</span></div><div class="qr_code_pc"><p>微信扫一扫<br>关注该公众号</p></div></div></div></body></html>"""

# An encyclopaedia: a table of contents, facts, much linked text with notes, references.
PAGES["encyclopaedia"] = f"""<html><body><div class="topbar">{links("网页", "新闻", "贴吧", "知道", "视频")}</div>
<div class="body-wrapper"><div class="content"><div class="main-content"><h1>⟦豆腐⟧</h1><div class="lemma-tools"><a href=/e>编辑</a><a href=/s>收藏</a><span>赞</span></div>
<div class="lemma-summary"><div class="para">⟦豆腐是一种用<a href=/1>黄豆</a>做的<a href=/2>食品</a>，<a href=/3>中国</a>人吃了两千多年。<sup>[1]</sup>⟧</div>
<div class="para">⟦它又白又软，价钱也便宜，所以家家户户都喜欢。⟧</div></div>
<div class="basic-info"><dl><dt>⟦中文名⟧</dt><dd>⟦豆腐⟧</dd><dt>⟦主要原料⟧</dt><dd>⟦<a href=/1>黄豆</a>、水⟧</dd><dt>⟦口味⟧</dt><dd>⟦清淡⟧</dd></dl></div>
<div class="lemma-catalog"><h2>目录</h2><ol><li><span>1</span><a href="#1">历史</a></li><li><span>2</span><a href="#2">做法</a></li><li><span>3</span><a href="#3">种类</a></li></ol></div>
<div class="title"><h2>⟦历史⟧</h2><a class="edit" href=/e1>编辑</a></div>
<div class="para">⟦相传<a href=/4>西汉</a>的<a href=/5>淮南王</a><a href=/6>刘安</a>发明了豆腐。<sup>[2]</sup>⟧</div>
<div class="title"><h2>⟦做法⟧</h2><a class="edit" href=/e2>编辑</a></div>
<div class="para">⟦先把黄豆泡一夜，再磨成豆浆，煮开以后点上<a href=/7>石膏</a>或者<a href=/8>卤水</a>。⟧</div>
<div class="title"><h2>⟦种类⟧</h2></div><ul><li>⟦<a href=/9>北豆腐</a>：比较硬，适合炒菜⟧</li><li>⟦<a href=/10>南豆腐</a>：比较软，适合做汤⟧</li><li>⟦<a href=/11>冻豆腐</a>：冬天放在外面冻成的⟧</li></ul>
<div class="open-tag">词条标签： {links("食品", "饮食文化", "豆制品", before="<span>", after="</span>")}</div></div>
<div class="side-content"><div class="stat"><h3>词条统计</h3>浏览次数：12345次<br>编辑次数：67次<a href=/h>历史版本</a></div></div></div></div>
<div class="footer-wrap"><div><h4>新手上路</h4>{links("成长任务", "编辑入门", "编辑规则")}</div><div>©2020 某度 {links("使用必读", "百科协议")}</div></div></body></html>"""

# A wiki in traditional characters.
PAGES[
    "wiki"
] = f"""<html><body><div id="content" class="mw-body" role="main"><div id="siteNotice"><div>歡迎參加本月的編輯活動。</div></div>
<h1 id="firstHeading">⟦木橋⟧</h1><div id="bodyContent"><div id="siteSub">維基百科，自由的百科全書</div>
<div class="mw-parser-output"><div role="note" class="hatnote">⟦「木橋」重新導向至此。關於其他用法，請見「<a href=/d>木橋 (消歧義)</a>」。⟧</div>
<table class="infobox"><tr><th>⟦地點⟧</th><td>⟦<a href=/l>浙江</a>⟧</td></tr><tr><th>⟦長度⟧</th><td>⟦三十公尺⟧</td></tr></table>
<p>⟦<b>木橋</b>是用<a href=/w>木頭</a>建造的<a href=/b>橋樑</a>，在<a href=/s>山區</a>很常見。<sup class="reference"><a href="#n1">[1]</a></sup>⟧</p>
<div id="toc" class="toc"><h2>目錄</h2><ul><li><a href="#a">1 結構</a></li><li><a href="#b">2 著名的木橋</a></li><li><a href="#c">3 參見</a></li></ul></div>
<h2><span id="a">⟦結構⟧</span><span class="mw-editsection"><span>[</span><a href=/e>編輯</a><span>]</span></span></h2>
<p>⟦最簡單的木橋只有一根樹幹。⟧</p><figure><a href=/f><img src=a></a><figcaption>⟦<a href=/z>浙江</a>的一座廊橋⟧</figcaption></figure>
<p>⟦大一些的有<a href=/p1>橋墩</a>和<a href=/p2>橋面</a>，有的還有<a href=/p3>屋頂</a>。⟧</p>
<h2><span id="b">⟦著名的木橋⟧</span></h2><table class="wikitable"><tr><th>⟦名稱⟧</th><th>⟦年代⟧</th></tr><tr><td>⟦<a href=/q1>泰順廊橋</a>⟧</td><td>⟦明代⟧</td></tr></table>
<div class="navbox"><table><tr><th><a href=/n>橋樑</a></th></tr><tr><td>{links("梁橋", "拱橋", "吊橋", "斜拉橋", after=" · ")}</td></tr></table></div></div>
<div id="catlinks"><a href=/c>分類</a>：{links("木橋", "橋樑類型", after=" ")}</div></div></div>
<div id="mw-navigation"><h2>導覽選單</h2><div><h3>個人工具</h3>{links("沒有登入", "討論", "貢獻")}</div></div>
<div id="footer">本頁面最後修訂於2020年1月1日。本站的全部文字在創用CC協議之條款下提供，附加條款亦可能應用。</div></body></html>"""

# News in traditional characters: links to other news and a word from the house stand in the midst of the text.
PAGES[
    "news in traditional characters"
] = f"""<html><body><header><div class="channel">{links("即時", "熱門", "政治", "社會", "生活")}</div></header>
<div class="content"><section><div class="breadcrumbs boxTitle"><a href=/>首頁</a> &gt; <a href=/l>生活</a></div>
<div class="whitecon"><h1>⟦老街茶館重新開張⟧</h1><div class="text boxText"><span class="time">2020/03/01 05:30</span>
<div class="photo"><a href=/p><img src=a></a><p>⟦茶館老闆泡了第一壺茶。（記者陳大文攝）⟧</p></div>
<p>⟦〔記者陳大文／臺南報導〕關了五年的老街茶館，昨天重新開張了。⟧</p><p>⟦一早就有老客人坐在門口等。⟧</p>
<p class="appE1121">請繼續往下閱讀...</p><p>⟦「我等這杯茶等了五年。」八十歲的林先生說。⟧</p>
<div class="related boxText"><div class="title">相關新聞</div>{links("夜市小吃漲價了", "古蹟修復經費過關", before="<p>", after="</p>")}</div>
<p>⟦老闆說，茶葉都是從山上自己的茶園採來的，每天只賣一百杯。⟧</p>
<p class="before_ir">不用抽 不用搶 現在用APP看新聞 保證天天中獎　<a href=/app>點我下載APP</a>　<a href=/act>按我看活動辦法</a></p></div>
<div class="keyword boxText">{links("茶館", "老街", "臺南")}</div><div class="moreNews"><h2>你可能還想看</h2>
{"".join(f'<div class="card"><a href="/{at}"><img src=a><h3>{title}</h3><p>{said}</p></a></div>' for at, (title, said) in enumerate({"櫻花提早開了": "今年天氣暖和，山上的櫻花比往年早開了兩個星期。", "漁港熱鬧起來": "週末的漁港擠滿了人，停車場一位難求。", "校園裡的貓": "這隻貓每天準時到教室上課，學生都叫牠學長。"}.items()))}
</div></div></section></div><footer>本網站文章版權所有，未經許可不得轉載</footer></body></html>"""

# A chapter of a novel: dialogue in short lines, before and after it the way to other chapters.
PAGES[
    "novel site"
] = f"""<html><body><div class="header"><div class="logo"><a href=/>某某小说</a></div><div class="search">搜索 书名 作者</div></div>
<div class="nav_cont">{links("玄幻小说", "都市小说", "历史小说", "排行榜单", before="<span>", after="</span>")}</div>
<div class="con_top"><a href=/>某某小说</a> &gt; <a href=/b>桥下的人</a> &gt; 第三章</div>
<div class="content_read"><div class="bookname"><h1>⟦第三章 夜里的客人⟧</h1><div class="bottem1"><a href=1>上一章</a> ← <a href=2>章节目录</a> → <a href=3>下一章</a> <a href=4>加入书签</a></div></div>
<div id="content">&nbsp;&nbsp;⟦门响了。⟧<br><br>&nbsp;&nbsp;⟦“谁？”⟧<br><br>&nbsp;&nbsp;⟦没有人回答⟧<br><br>&nbsp;&nbsp;⟦他放下手里的书，走到门口，从门缝里往外看。⟧<br><br>
&nbsp;&nbsp;⟦外面站着一个老人，手里提着一盏灯。⟧<br><br>&nbsp;&nbsp;⟦“借个火。”老人说⟧<br><br>&nbsp;&nbsp;⟦他开了门。⟧</div>
<div class="bottem2"><a href=1>上一章</a> ← <a href=2>章节目录</a> → <a href=3>下一章</a></div>
<div class="review">推荐阅读：{links("山中岁月", "长安旧梦", "大河之上", after="、")}</div></div>
<div class="footer_cont"><p>本站所有小说为转载作品，所有章节均由网友上传，转载至本站只是为了宣传本书让更多读者欣赏。</p><p>Copyright 2020 某某小说</p></div></body></html>"""

# A blog with headings, a list, a quotation, comments in a list, widgets without lists.
PAGES[
    "blog with headings"
] = f"""<html><body><div id="page"><div id="masthead"><p class="site-title"><a href=/>慢慢写</a></p><p class="site-description">一个程序员的读书笔记</p>
<div class="menu-main">{links("文章", "归档", "关于", before="<span>", after="</span>")}</div></div>
<div id="primary"><div class="post hentry"><h2 class="entry-title">⟦我怎样学做饭⟧</h2><div class="entry-meta">发表于<a href=/d>2019年6月1日</a>由<a href=/a>慢慢</a></div>
<div class="entry-content"><p>⟦一个人住久了，总要学会做饭。⟧</p><h3>⟦买菜⟧</h3><p>⟦我一般周六早上去菜市场。⟧</p>
<ul><li>⟦西红柿⟧</li><li>⟦鸡蛋⟧</li><li>⟦<a href=/s>小葱</a>⟧</li></ul><h3>⟦下锅⟧</h3><ol><li>⟦先炒鸡蛋⟧</li><li>⟦再放西红柿，加一点糖⟧</li></ol>
<blockquote><p>⟦火候到了，味道自然就好⟧</p></blockquote><p>⟦这是我外婆说的。⟧</p><p>⟦<a href="/post/2">下一次我想试试做鱼，做法在这里。</a>⟧</p></div>
<div class="entry-utility">本条目发布于<a href=/d>2019年6月1日</a>。属于<a href=/c>生活</a>分类，被贴了 <a href=/t>做饭</a>、<a href=/t2>厨房</a> 标签。</div>
<div class="nav-below"><div><a href=/p>← 旧电脑的新用处</a></div><div><a href=/n>读书的三种方法 →</a></div></div>
<div id="comments"><h3>《我怎样学做饭》上有 2 条评论</h3><ol class="commentlist"><li><div><cite>阿明</cite>说道：</div><a href=/1>2019年6月2日</a><p>看得我都饿了，改天一起做吧！</p><a href=/r>回复</a></li>
<li><div><cite>老李</cite>说道：</div><a href=/1>2019年6月3日</a><p>糖要少放，不然太甜。</p><a href=/r>回复</a></li></ol>
<div id="respond"><h3>发表评论</h3><p>电子邮件地址不会被公开。 必填项已用*标注</p></div></div></div></div>
<div id="secondary"><div class="widget"><h3>近期文章</h3>{links("读书的三种方法", "旧电脑的新用处", before="<p>", after="</p>")}</div><div class="widget"><h3>近期评论</h3><p>阿明发表在《<a href=/x>我怎样学做饭</a>》</p></div></div>
<div id="colophon">自豪地采用WordPress</div></div></body></html>"""

# A poem without any mark, by a poet of today, and a note on it.
PAGES[
    "poem without marks"
] = f"""<html><body><div class="nav">{links("推荐", "诗文", "名句", "作者")}</div><div class="left"><div class="sons"><h1>⟦桥⟧</h1>
<p class="source"><a href=/a>林一</a></p><div class="contson">⟦我从桥上走过⟧<br>⟦水从桥下走过⟧<br>⟦我看着水⟧<br>⟦水不看我⟧<br><br>⟦桥一动不动⟧<br>⟦看着我们⟧</div></div>
<div class="sons"><div class="contyishang"><h2>⟦注释⟧</h2><p>⟦写于一九八六年春天。⟧</p></div></div>
<div class="title"><h2>猜您喜欢</h2></div>{"".join(f'<div class="sons"><p><a href="/{at}"><b>{title}</b></a></p><p class="source"><a href=/p>{poet}</a></p><div class="contson">{said}</div></div>' for at, (title, poet, said) in enumerate([("雨", "李二", "雨停了，屋檐还在说话。"), ("船", "周三", "船走了，河还是河。"), ("灯", "吴四", "灯灭了，夜才看见自己。")]))}</div>
<div class="right">{links("写景的诗", "送别的诗", "思乡的诗", before="<div>", after="</div>")}</div><div class="foot">© 2020 某诗文网</div></body></html>"""

# A notice of an office, each paragraph a div, with items, a signature and a date.
PAGES[
    "official notice"
] = f"""<html><body><div class="head">{links("政务公开", "办事服务", "互动交流")}</div><div class="bread">您现在的位置：{links("首页", "通知公告", after=" &gt; ")}</div>
<table class="meta"><tr><td>索引号：</td><td>000-01-2020</td><td>发布日期：</td><td>2020-03-01</td></tr></table>
<div class="pages_content"><div style="text-align:center">⟦关于开放图书馆的通知⟧</div><div style="text-align:center">⟦某政发〔2020〕5号⟧</div><div>⟦各街道办事处：⟧</div><div>⟦经研究决定，图书馆从三月十日起重新开放，现将有关事项通知如下。⟧</div>
<div>⟦一、开放时间⟧</div><div>⟦每天上午九点到下午五点，周一休息。⟧</div><div>⟦二、注意事项⟧</div><div>⟦（一）进馆要戴口罩；⟧</div><div>⟦（二）每人每次不超过两小时。⟧</div>
<div>⟦附件：<a href=/a.doc>图书馆开放时间表</a>⟧</div><div style="text-align:right">⟦某市文化局⟧</div><div style="text-align:right">⟦2020年3月1日⟧</div></div>
<div class="tools">【字体：<a href=#>大</a> <a href=#>中</a> <a href=#>小</a>】 <a href=#>打印本页</a> <a href=#>关闭窗口</a></div>
<div class="foot-link">{links("国务院部门网站", "地方政府网站", "驻外使领馆")}</div><div class="bottom">主办单位：某市人民政府办公室 网站标识码：0000000001</div></body></html>"""

# A recipe: what is needed in a table of links, the steps in a list, dishes of other people below.
PAGES[
    "recipe"
] = f"""<html><body><div class="topbar">{links("首页", "菜谱分类", "菜单", "作品动态")}</div><div class="main-panel"><h1 class="page-title">⟦西红柿炒鸡蛋⟧</h1><div class="stats">综合评分 8.5 <span>123</span> 人做过这道菜</div>
<div class="desc">⟦人人都会做的一道家常菜⟧</div><h2>⟦用料⟧</h2><table class="ings"><tr><td class="name"><a href=/1>⟦西红柿⟧</a></td><td class="unit">⟦两个⟧</td></tr><tr><td class="name"><a href=/2>⟦鸡蛋⟧</a></td><td class="unit">⟦三个⟧</td></tr><tr><td class="name"><a href=/3>⟦白糖⟧</a></td><td class="unit">⟦一勺⟧</td></tr></table>
<h2>⟦做法⟧</h2><ol class="steps"><li><p>⟦西红柿切块，鸡蛋打散⟧</p></li><li><p>⟦油热以后倒入鸡蛋，炒熟盛出。⟧</p></li><li><p>⟦放西红柿，炒出汁来，再把鸡蛋倒回去。⟧</p></li></ol>
<h2>⟦小贴士⟧</h2><div class="tip">⟦糖能去酸，但是不要放多。⟧</div><div class="time">该菜谱创建于<span>2015-08-01</span></div></div>
<div class="right-panel"><h3>最近流行</h3>{links("红烧排骨的家常做法", "可乐鸡翅怎么做", "自制酸奶", before="<div>", after="</div>")}</div><div class="footer-line">©2020 下某房</div></body></html>"""

# The front page of a blog: every post is text, their titles are links.
PAGES[
    "front page of a blog"
] = f"""<html><body><div class="header"><a href=/>雨声</a><div class="nav-bar">{links("首页", "相册", "关于我")}</div></div><div class="posts">
{"".join(f'<div class="post"><h2><a href="/{at}">⟦{title}⟧</a></h2><div class="date"><a href="/{at}">五月{at}日</a></div><div class="body"><p>⟦{said}⟧</p><p>⟦{more}⟧</p></div></div>' for at, (title, said, more) in enumerate([("雨天", "今天下了一天的雨，我在家里听音乐。", "晚上雨才停。"), ("旧书", "在旧书店里找到一本小时候看过的书，高兴得不得了。", "书页都黄了"), ("早晨", "早起的人真不少，公园里已经有人在打太极拳。", "我也跟着学了几下。")]))}</div>
<div class="side">{links("一月的文章", "二月的文章", "三月的文章", before="<div>", after="</div>")}</div></body></html>"""

# An interview: who asks and who answers in a list of definitions; sentences that are wholly links.
PAGES[
    "interview"
] = f"""<html><body><div class="topnav">{links(*_MENU, before="<b>", after="</b>")}</div><div class="article-wrap"><div class="title-box"><h1>⟦守桥人的三十年⟧</h1><p class="sub">⟦——访老石桥看守人周师傅⟧</p></div>
<div class="summary">⟦他没有念过多少书，却能说出桥上每一块石头的来历。⟧</div><div class="detail"><dl><dt>⟦记者：⟧</dt><dd>⟦您为什么留下来？⟧</dd><dt>⟦周师傅：⟧</dt><dd>⟦总要有人看着它⟧</dd><dt>⟦记者：⟧</dt><dd>⟦辛苦吗？⟧</dd><dt>⟦周师傅：⟧</dt><dd>⟦习惯了，没什么辛苦的，每天扫扫地，同过桥的人说说话。⟧</dd></dl></div>
<div class="source-line">来源：晚报</div></div><div class="hot-box"><div class="hd">大家都在看</div><div class="bd">{links(*_OTHERS, before="<p>", after="</p>")}</div></div></body></html>"""
