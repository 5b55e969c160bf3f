package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A form asks for a file and a signature; what is refused is said there and nothing typed is lost. */
@ExtendWith(Staff.class)
class AttachmentPageIT {

    private static final String RECORD =
            """
            record: handover
            name: {zh-Hans: 交接单, zh-Hant: 交接單, en: Handover}
            prefix: JJ
            title: topic
            fields:
              topic: {type: text, label: {zh-Hans: 事由, zh-Hant: 事由, en: Topic}}
              papers: {type: files, label: {zh-Hans: 材料, zh-Hant: 材料, en: Papers}}
              signed: {type: signature, label: {zh-Hans: 签名, zh-Hant: 簽名, en: Signature}}
            states: {open: {zh-Hans: 有效, zh-Hant: 有效, en: Open}}
            """;
    private static final String ACTION =
            """
            action: HandOver
            title: {zh-Hans: 交接, zh-Hant: 交接, en: Hand over}
            submit: {zh-Hans: 交出, zh-Hant: 交出, en: Hand over}
            intent: report
            by: [sales_rep]
            fields:
              topic: {type: text, label: {zh-Hans: 事由, zh-Hant: 事由, en: Topic}, required: true}
              papers: {type: files, label: {zh-Hans: 材料, zh-Hant: 材料, en: Papers}, required: true}
              signed: {type: signature, label: {zh-Hans: 签名, zh-Hant: 簽名, en: Signature}, required: true}
            effects:
              - create: handover
                owner: actor.id
                set: {topic: action.topic, papers: action.papers, signed: action.signed}
            """;

    @Test
    void filesAndASignatureGoWithTheForm(Staff staff) {
        var admin = new Firm("evidence").person("gu");
        admin.act("DeclareTypes", Map.of("file", "records/handover.yaml", "yaml", RECORD));
        admin.act("DeclareTypes", Map.of("file", "actions/HandOver.yaml", "yaml", ACTION));
        var lin = staff.signIn("lin@evidence");
        var page = lin.page();
        assertThat(lin.heading()).hasText("今日待办");
        page.setViewportSize(390, 800);
        page.navigate("act.xhtml?type=HandOver");
        lin.fill("事由", "带看交接");
        var chooser = page.locator(".gj-files input[type=file]").first();
        chooser.setInputFiles(
                new FilePayload("photo.jpg", "image/jpeg", "MZ".concat("\0").getBytes(UTF_8)));
        assertThat(lin.main()).containsText("“photo.jpg”不是能收的文件");
        staff.forgive("status of 422");
        chooser.setInputFiles(new FilePayload[] {
            new FilePayload("合同.pdf", "application/pdf", "%PDF-1.7".getBytes(UTF_8)),
            new FilePayload("说明.txt", "text/plain", "按约定".getBytes(UTF_8))
        });
        assertThat(lin.main()).containsText("说明.txt · 1 KB");
        page.getByLabel("移除 说明.txt").click();
        assertThat(page.locator(".gj-files li")).hasCount(1);

        var box = page.locator("canvas").boundingBox();
        page.mouse().move(box.x + 20, box.y + 20);
        page.mouse().down();
        page.mouse().move(box.x + 120, box.y + 60);
        page.mouse().up();
        assertThat(lin.main()).containsText("已签，要改请重写");
        lin.press("交出");
        assertThat(lin.main()).containsText("还没写由谁签的");
        assertThat(lin.field("事由")).hasValue("带看交接");
        assertThat(page.locator(".gj-files li")).containsText("合同.pdf");
        lin.fill("签名人", "方知许").press("交出");
        assertThat(lin.heading()).containsText("带看交接");
        assertThat(lin.main()).containsText("方知许");
        assertThat(page.getByRole(AriaRole.LINK).getByText("signature.png")).isVisible();
        var download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK).getByText("合同.pdf").click());
        assertEquals("合同.pdf", download.suggestedFilename());
    }
}
