package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator writes a formula and a decision table of a clause otherwise, and publishes them. */
@ExtendWith(Staff.class)
class DraftingWalkIT {

    private static final String GU = "gu@drafting";

    @Test
    void formulaIsCheckedWhileItIsTypedAndCompleted(Staff staff) {
        var gu = staff.signIn(GU);
        var editor = openFormula(gu);

        replace(gu, editor, "round(action.financial_scorx * 1, 1, half_up)");
        assertThat(said(gu)).containsText("financial_score");
        gu.button("写入草案").click();
        assertThat(gu.main().getByRole(AriaRole.ALERT).first()).containsText("financial_score");

        editor = gu.page().locator(".cm-content");
        replace(gu, editor, "round(action.history_sc");
        gu.page().keyboard().press("Control+Space");
        var offer = gu.page().locator(".cm-tooltip-autocomplete li").first();
        assertThat(offer).containsText("交易记录得分");
        offer.click();
        gu.page().keyboard().type(" * 1, 1, half_up)");
        assertThat(said(gu)).containsText("写法正确");
        gu.button("写入草案").click();
        assertThat(gu.flash()).containsText("已写入草案");
    }

    @Test
    void gapIsShownWithACaseClosedByTheOfferAndPublished(Staff staff) {
        var gu = staff.signIn(GU);
        openTable(gu);
        gu.page().getByLabel("第 2 行 总分").fill("[61..80)");
        var asks = gu.page().getByRole(AriaRole.COMPLEMENTARY, name("检查和试用"));
        assertThat(asks).containsText("没有一行适用于：总分 = 60");
        gu.button("写入草案").click();
        assertThat(gu.flash()).containsText("已写入草案");

        asks.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("可以补一行"))
                .click();
        assertThat(gu.page().getByLabel("第 4 行 总分")).hasValue("[60..61)");
        assertThat(asks).containsText("第 4 行 建议等级");
        gu.page().getByLabel("第 4 行 建议等级").fill("\"B\"");
        assertThat(asks).containsText("没有疑点");
        gu.page().getByLabel("总分", new Page.GetByLabelOptions().setExact(true)).fill("60.5");
        assertThat(asks).containsText("建议等级 B");
        gu.button("写入草案").click();
        assertThat(gu.flash()).containsText("已写入草案");
    }

    @Test
    void whoeverChangedTheDraftLeavesItsDoubtsToOthers(Staff staff) {
        var gu = staff.signIn(GU);
        gu.page().navigate("workbench.xhtml?code=SM-CREDIT&clause=1.2");
        gu.page().getByText("怎么写的").click();
        gu.follow("编辑决策表");
        gu.button("删除第 3 行").click();
        assertThat(gu.page().getByRole(AriaRole.COMPLEMENTARY, name("检查和试用"))).containsText("没有一行适用于");
        gu.button("写入草案").click();
        assertThat(gu.flash()).containsText("已写入草案");

        gu.page().navigate("workbench.xhtml?code=SM-CREDIT&clause=1.2");
        var effect = name("明天发布会怎样");
        assertThat(gu.page().getByRole(AriaRole.COMPLEMENTARY, effect)).containsText("没有一行适用于");
        assertThat(gu.page().getByRole(AriaRole.LINK, name("署名说明理由"))).hasCount(0);
    }

    private static Page.GetByRoleOptions name(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator openFormula(Colleague gu) {
        gu.page().navigate("workbench.xhtml?code=SM-CREDIT&clause=1.1");
        gu.page().getByText("怎么写的").click();
        gu.page().getByText("取值", new Page.GetByTextOptions().setExact(true)).click();
        return gu.page().locator(".cm-content");
    }

    private static void openTable(Colleague gu) {
        gu.page().navigate("workbench.xhtml?code=SM-CREDIT&clause=1.1");
        gu.page().getByText("怎么写的").click();
        gu.follow("编辑决策表");
    }

    private static void replace(Colleague gu, Locator editor, String text) {
        editor.click();
        gu.page().keyboard().press("Control+a");
        gu.page().keyboard().type(text);
    }

    private static Locator said(Colleague gu) {
        return gu.page().locator(".gj-expression-said");
    }
}
