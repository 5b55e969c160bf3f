package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same conflict in Yunting, whose own revision says something else; nothing of Heyu is there. */
@ExtendWith(Staff.class)
class CompanyBWalkIT {

    private static final String SU = "su@yunting";
    private static final String LUO = "luo@yunting";
    private static final String WEN = "wen@yunting";

    @Test
    @ClauseTest("RE-5.1a")
    void hasTwoDaysToSettle(Staff staff) throws Exception {
        var customer = Customer.called("叶蓁");
        var su = staff.signIn(SU);
        su.writesDown(customer).submit("登记");
        var luo = staff.signIn(LUO);
        luo.writesDown(customer);
        assertThat(luo.outlook()).containsText(Pattern.compile("48 小时\\s?内自行商定"));
        assertThat(luo.page().locator("body")).not().containsText("苏念安");
        luo.submit("登记");
        assertThat(luo.heading()).containsText("叶蓁 · 撞单");
    }

    @Test
    @ClauseTest({"RE-5.1b", "RE-5.1c"})
    void takesPointsAndTheLeadershipsReplaceTheManagers(Staff staff) throws Exception {
        var conflict = Conflict.between(SU, LUO, Customer.called("白苏苏"));
        var su = staff.signIn(SU);
        su.open("撞单", conflict.customer());
        su.follow("报请判定");
        su.choose("报给谁", "销售经理");
        assertThat(su.outlook()).containsText("苏念安拟扣 5 分");
        su.submit("报请判定");
        assertThat(su.main()).containsText("−5 分");

        su.follow("报请判定");
        su.choose("报给谁", "公司领导");
        assertThat(su.outlook()).containsText("苏念安拟扣 12 分，代替上一级");
        su.submit("报请判定");

        var wen = staff.signIn(WEN);
        wen.open("撞单", conflict.customer());
        assertThat(wen.main()).containsText("−12 分");
        assertThat(wen.main()).containsText("已被取代");
        wen.go("奖惩与佣金");
        assertThat(wen.row("苏念安", "−12 分").first()).containsText("积分");
        assertThat(wen.row("30%")).hasCount(0);
    }

    @Test
    void findsNothingOfAnotherCompany(Staff staff) throws Exception {
        var theirs = Conflict.between("lin@heyu", "zhou@heyu", Customer.called("宋晚照"));
        var su = staff.signIn(SU);
        su.search(theirs.customer().phone());
        assertThat(su.main()).containsText("没有找到");
        su.search(theirs.customer().name());
        assertThat(su.main()).containsText("没有找到");

        su.page().navigate("record.xhtml?id=" + theirs.id());
        assertThat(su.heading()).hasText("没有这一页");
        staff.forgive("status of 404");

        su.page().navigate("home.xhtml");
        su.writesDown(theirs.customer());
        assertThat(su.outlook()).containsText("可以登记");
        assertThat(su.outlook()).not().containsText("撞单");
    }
}
