package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two salespeople of Heyu over one customer, from the second registration to the pay slip. */
@ExtendWith(Staff.class)
class ConflictWalkIT {

    private static final String LIN = "lin@heyu";
    private static final String ZHOU = "zhou@heyu";
    private static final String XU = "xu@heyu";
    private static final String FANG = "fang@heyu";
    private static final String CONTRACT = "劳动合同里的约定（条号）";
    private static final String PANEL = "奖惩";

    @Test
    @ClauseTest("RE-5.1a")
    void secondRegistrationOpensACaseAndNeverNamesTheFirst(Staff staff) {
        var customer = Customer.called("沈知微");
        var lin = staff.signIn(LIN);
        lin.writesDown(customer).submit("登记");
        assertThat(lin.main()).containsText(customer.name());

        var zhou = staff.signIn(ZHOU);
        zhou.writesDown(customer);
        assertThat(zhou.outlook()).containsText("与同事的登记撞单");
        assertThat(zhou.outlook()).containsText("24 小时");
        assertThat(zhou.outlook()).containsText("登记后立撞单案");
        assertThat(zhou.page().locator("body")).not().containsText("林晓溪");

        zhou.submit("登记");
        assertThat(zhou.heading()).containsText("沈知微 · 撞单");
        assertThat(zhou.main()).containsText("立撞单案");
        assertThat(zhou.main()).containsText("商定这位客户归谁");

        lin.go("今日待办");
        assertThat(lin.main()).containsText("商定这位客户归谁");
    }

    @Test
    @ClauseTest("RE-5.1b")
    void escalatingShowsItsPriceFirst(Staff staff) throws Exception {
        var conflict = Conflict.between(LIN, ZHOU, Customer.called("陆远舟"));
        var lin = staff.signIn(LIN);
        lin.open("撞单", conflict.customer());
        lin.follow("报请判定");
        lin.choose("报给谁", "销售经理");
        assertThat(lin.outlook()).containsText("林晓溪拟扣 2,400.00");
        assertThat(row(lin.outlook(), "扣基本工资的比例")).containsText("30%");
        assertThat(lin.outlook()).not().containsText("month_of_decision");
        assertThat(lin.outlook()).not().containsText("2,100.00");
        lin.submit("报请判定");
        assertThat(lin.main()).containsText("销售经理判定中");

        var fang = staff.signIn(FANG);
        fang.go("奖惩与佣金");
        var first = fang.row("林晓溪", "2,400.00").first();
        assertThat(first).containsText("拟议，未定");
        assertThat(fang.row("周牧野", "2,100.00").first()).containsText("损失赔偿");

        var reasons = fang.reasons(first.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("5.1b")));
        assertThat(reasons).containsText("为什么拟");
        assertThat(reasons).containsText("扣基本工资的 30%");
        assertThat(reasons).containsText("第 1 版");
        assertThat(reasons).containsText("行业范本");
        assertThat(row(reasons, "基本工资")).containsText("8,000.00");
        assertThat(row(reasons, "扣基本工资的比例")).containsText("30%");
        assertThat(row(reasons, "四舍五入到分")).containsText("2,400.00");
    }

    @Test
    @ClauseTest("RE-5.1c")
    void leadershipAddsItsOwnStep(Staff staff) throws Exception {
        var conflict = Conflict.between(LIN, ZHOU, Customer.called("江令仪"));
        conflict.escalate(LIN, "manager");
        var zhou = staff.signIn(ZHOU);
        zhou.open("撞单", conflict.customer());
        zhou.follow("报请判定");
        zhou.choose("报给谁", "公司领导");
        assertThat(zhou.outlook()).containsText("周牧野拟扣 3,500.00，在上一级之外再扣");
        zhou.submit("报请判定");
        assertThat(zhou.main()).containsText("公司领导判定中");

        var fang = staff.signIn(FANG);
        fang.open("撞单", conflict.customer());
        assertThat(fang.main()).containsText("2,400.00");
        assertThat(fang.main()).containsText("4,000.00");
        assertThat(fang.main()).not().containsText("已被取代");
    }

    @Test
    @ClauseTest({"RE-5.1b", "G02", "G03", "G13"})
    void postingAsksForTheLossAndKeepsToTheLaw(Staff staff) throws Exception {
        var conflict = Conflict.between(LIN, XU, Customer.called("顾行远"));
        conflict.escalate(LIN, "manager");
        var defence = "客户 " + conflict.customer().phone() + " 先打电话给我。";
        answer(staff.signIn(XU), conflict, defence);

        var fang = staff.signIn(FANG);
        fang.go("奖惩与佣金");
        assertThat(fang.row(defence)).containsText("已申辩，未定");
        decide(fang, fang.row(defence));
        assertThat(fang.row(defence)).containsText("已成立，未入账");

        link(fang.row(defence), "入账").click();
        assertThat(fang.outlook()).containsText("先登记损失和约定");
        fang.go("奖惩与佣金");
        link(fang.row(defence), "登记损失和约定").click();
        proveLoss(fang);
        link(fang.row(defence), "入账").click();
        assertThat(fang.outlook()).containsText("本月可扣 1,660.00，每月不超过当月工资的 20%");
        assertThat(fang.outlook()).containsText("第十六条");
        fang.submit("计入当月工资");
        var posted = fang.reasons(link(fang.row(defence), "−1,660.00").first());
        assertThat(posted).containsText("每月不超过当月工资的 20%");
        assertThat(posted).containsText("第十六条");
    }

    private static void answer(Colleague person, Conflict conflict, String defence) {
        person.open("撞单", conflict.customer());
        person.follow("申辩");
        person.fill("申辩", defence);
        person.submit("提交申辩");
    }

    private static void decide(Colleague person, Locator row) {
        link(row, "决定奖惩").click();
        person.choose("成立", "是");
        person.fill("理由", "登记晚于同事两天，协商期内没有回应。");
        person.submit("作出决定");
    }

    /** First with two fields left empty, then complete. */
    private static void proveLoss(Colleague person) {
        person.fill(CONTRACT, "第九条第三款");
        person.press("登记");
        assertThat(person.flash()).containsText("没有提交");
        assertThat(person.field(CONTRACT)).hasValue("第九条第三款");
        person.fill("已证实的损失", "5000.00");
        person.fill("损失怎么造成、怎么算", "客户退定，定金少收 5,000 元，收据附后。");
        person.submit("登记");
    }

    private static Locator row(Locator place, String text) {
        return place.getByRole(AriaRole.ROW)
                .filter(new FilterOptions().setHasText(text))
                .first();
    }

    private static Locator link(Locator place, String name) {
        return place.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    @ClauseTest("RE-5.1a")
    void settlingBetweenThemselvesCostsNothing(Staff staff) throws Exception {
        var conflict = Conflict.between(LIN, ZHOU, Customer.called("苏映雪"));
        var zhou = staff.signIn(ZHOU);
        zhou.open("撞单", conflict.customer());
        zhou.follow("提出协商方案");
        zhou.choose("方案", "归先登记人");
        zhou.fill("理由", "客户先认识林晓溪。");
        zhou.submit("提出方案");

        var lin = staff.signIn(LIN);
        lin.open("撞单", conflict.customer());
        lin.follow("确认协商方案");
        lin.choose("你看到的方案", "归先登记人");
        lin.submit("同意这个方案");
        assertThat(lin.main()).containsText("自行商定");

        var fang = staff.signIn(FANG);
        fang.open("撞单", conflict.customer());
        assertThat(fang.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(PANEL)))
                .hasCount(0);
    }
}
