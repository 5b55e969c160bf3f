package org.guiju.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.guiju.document.Mark.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Files of every kind become the same tree, and no line is lost. */
class DocumentReaderTests {

    private static final String RULES =
            """
            仓库管理办法
            第一章 总则
            第一条 为管好仓库，特订本办法。
            第二章 出入库
            第二条 入库须凭单据，当日登记。
            （一）单据不全的不收；
            （二）破损的拍照留存。
            第三条 出库由两人核对。
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16"})
    void textIsReadInWhateverEncoding(String encoding) {
        var content = (encoding.equals("UTF-16LE") ? "\uFEFF" + RULES : RULES).getBytes(Charset.forName(encoding));
        assertEquals(
                List.of("1", "1.1", "2", "2.2", "2.2.1", "2.2.2", "2.3"),
                addresses(DocumentReader.read("a.txt", content)));
    }

    @Test
    void traditionalTextInBig5IsKnown() {
        var read = DocumentReader.read(
                "a.txt", "倉庫管理辦法\n第一條 入庫須憑單據，當日登記。\n第二條 出庫由兩人核對，不得代簽。\n".getBytes(Charset.forName("Big5")));
        assertEquals(Script.TRADITIONAL, read.script());
        assertEquals(List.of("1", "2"), addresses(read));
    }

    @Test
    void webPageIsReadWithoutWhatStandsAroundIt() {
        var read = DocumentReader.read(
                "a.html",
                ("<html><head><meta charset='utf-8'></head><body><nav>首页 制度 下载</nav><h1>考勤办法</h1><ol><li>上班打卡。</li>"
                                + "<li>下班打卡。</li></ol><p>上一篇：请假办法</p><div class='footer'>版权所有</div></body></html>")
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("1", "2"), read.walk().map(Node::number).toList());
        assertEquals(3, read.dropped().size(), read.dropped().toString());
        assertEveryLineEndsOnce(read);
    }

    @Test
    void numbersThatWordComputesBecomeText() throws IOException {
        var read = DocumentReader.read("a.docx", numbered("先登记。", "后入库。"));
        assertEquals(List.of("第一条", "第二条"), read.walk().map(Node::number).toList());
    }

    private static byte[] numbered(String... paragraphs) throws IOException {
        try (var word = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var shape = CTAbstractNum.Factory.newInstance();
            shape.setAbstractNumId(BigInteger.ZERO);
            var level = shape.addNewLvl();
            level.setIlvl(BigInteger.ZERO);
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
            level.addNewLvlText().setVal("第%1条");
            var numbering = word.createNumbering();
            var list = numbering.addNum(
                    numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(shape)));
            for (var text : paragraphs) {
                var paragraph = word.createParagraph();
                paragraph.setNumID(list);
                paragraph.createRun().setText(text);
            }
            word.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void headsOfPagesInsideSentencesAreDropped() {
        var page = "公司文件 受控\n%s\n第 %d 页 共 3 页\n\f";
        var text = page.formatted(
                        "1. 员工应当在客户来访以后及时把来访的情况登记到系统里面去并且要\n2. 每天写日报，写明拜访的客户和下一步打算，由主管次日查看。\n3. 客户的资料不外传，离开座位要锁屏，打印的名单当天收回销毁，不得",
                        1)
                + page.formatted("带出公司。\n4. 样机每天清点。", 2)
                + page.formatted("5. 钥匙由店长保管。", 3);
        var read = DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
        assertTrue(
                read.walk().anyMatch(node -> node.text().endsWith("不得带出公司。")),
                read.nodes().toString());
        assertEquals(6, read.dropped().size(), read.dropped().toString());
        assertEveryLineEndsOnce(read);
    }

    @Test
    void missingDoubleAndBrokenAreMarked() {
        var read = DocumentReader.read(
                "a.txt", "1. 先登记。\n2. 再入库。\n2. 贴标签。\n5. 主管应当\n6.\n7. 编号□□清楚。\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of(Kind.DUPLICATE, Kind.GAP, Kind.CUT, Kind.EMPTY, Kind.UNREADABLE),
                read.walk()
                        .flatMap(node -> node.marks().stream())
                        .map(Mark::kind)
                        .toList());
        assertEquals(List.of("1", "2", "2b", "5", "6", "7"), addresses(read));
        assertEveryLineEndsOnce(read);
    }

    @Test
    void amountsAtTheBeginningOfALineAreNoNumbers() {
        var read = DocumentReader.read(
                "a.txt", "1. 提成按回款计。\n3人以上的团队另计。\n2. 每月发放。\n2.5%以内的差异不追究。\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("1", "2"), addresses(read));
    }

    private static List<String> addresses(Reading read) {
        return read.walk().map(Node::address).toList();
    }

    static void assertEveryLineEndsOnce(Reading read) {
        assertEquals(
                read.lines().stream().map(Line::number).toList(),
                read.fates().keySet().stream().sorted().toList());
        assertFalse(
                read.walk().map(Node::address).distinct().count() < read.walk().count());
    }
}
