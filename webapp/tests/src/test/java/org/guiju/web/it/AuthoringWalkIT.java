package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator begins a regulation, writes two clauses in the workbench and moves one with the keyboard. */
@ExtendWith(Staff.class)
class AuthoringWalkIT {

    private static final String GU = "gu@authoring";

    @Test
    void clauseIsAddedWrittenAndMovedWithTheKeyboard(Staff staff) {
        var code = "WALK-" + System.nanoTime() % 1_000_000_000L;
        new Firm("authoring")
                .person("gu")
                .act("BeginRegulation", Map.of("title", "走查 " + code, "code", code))
                .expect(201);
        var gu = staff.signIn(GU);
        gu.page().navigate("workbench.xhtml?code=" + code);
        assertThat(gu.main()).containsText("还没有条款");
        var content = gu.page().locator("#gj-tree [data-chapter='5']");
        content.getByText("加一条").click();
        assertThat(gu.flash()).containsText("已写入草案");
        assertThat(gu.page().locator(".gj-bench-editor h2")).containsText("5.1");

        gu.page().locator("textarea[name='text']").fill("每天九点开门。");
        gu.page().locator("input[name='title']").first().click();
        assertThat(gu.page().locator("[data-saved]")).containsText("已写入草案");
        gu.page().reload();
        assertThat(gu.page().locator(".gj-bench-editor .gj-clause-text").first())
                .containsText("每天九点开门。");

        content.getByText("加一条").click();
        var second = gu.page().locator("#gj-tree [data-clause='" + code + "/C2'] a");
        assertThat(second).containsText("5.2");
        second.focus();
        gu.page().keyboard().press("Alt+ArrowUp");
        assertThat(second).containsText("5.1");
        assertThat(gu.page().locator("#gj-tree [data-clause='" + code + "/C1'] a"))
                .containsText("5.2");

        gu.page().navigate("compare.xhtml?code=" + code);
        assertThat(gu.main()).containsText("每天九点开门。");
        gu.page().navigate("compare.xhtml?code=" + code + "&from=r99&to=draft");
        assertThat(gu.main()).containsText("没有这一版");
    }
}
