package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
            assertThat(panel(page, "http://10.0.0.1/")).hasCount(0);
            gu.fill("接收网址", receiver.url());
            gu.press("添加");
            assertThat(gu.flash()).containsText("已添加");
            assertThat(page.locator("#secret")).containsText("whsec_");
            gu.go("对接推送");
            var panel = panel(page, receiver.url());
            assertThat(panel).containsText("推送中");
            assertThat(page.locator("#secret")).hasCount(0);

            press(panel, "发测试");
            assertThat(gu.flash()).containsText("测试已发出");
            Waiting.until("the test is shown as delivered", Duration.ofSeconds(60), () -> {
                gu.go("对接推送");
                return panel.getByRole(AriaRole.ROW)
                                .filter(new Locator.FilterOptions().setHasText("测试"))
                                .filter(new Locator.FilterOptions().setHasText("已送达"))
                                .count()
                        > 0;
            });
            press(panel, "更换密钥");
            assertThat(page.locator("#secret")).containsText("whsec_");
            press(panel, "暂停");
            assertThat(panel).containsText("已暂停");
            press(panel, "停用");
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

    private static Locator panel(Page page, String url) {
        return page.locator("[data-webhook]").filter(new Locator.FilterOptions().setHasText(url));
    }

    private static void press(Locator panel, String button) {
        panel.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
