package org.guiju.document.cleaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guiju.document.Dropped;

/** What web pages put around a text, and the contents list before it. Lines come in simplified script. */
final class Surroundings {

    private static final int LONGEST_NOTICE = 160;

    /** Said nowhere but around a text. */
    private static final Pattern NOTICE = Pattern.compile("(?i)^[\\s•·*>»|-]*(?:"
            + "上一[篇页条]|下一[篇页条]|当前位置|您?(?:现在)?的?位置[:>]|首页\\s*[>»›|/-]|返回(?:首页|顶部|列表|上页)|网站地图|"
            + "版权(?:所有|声明|说明|归)|copyright\\b|©|\\(c\\)\\s*\\d{4}|all rights reserved|.{0,20}icp备|.{0,12}公网安备|"
            + "(?:本文|文章|资料|文档|信息|稿件)?(?:来源|出处)\\s*:|本文来源|本文(?:由|地址|链接|网址|标签|关键)|转载(?:请|自|须)|"
            + "(?:更新|发布|发表|上传|编辑)(?:时间|日期|于)\\s*:?\\s*\\d{2,4}[-年/.]|(?:查看|阅读|浏览|点击|下载|访问)(?:人数|次数|量|数)\\s*:?\\s*\\d|"
            + "(?:阅读|浏览|点击|评论|点赞|收藏)\\s*[(:]?\\s*\\d|点击(?:下载|查看|阅读|这里|展开|进入|咨询|领取)|(?:立即|免费|在线|马上)(?:下载|阅读|咨询|注册|领取|试用)|"
            + "下载(?:本|该|此|全|原)?文?(?:文档|文件|全文|word|pdf)|下载地址|.{0,20}文档为doc格式|继续免费阅读|已阅读\\s*\\d+\\s*页|还剩\\s*\\d+\\s*页|"
            + "【?导语】?|你?可能(?:还|也|会)*(?:喜欢|感兴趣)|(?:推荐|热门|相关|猜你|精彩|延伸|更多|最新)(?:阅读|文章|推荐|喜欢|内容|资讯|专题|信息|文档|范文|搜索|资料|链接|制度|下载)\\s*:?|"
            + "相关.{0,14}(?:信息|文章|推荐|专题|阅读)\\s*:?$|推荐(?:度|指数)\\s*:?|"
            + "(?:扫码|扫一扫|长按|关注).{0,16}(?:公众号|二维码|微信|关注)|微信(?:公众号|扫)|分享(?:到|给|至)|(?:一键)?分享\\s*:|打印(?:本页|此页|本文)|(?:加入)?收藏(?:本页|本站|本文)?$|"
            + "(?:责任编辑|编辑|作者|小编|上传者|发布者|整理)\\s*:|(?:热门|相关)?标签\\s*:|关键[词字]\\s*:|广告(?:位|合作|服务)?\\s*:?|(?:广告|赞助商?)(?:$|链接|内容)|\\[?广告\\]?|"
            + "登录|注册|提交评论|发表评论|评论\\s*(?:\\d|$|\\()|我要评论|网友评论|\\d+\\s*/\\s*\\d{2,4}$|欢迎(?:光临|访问|来到)|"
            + "温馨提示\\s*:?(?:$|.*(?:本文共|点击|下载|本站))|文档(?:简介|介绍|说明)\\s*$|免责声明|声明\\s*:.*(?:本站|本网|网络)|本(?:站|网站|网)(?:所有|提供|资源|文章|内容|部分)|.*(?:如有侵权|侵权.{0,6}删除|侵权.{0,12}联系)|"
            + "(?:联系|关于|加入)我们|客服(?:热线|电话|qq)\\s*:|友情链接|.{0,10}(?:范文网|文库网|人人文库|百度文库|豆丁网|道客巴巴|第一范文)|字号\\s*:?|【?(?:大|中|小)\\s+(?:中|大|小)\\s+(?:小|大)】?|"
            + "\\[?更多\\]?$|.*\\[更多\\]$|展开全文|阅读全文|查看全文|查看更多|加载更多|返回目录|目录导航|"
            + "(?:home|about us|contact us|sitemap|share this|share on|print this|next article|previous article|previous|next post|related (?:articles|posts|documents|links)|"
            + "subscribe|sign in|log in|login|register|advertisement|sponsored|download (?:this|the|as|now|free|pdf)|click here|source:|posted (?:on|by)|last updated|tags:|leave a (?:comment|reply)|"
            + "privacy policy|terms of (?:use|service)|cookie|back to top|read more|you may also like|(?:\\d+ )?views?\\b|follow us|skip to content)"
            + ")");

    /** Links in a row: home > files > this. */
    private static final Pattern CRUMBS = Pattern.compile("[^>»›|。;]{1,20}(?:\\s*[>»›]\\s*[^>»›|。;]{1,30}){2,}");

    private static final Pattern LINKS = Pattern.compile("[^|。;\\s]{1,8}(?:\\s*\\|\\s*[^|。;\\s]{1,8}){3,}");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");
    private static final Pattern CONTENTS_LINE = Pattern.compile(".{1,60}?[.．…·‥\\s]*(?:[.．…·‥]\\s?){4,}\\s*\\d{1,4}");
    private static final Pattern CONTENTS = Pattern.compile("(?i)目\\s*[录次]|(?:table of )?contents");
    private static final Pattern COPIED = Pattern.compile(".*第\\s*\\d+\\s*页");

    private Surroundings() {}

    /** By place in the list. */
    static Map<Integer, Dropped.Why> of(List<String> lines) {
        Map<Integer, Dropped.Why> found = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (isWeb(line)) {
                found.put(i, Dropped.Why.WEB_PAGE);
            } else if (CONTENTS_LINE.matcher(line).matches()) {
                found.put(i, Dropped.Why.CONTENTS);
            } else if (CONTENTS.matcher(line).matches()) {
                found.put(i, Dropped.Why.CONTENTS);
            }
        }
        tail(lines, found);
        head(lines, found);
        return found;
    }

    private static boolean isWeb(String line) {
        if (line.length() > LONGEST_NOTICE) {
            return false;
        }
        return NOTICE.matcher(line).find()
                || CRUMBS.matcher(line).matches()
                || LINKS.matcher(line).matches()
                || ADDRESS.matcher(line).matches();
    }

    /** Bulleted links and rest between the notices below a text. */
    private static void tail(List<String> lines, Map<Integer, Dropped.Why> found) {
        int from = lines.size();
        for (int i = lines.size() - 1; i >= lines.size() / 2; i--) {
            boolean bullet =
                    lines.get(i).matches("\\s*[•·●*].*") || lines.get(i).matches(".*\\.\\.\\.\\s*(?:\\[更多\\])?");
            if (found.get(i) == Dropped.Why.WEB_PAGE) {
                from = i;
            } else if (!bullet) {
                break;
            }
        }
        for (int i = from; i < lines.size(); i++) {
            found.putIfAbsent(i, Dropped.Why.WEB_PAGE);
        }
    }

    /** Pictures of pages, named by their number, above a text. */
    private static void head(List<String> lines, Map<Integer, Dropped.Why> found) {
        for (int i = 0; i < Math.min(30, lines.size()); i++) {
            if (COPIED.matcher(lines.get(i).strip()).matches() && lines.get(i).length() <= 40) {
                found.putIfAbsent(i, Dropped.Why.WEB_PAGE);
            }
        }
    }
}
