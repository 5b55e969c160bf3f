package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes wrong is said where it went wrong, and nothing typed is lost. */
@ExtendWith(Staff.class)
class ErrorsPageIT {

    private static final String SHARE = "扣基本工资的比例";

    @Test
    void wrongPasswordKeepsTheName(Staff staff) {
        var lin = staff.seat("zh-CN").signIn("lin@heyu", "wrong");
        assertThat(lin.page().getByRole(AriaRole.ALERT)).containsText("账号或密码不对");
        assertThat(lin.field("账号")).hasValue("lin@heyu");
        assertThat(lin.field("密码")).hasValue("");
        lin.fill("密码", "guiju").press("登录");
        assertThat(lin.heading()).hasText("今日待办");
    }

    @Test
    void unknownPageLooksLikeOurs(Staff staff) {
        var lin = staff.signIn("lin@heyu");
        assertThat(lin.heading()).hasText("今日待办");
        var answer = lin.page().navigate("nowhere.xhtml");
        assertEquals(404, answer.status());
        assertThat(lin.heading()).hasText("没有这一页");
        assertThat(lin.main()).containsText("规矩");
        lin.follow("回今日待办");
        assertThat(lin.heading()).hasText("今日待办");
        staff.forgive("status of 404");
    }

    @Test
    void forbiddenPageSaysWhomToAsk(Staff staff) {
        var lin = staff.signIn("lin@heyu");
        assertThat(lin.heading()).hasText("今日待办");
        var answer = lin.page().navigate("ledger.xhtml");
        assertEquals(403, answer.status());
        assertThat(lin.heading()).hasText("这一页不对你开放");
        assertThat(lin.main()).containsText("找公司管理员开通");
        staff.forgive("status of 403");
    }

    @Test
    void shortNumberSaysHowShortAndKeepsTheForm(Staff staff) {
        var lin = staff.signIn("lin@heyu");
        lin.writesDown(new Customer("方知许", "13800138"));
        lin.fill("备注", "周末带家人再来。");
        assertThat(lin.main()).containsText("还差 3 位");
        lin.press("登记");

        assertThat(lin.flash()).containsText("没有提交");
        assertThat(lin.field("手机号")).hasAccessibleDescription("手机号应为 11 位，还差 3 位");
        assertThat(lin.field("手机号")).isFocused();
        assertThat(lin.field("手机号")).hasValue("13800138");
        assertThat(lin.field("客户姓名")).hasValue("方知许");
        assertThat(lin.field("备注")).hasValue("周末带家人再来。");
        assertThat(lin.option("来源", "自己到访")).isChecked();
        assertThat(lin.option("客户已同意留下联系方式", "是")).isChecked();
    }

    @Test
    void twoClicksRegisterOnce(Staff staff) {
        var customer = Customer.called("谢令姜");
        var xu = staff.signIn("xu@heyu");
        xu.writesDown(customer);
        assertThat(xu.outlook()).containsText("可以登记");
        xu.button("登记").dblclick();
        assertThat(xu.flash()).containsText("已办");
        xu.search(customer.phone());
        assertThat(xu.row("客户登记")).hasCount(1);
    }

    /** What a browser sends again after a broken answer carries the same key. */
    @Test
    void sameFormSentAgainRegistersOnce(Staff staff) {
        var customer = Customer.called("陆清辞");
        var xu = staff.signIn("xu@heyu");
        xu.writesDown(customer);
        assertThat(xu.outlook()).containsText("可以登记");
        var page = xu.page();
        var sent = page.waitForRequest(
                request -> request.isNavigationRequest() && request.method().equals("POST"), () -> xu.press("登记"));
        assertThat(xu.flash()).containsText("已办");

        var again = page.request()
                .fetch(
                        sent.url(),
                        RequestOptions.create()
                                .setMethod("POST")
                                .setHeader(
                                        "Origin",
                                        RunningServer.home().toString().replaceAll("/$", ""))
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData(sent.postData()));
        assertThat(again).isOK();
        xu.search(customer.phone());
        assertThat(xu.row("客户登记")).hasCount(1);
    }

    @Test
    void valueOutOfBoundsIsSaidBesideItAndStays(Staff staff) {
        var gu = staff.signIn("gu@heyu");
        gu.page().navigate("workbench.xhtml?code=RE-SALES&clause=5.1c");
        var value = gu.inField(SHARE);
        value.fill("200%");
        value.press("Enter");
        assertThat(gu.main().getByRole(AriaRole.ALERT)).containsText("没有写入草案：200% 不在 0% 到 100% 之间");
        assertThat(value).isVisible();
        assertThat(value).hasValue("200%");
        value.fill("45%");
        assertThat(value).hasValue("45%");
    }
}
