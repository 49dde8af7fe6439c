# ruff: noqa: E501 (a page has lines as long as its site makes them)
"""More pages with their articles marked, written when the code was there and before it was tried on them; see `pages`.

They speak of a handbook, bridges, a letter, a film, a cat, a song, a notice, a doctor, a river, a lesson, a recipe.
"""

from tests.vocab.sources.pages.sites import links

_MORE = ("地铁新线路年底开通", "专家谈秋季如何养生", "这座小城为何走红", "二手房价格小幅回落")  # other news again

HELD_OUT: dict[str, str] = {}

# A handbook: sections that begin with a link to themselves, steps, and a link to the next page.
HELD_OUT[
    "handbook"
] = f"""<html><body><div class="book-summary">{links("简介", "安装", "快速开始", "常见问题", before="<li>", after="</li>")}</div>
<div class="book-body"><div class="page-inner"><section class="normal"><h1><a href="#top">⟦安装⟧</a></h1><p>⟦安装以前，请先看看您的电脑有没有足够的空间。⟧</p>
<div class="sect"><h2><a href="#a">⟦下载⟧</a></h2><p>⟦从主页下载最新的版本。⟧</p></div><div class="sect"><h2><a href="#b">⟦解压⟧</a></h2><p>⟦双击文件，选择一个文件夹。⟧</p><pre>⟦tar xf 文件⟧</pre></div>
<div class="sect"><h2><a href="#c">⟦运行⟧</a></h2><ol><li>⟦打开文件夹⟧</li><li>⟦双击图标⟧</li></ol></div></section></div>
<a href="/next">下一页：快速开始</a></div></body></html>"""

# A list of places worth a visit, each with a linked name, which is the article.
HELD_OUT[
    "ten places"
] = f"""<html><body><div class="topbar">{links("目的地", "攻略", "酒店", "机票")}</div><div class="wrapper"><h1>⟦三座值得一去的古桥⟧</h1>
<div class="meta">作者：<a href="/u">小周</a> 2018-03-02 阅读 1200</div><div class="text"><p>⟦桥是水乡的骨头，没有桥就没有水乡。⟧</p>
<div class="spot"><h3><a href="/s1">⟦安平桥⟧</a></h3><p>⟦长五里，走一趟要半个小时，中间有亭子可以休息。⟧</p></div><div class="spot"><h3><a href="/s2">⟦广济桥⟧</a></h3><p>⟦中间一段是船，早上合起来，晚上打开。⟧</p></div>
<div class="spot"><h3><a href="/s3">⟦赵州桥⟧</a></h3><p>⟦小学课本里就有它，看到真的还是吃了一惊。⟧</p></div><p>⟦愿你走过每一座桥⟧</p></div></div>
<div class="guess"><div class="t">猜你喜欢</div>{links(*_MORE, before='<div class="g">', after="</div>")}</div></body></html>"""

# A page of the nineties: no blocks at all but a font, a rule, line breaks.
HELD_OUT[
    "home page of old"
] = f"""<html><body bgcolor=white><center>[{"] [".join([links("首页"), links("诗歌"), links("散文"), links("留言")])}]</center><hr>
<font size=5>⟦秋天的信⟧</font><br><br>⟦亲爱的朋友：⟧<br>　　⟦收到你的信已经是秋天了，院子里的树叶落了一地。⟧<br>　　⟦你问我过得怎么样，我想说⟧<br>　　⟦一切都好，只是有些想家。⟧<br>
⟦你的老同学⟧<br>⟦十月三日夜⟧<br><hr><center><a href=/>返回首页</a> <a href=/p>返回散文</a></center></body></html>"""

# A report that quotes what people on the net say; those are lines of the report.
HELD_OUT[
    "report on comments"
] = f"""<html><body><div class="channel-nav">{links("要闻", "社会", "法治", "军事", "国际")}</div><div class="page-content"><div class="article-title"><h1>⟦地铁上让座引起讨论⟧</h1>
<div class="info">2022-05-06 09:00 <span>澎湃</span> <a href=/r>字号</a></div></div><div class="article-content"><p>⟦昨天，一段地铁让座的视频在网上传开了。⟧</p><p><img src=a></p><p>⟦视频截图⟧</p>
<p>⟦网友评论：⟧</p><p>⟦“年轻人也会累。”⟧</p><p>⟦“让座是情分，不让是本分。”⟧</p><h2>⟦专家回应⟧</h2><p>⟦专家说，应该互相理解。⟧</p><p>⟦来源：都市报⟧</p></div>
<div class="edit-info">责任编辑：孙某 图片编辑：李某</div><div class="copyright-box">某闻报料：400-000-0000 某闻，未经授权不得转载</div>
<div class="comment-wrap"><div class="comment-title">评论(38)</div><div class="comment-input">说说你的看法</div><div class="one"><a href="/u">海风</a><div>说到底还是要看身体情况，不能一概而论。</div><span>2022-05-06</span><a href=#>赞</a></div></div>
<div class="like"><h3>相关推荐</h3>{links(*_MORE, before="<div><div>", after="</div><div>12评论</div></div>")}</div></div></body></html>"""

# A film: facts in which nearly everything is a link, and a summary.
HELD_OUT[
    "film"
] = f"""<html><body><div id="db-nav">{links("读书", "电影", "音乐", "同城")}<form><input> 搜索电影</form></div><div id="wrapper"><h1><span>⟦桥上的孩子⟧</span></h1><div class="article-x"><div class="subject">
<div id="info"><div>⟦导演: <a href=/1>林海</a>⟧</div><div>⟦主演: <a href=/2>周小河</a> / <a href=/3>陈立</a> / <a href=/4>吴老师</a>⟧</div><div>⟦类型: <a href=/5>剧情</a> / <a href=/6>家庭</a>⟧</div><div>⟦片长: 98分钟⟧</div></div></div>
<h2>⟦剧情简介⟧</h2><div class="indent">⟦八岁的孩子每天坐在桥上，等他的父亲回家。⟧<br>　　⟦有一天，桥断了，他第一次走到了河的另一边。⟧</div>
<h2>喜欢这部电影的人也喜欢</h2><div class="recs">{links("山里的冬天", "父亲的自行车", "渡口", before="<dl><dt><img></dt><dd>", after="</dd></dl>")}</div></div>
<div class="aside-x"><div>谁看这部电影</div><div><a href=/p1>阿木</a> 昨天看过</div><div><a href=/p2>石头</a> 上周看过</div></div></div></body></html>"""

# Questions and answers: the question, answers of members, more questions.
HELD_OUT[
    "questions and answers"
] = f"""<html><body><div class="AppHeader">{links("首页", "发现", "等你来答")}<button>提问</button></div><div class="QuestionHeader"><div class="tags">{links("历史", "建筑", "桥梁")}</div>
<h1>⟦为什么古桥大多是拱形的？⟧</h1><div class="detail">⟦在老家看到很多石拱桥，一直很好奇。⟧</div><div class="side">关注者 120 被浏览 34567</div></div>
<div class="List"><div class="List-item"><div class="AuthorInfo"><a href=/u1>桥工</a><div>修了二十年桥</div></div><div class="RichContent"><p>⟦石头怕拉不怕压，拱把力都变成了压力。⟧</p><p>⟦就这么简单⟧</p></div><div class="actions">赞同 88 <a href=#>6 条评论</a> 分享</div></div>
<div class="List-item"><div class="AuthorInfo"><a href=/u2>小石子</a><div>学生</div></div><div class="RichContent"><p>⟦补充一点：古人没有钢筋，只能这样。⟧</p></div><div class="actions">赞同 9 <a href=#>1 条评论</a> 分享</div></div>
<div class="List-item"><div class="AuthorInfo"><a href=/u3>路人</a></div><div class="RichContent"><p>⟦好看⟧</p></div><div class="actions">赞同 2 <a href=#>添加评论</a> 分享</div></div></div>
<div class="Sidebar"><div class="card">相关问题 {links("拱桥和梁桥有什么区别？", "古代怎么在水里修桥墩？", "最长的石桥在哪里？", before="<div>", after=" 12 个回答</div>")}</div></div></body></html>"""

# A text in three blocks of different names, an advertisement with a sentence between them.
HELD_OUT[
    "text in three blocks"
] = f"""<html><body><div class="hd-nav">{links("网站首页", "公司新闻", "联系我们")}</div><div class="box-a"><div class="tit">⟦一只猫的早晨⟧</div><div class="lead-in">⟦天刚亮，猫就醒了，它跳上窗台。⟧</div></div>
<div class="box-b"><p>⟦窗外有一只麻雀，正在屋顶上跳来跳去。⟧</p><p>⟦猫看着麻雀⟧</p></div><div class="ads"><a href=/ad><p>本店猫粮八折，数量有限，先到先得。</p></a></div>
<div class="box-c"><p>⟦麻雀飞走了，猫打了个哈欠，又睡着了。⟧</p><p>⟦（完）⟧</p></div>
<div class="pn">上一篇：<a href=/1>一条狗的下午</a><br>下一篇：<a href=/2>没有了</a></div><div class="b-nav">{links("关于我们", "招贤纳士", "友情链接")}</div></body></html>"""

# The words of a song, in short lines, with what else the singer sings.
HELD_OUT[
    "song"
] = f"""<html><body><div class="menu1">{links("歌手", "专辑", "排行榜", "歌单")}</div><div class="song-main"><h1>⟦远方的桥⟧</h1><div>歌手：<a href=/g>石小雨</a> 所属专辑：<a href=/z>河流</a></div>
<div class="lyric">⟦风吹过⟧<br>⟦桥还在⟧<br>⟦你说的话我还记得⟧<br>⟦啦啦啦⟧<br>⟦风吹过⟧<br>⟦人不在⟧</div></div>
<div class="other"><h3>石小雨的热门歌曲</h3>{links("水边的城", "冬天的船", "一封旧信", before="<div>", after="<span>3:45</span></div>")}</div></body></html>"""

# A notice with its annexes as links, which are lines of it.
HELD_OUT[
    "notice with annexes"
] = f"""<html><body><div class="top">{links("本站首页", "机构职能", "政务动态")}</div><div class="main"><div class="title">⟦关于春节放假的通知⟧</div><div class="sub">发布时间：2021-01-20 08:00 浏览次数：123</div>
<div class="con"><p>⟦各单位：⟧</p><p>⟦今年春节从二月十一日起放假，共七天，请各单位安排好值班。⟧</p><p>⟦附件：⟧</p><p><a href="/f/1.doc">⟦1. 值班安排表⟧</a></p><p><a href="/f/2.pdf">⟦2. 安全检查表⟧</a></p><p><a href="/f/3.xls">⟦3. 联系电话⟧</a></p><p>⟦某县办公室⟧</p><p>⟦二〇二一年一月十九日⟧</p></div>
<div class="bshare">分享到： {links("微信", "微博")} 打印 关闭</div></div><div class="foot">{links("网站地图", "联系我们")} 某县人民政府主办 某ICP备05000000号</div></body></html>"""

# News of today: everything in div and span with names that mean nothing.
HELD_OUT[
    "names that mean nothing"
] = f"""<html><body><div id="root"><div class="a1x"><div class="b2">{links("推荐", "视频", "热点", "国际", before="<span>", after="</span>")}</div></div><div class="c3"><div class="d4"><h1>⟦小镇来了新医生⟧</h1>
<div class="e5"><span>2023-04-05 10:11</span><span>·</span><a href=/x>小镇日报</a></div><div class="f6"><div class="g7"><p>⟦小镇的卫生院十年没有来过年轻的医生。⟧</p><p>⟦“我是自己要来的。”她说。⟧</p><p>⟦她姓方，今年二十六岁，家在省城。⟧</p></div></div>
<div class="h8"><div>举报</div></div><div class="i9"><div class="j0">评论 2</div><div class="k1"><div><a href=/u1>快乐的鱼</a></div><div>为她点赞，希望她能留下来。</div><div>回复 3天前</div></div><div class="k1"><div><a href=/u2>南山</a></div><div>待遇也要跟上才行，不能只靠热情。</div><div>回复 3天前</div></div></div></div>
<div class="l2"><div class="m3">热点榜</div>{links(*_MORE, before='<div class="n4"><span>1</span>', after="</div>")}</div></div></div></body></html>"""

_LATEST = ("财政部发布新规定", "国足公布大名单", "明天气温骤降十度", "新款手机开售")  # news once more

# A news agency: pages of one report, who edits it, where to report a mistake.
HELD_OUT[
    "agency"
] = f"""<html><body><div class="header domPC"><div class="hdTop">{links("某社网", "首页", "时政", "国际", before='<div class="item">', after="</div>")}</div></div><div class="head-line"><h1><span class="title">⟦守住一条河⟧</span></h1><div class="info">2023-08-01 10:00:00 来源：<span>某社网</span> 字体: 小 大 分享到：</div></div>
<div class="main"><div class="main-left"><div id="detail"><p>⟦某社福州8月1日电（记者林小）清晨，护河员老郑划着船出发了。⟧</p><p>⟦"河就是我的命。"老郑说。⟧</p><p><img></p><p class="cap">⟦老郑在河上巡查。⟧</p><p>⟦十年来，他捞起的垃圾有几百吨⟧</p></div><div class="page-num"><a href=#>1</a> <a href=2>2</a> <a href=3>3</a> <a href=2>下一页</a></div>
<div class="columBox"><div class="editor">【责任编辑:吴某】</div><div class="jiucuo">【纠错】</div></div><div class="bookList"><div class="ztt">阅读下一篇：</div><div class="bl"><a href=9>一座山的春天</a></div></div></div><div class="main-right"><div class="columBox"><div class="ct">深度观察</div>{links(*_LATEST, before="<div>", after="</div>")}</div></div></div><div class="foot"><p>Copyright © 2000 - 2023 example.cn　All Rights Reserved.</p><p>制作单位：某社网股份有限公司　版权所有：某社网股份有限公司</p></div></body></html>"""

# A programmer's post: headings, code, a list; recommended posts with a sentence each.
HELD_OUT[
    "programmer"
] = f"""<html><body><div id="toolbar">{links("博客", "下载", "学习", "社区", before="<span>", after="</span>")}</div><div class="blog-content-box"><h1 class="title-article">⟦怎样读懂一段旧代码⟧</h1><div class="bar-content"><a href=/u>码农小王</a><span>于 2021-02-03 20:10:11 发布</span> <span>阅读量 2.3k</span> <a href=/f>收藏 12</a><div>分类专栏：<a href=/c>学习笔记</a> 文章标签：<a href=/t1>代码</a> <a href=/t2>重构</a></div></div>
<div class="content-views"><h2>⟦一、先跑起来⟧</h2><p>⟦不管多旧的代码，先让它跑起来。⟧</p><pre><code>⟦make 运行⟧</code></pre><h2>⟦二、画图⟧</h2><p>⟦把函数画成图，哪里最密，哪里就最要紧。⟧</p><ul><li>⟦谁调用谁⟧</li><li>⟦谁改了数据⟧</li></ul><h2>⟦三、写测试⟧</h2><p>⟦详见<a href=/a1>我的另一篇文章</a>⟧</p></div></div>
<div class="recommend-box">{"".join(f'<div class="rec-item"><div class="content"><a href=/r{i}><div class="tit">{t}</div></a><div class="desc">{d}</div><div class="info">热门推荐 {i}天前</div></div></div>' for i, (t, d) in enumerate([("代码整洁之道读后感", "这本书我读了三遍，每次都有新的收获。"), ("如何写注释", "注释不是越多越好，要写为什么。"), ("删代码的快乐", "昨天删了一千行代码，心情非常好。")]))}</div><div class="blog-side">{links("关于我们", "招贤纳士", "商务合作")}©1999-2021 某网络科技有限公司</div></body></html>"""

# A bulletin board in traditional characters: the post stands bare between its header and what others push.
HELD_OUT[
    "board"
] = """<html><body><div id="topbar"><a href=/>某某實業坊</a> <span>›</span> <a href=/b>看板 Bridge</a><a href=/c>聯絡資訊</a><a href=/d>關於我們</a></div><div id="main-container"><div id="main-content"><div class="article-metaline"><span>作者</span><span>river (小河)</span></div><div class="article-metaline"><span>標題</span><span>[心得] 走過關渡大橋</span></div><div class="article-metaline"><span>時間</span><span>Mon Jan 2 15:04:05 2017</span></div>
⟦今天一個人走過關渡大橋。⟧<br><br>⟦風很大，橋上只有我和一隻狗。⟧<br>⟦夕陽很美⟧<br>--<br>※ 發信站: 某某實業坊(bbs.example), 來自: 1.2.3.4<br><div class="push"><span>推</span> <span>dog123</span><span>: 那隻狗是我家的</span><span>01/02 15:10</span></div><div class="push"><span>→</span> <span>cat456</span><span>: 照片呢？</span><span>01/02 15:12</span></div></div></div></body></html>"""

# A letter by mail: a row of a table for each paragraph.
HELD_OUT["newsletter"] = (
    f"""<html><body><table width=600><tr><td><a href=/w>在浏览器中查看</a></td></tr><tr><td><table><tr><td><h1>⟦每周一信⟧</h1></td></tr><tr><td>⟦亲爱的读者，这一周过得好吗？⟧</td></tr><tr><td>⟦我读完了一本讲桥的书，想和大家说说。⟧</td></tr><tr><td>⟦书名⟧</td></tr><tr><td>⟦作者花了二十年走遍全国，拍下了三百座桥。⟧</td></tr><tr><td>⟦祝好⟧</td></tr><tr><td>⟦小林⟧</td></tr></table></td></tr><tr><td>{links("退订", "更新偏好", "联系我们", after=" | ")}</td></tr></table></body></html>"""
)

# A lesson: a dialogue, new words and exercises in tables and lists.
HELD_OUT["lesson"] = (
    f"""<html><body><div id="menu">{links("第一课", "第二课", "第三课", "第四课", before="<p>", after="</p>")}</div><div id="lesson"><h1>⟦第二课 过桥⟧</h1><h2>⟦课文⟧</h2><table><tr><td>⟦小明：⟧</td><td>⟦这座桥真长！⟧</td></tr><tr><td>⟦老师：⟧</td><td>⟦对，走过去要二十分钟。⟧</td></tr><tr><td>⟦小明：⟧</td><td>⟦我们走吧⟧</td></tr></table><h2>⟦生词⟧</h2><table><tr><td>⟦桥⟧</td><td>bridge</td></tr><tr><td>⟦长⟧</td><td>long</td></tr></table><h2>⟦练习⟧</h2><ol><li>⟦桥有多长？⟧</li><li>⟦用“过”造句⟧</li></ol></div><div id="bottom">© 汉语课堂 <a href=/a>关于</a></div></body></html>"""
)

# A story, each part of which is a div with a name of its own.
HELD_OUT["divs of many names"] = "".join(
    [
        '<html><body><div class="site-head">',
        links("首页", "故事", "人物", "影像"),
        '</div><div class="story"><div class="s-title">⟦最后一班渡船⟧</div><div class="s-lead x1">⟦桥通车的那天，渡船停了。⟧</div><div class="para p1">⟦船夫姓罗，撑了四十年船。⟧</div><div class="quote q1">⟦水认得我⟧</div><div class="para p2">⟦他把船拖上岸，翻过来，刷了一遍桐油。⟧</div><div class="pic"><img><div class="pic-cap">⟦老罗和他的船⟧</div></div><div class="para p3">⟦后来船成了花坛⟧</div><div class="end">⟦（文中人物为化名）⟧</div></div><div class="more-stories"><div class="mh">更多故事</div>',
        links("山顶的邮局", "夜市三十年", "修表的人", before='<div class="ms">', after="</div>"),
        '</div><div class="sf">',
        links("投稿", "招聘", "联系"),
        "</div></body></html>",
    ]
)

# A post whose title stands in the header of the page.
HELD_OUT["title in header"] = (
    f"""<html><body><header><nav>{links("主页", "文章", "标签")}</nav><h1>⟦学骑车⟧</h1><p>写于二〇一九年</p></header><main><p>⟦三十岁那年，我才学会骑车。⟧</p><p>⟦摔了三次⟧</p><p>⟦第四次，我骑过了那座桥。⟧</p></main><footer>{links("订阅", "归档")}</footer></body></html>"""
)

# A list of headlines: there is no other text.
HELD_OUT["index"] = (
    f"""<html><body><div class="n">{links("首页", "国内", "国际")}</div><div class="list">{links("⟦大桥今日合龙⟧", "⟦渔民返港避风⟧", "⟦春茶上市价格平稳⟧", before="<div>", after="</div>")}</div></body></html>"""
)

# A question with its best answer and others.
HELD_OUT["best answer"] = (
    f"""<html><body><div id="userbar">{links("网站首页", "商城", "注册", "登录")}</div><div class="wgt-ask"><h1><span>⟦蒸鸡蛋放多少水？⟧</span></h1><div class="q-content">⟦每次都蒸老了，怎么办？⟧</div></div><div class="wgt-best"><div class="hd">最佳答案</div><div class="best-text">⟦一个鸡蛋放两倍的温水，打匀以后去掉泡沫。⟧<br>⟦小火蒸八分钟⟧</div><div class="ft"><a href=/u>厨房小能手</a> 推荐于2017-11-23 <span>赞 55</span> <span>评论</span></div></div><div class="wgt-answers"><div class="hd">其他2条回答</div><div class="ans"><div class="u"><a href=/u2>匿名用户</a> 2016-01-02</div><div class="c">⟦盖上盘子，水不会滴进去。⟧</div></div><div class="ans"><div class="u"><a href=/u3>热心网友</a> 2016-01-03</div><div class="c">⟦放点盐⟧</div></div></div><div class="wgt-related"><div class="t">其他类似问题</div>{links("蒸蛋怎么做才嫩", "水煮蛋煮几分钟", "茶叶蛋的做法", before="<div>", after="<span>2015-05-06</span></div>")}</div></body></html>"""
)
