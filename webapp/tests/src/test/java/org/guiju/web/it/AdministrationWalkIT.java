package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator at a browser: other systems that are told, and people who are added. */
@ExtendWith(Staff.class)
class AdministrationWalkIT {

    private static final String GU = "gu@later";

    @Test
    void webhookShowsItsSecretOnceAndWhatBecameOfATest(Staff staff) throws Exception {
        try (var receiver = new EventReceiver()) {
            var gu = staff.signIn(GU);
            gu.go("对接推送");
            var page = gu.page();
            gu.fill("接收网址", "http://10.0.0.1/");
            gu.press("添加");
            assertThat(gu.flash()).isVisible();
            assertThat(gu.main().locator("[data-webhook]")).hasCount(0);
            gu.fill("接收网址", receiver.url());
            gu.press("添加");
            assertThat(gu.flash()).containsText("已添加");
            assertThat(page.locator("#secret")).containsText("whsec_");
            gu.go("对接推送");
            assertThat(page.locator("[data-webhook]")).hasCount(1);
            assertThat(page.locator("#secret")).hasCount(0);

            var panel = page.locator("[data-webhook]").first();
            assertThat(panel).containsText("推送中");
            gu.press("发测试");
            assertThat(gu.flash()).containsText("测试已发出");
            Waiting.until("the test came", Duration.ofSeconds(60), () -> !receiver.taken()
                    .isEmpty());
            gu.go("对接推送");
            assertThat(gu.row("测试", "已送达").first()).isAttached();
            gu.press("更换密钥");
            assertThat(page.locator("#secret")).containsText("whsec_");
            gu.press("暂停");
            assertThat(panel).containsText("已暂停");
            gu.press("停用");
            assertThat(panel).containsText("已停用");
            page.setViewportSize(390, 844);
            assertThat(gu.heading()).isVisible();
        }
    }

    @Test
    void addedPersonsLinkIsHandedOverFromTheirPage(Staff staff) {
        var gu = staff.signIn(GU);
        var page = gu.page();
        for (var name : List.of("乔安", "唐念")) {
            gu.go("组织与人员");
            gu.follow("新增员工");
            gu.fill("工号", "N-" + name).fill("姓名", name).fill("入职日期", "2026-01-05");
            gu.choose("部门", "汀澜府案场");
            gu.submit("新增");
        }
        gu.go("组织与人员");
        assertThat(gu.main()).containsText("还没登录的有 2 人");
        gu.follow("查看要交给他们的链接");
        assertThat(gu.row("乔安", "前有效")).hasCount(1);
        assertThat(page.getByLabel("给唐念的链接")).hasValue(Pattern.compile(".*invitation\\.xhtml\\?token=.*"));
        gu.row("乔安").getByText("换发链接").click();
        gu.submit("换发链接");
        assertThat(gu.heading()).hasText("还没登录的人");
        gu.follow("乔安");
        assertThat(page.locator("#link")).isVisible();
        page.setViewportSize(390, 844);
        assertThat(page.locator("#link")).isVisible();
    }
}
