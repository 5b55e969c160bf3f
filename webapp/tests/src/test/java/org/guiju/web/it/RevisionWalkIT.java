package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A share is lowered from tomorrow on: draft, approval, publication, and which cases it then applies to. */
@ExtendWith(Staff.class)
class RevisionWalkIT {

    private static final String GU = "gu@revision";
    private static final String SHEN = "shen@revision";
    private static final String XU = "xu@revision";
    private static final String ZHOU = "zhou@revision";
    private static final String SHARE = "扣基本工资的比例";

    @Test
    @ClauseTest({"RE-5.1b", "PL-001.4.A3", "PL-002.6.2b", "G02", "G08"})
    void revisionAppliesFromItsDateAndLeavesOlderCasesAlone(Staff staff) throws Exception {
        var older = Conflict.between(XU, ZHOU, Customer.called("程砚秋"));
        var gu = staff.signIn(GU);
        draft(gu);
        approve(staff.signIn(SHEN));
        publishForTomorrow(gu);

        var today = Conflict.between(XU, ZHOU, Customer.called("温如言"));
        var xu = staff.signIn(XU);
        escalationCosts(xu, today, "1,950.00");

        gu.go("今日待办");
        gu.button("把时间拨到明天").click();
        var tomorrow = Conflict.between(XU, ZHOU, Customer.called("柳青瓷"));
        escalationCosts(xu, tomorrow, "1,300.00");
        escalationCosts(xu, older, "1,950.00");
        saysWhichRevision(xu, "第 1 版", "30%");
    }

    private static void draft(Colleague gu) {
        openClause(gu);
        assertThat(text(gu)).containsText("扣基本工资的 30%");
        var share = gu.inField(SHARE);
        share.fill("20%");
        share.press("Enter");
        assertThat(gu.flash()).containsText("已写入草案");
        assertThat(text(gu)).containsText(Pattern.compile("扣基本工资的 30%\\s*20%"));
        assertThat(text(gu).getByRole(AriaRole.DELETION)).hasText("30%");
        assertThat(effect(gu)).containsText("先办一件事，再发布");
        assertThat(effect(gu)).containsText("超过 20% 的扣款");
    }

    private static void approve(Colleague shen) {
        openClause(shen);
        assertThat(effect(shen)).containsText("由法务具名批准 CN-LAW/G02");
        effect(shen)
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("署名批准：超过 20%"))
                .click();
        shen.fill("理由", "第 5.1c 条的 50% 入账时仍照法定限额。");
        shen.submit("批准并署名");
        assertThat(effect(shen)).containsText("沈砚");
    }

    private static void publishForTomorrow(Colleague gu) {
        openClause(gu);
        assertThat(effect(gu)).containsText("第 5.1c 条的 50% 入账时仍照法定限额。");
        gu.follow("对比");
        assertThat(gu.row(SHARE).getByRole(AriaRole.DELETION)).hasText("30%");
        assertThat(gu.row(SHARE).getByRole(AriaRole.INSERTION)).hasText("20%");
        assertThat(gu.main()).containsText("影响做法");
        gu.follow("去发布");
        gu.fill("生效日", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        assertThat(gu.outlook()).containsText("生效日最早是明天");
        assertThat(gu.outlook()).containsText("先填民主程序记录");
        gu.fill("生效日", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString());
        gu.fill("民主程序记录", "11 月 20 日与职工代表讨论，意见两条，均已答复。");
        gu.submit("发布");
        assertThat(gu.main()).containsText("起有变");
    }

    private static void openClause(Colleague person) {
        person.go("修订");
        person.page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("目录"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("案场销售制度"))
                .click();
        person.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("报销售经理判定"))
                .click();
        assertThat(person.main()).containsText("可以调的数");
    }

    /** The clause in simplified Chinese. */
    private static Locator text(Colleague person) {
        return person.main()
                .getByRole(AriaRole.PARAGRAPH)
                .filter(new FilterOptions().setHasText("协商不成的"))
                .first();
    }

    private static Locator effect(Colleague person) {
        return person.page().getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("明天发布会怎样"));
    }

    private static void escalationCosts(Colleague xu, Conflict conflict, String amount) {
        xu.open("撞单", conflict.customer());
        xu.follow("报请判定");
        xu.choose("报给谁", "销售经理");
        assertThat(xu.outlook()).containsText("许南乔拟扣 " + amount);
        xu.submit("报请判定");
    }

    private static void saysWhichRevision(Colleague xu, String revision, String share) {
        var how = xu.main().getByRole(AriaRole.LINK, new GetByRoleOptions().setName("怎么算的"));
        var reasons = xu.reasons(how.first());
        assertThat(reasons).containsText(revision);
        assertThat(reasons).containsText("扣基本工资的 " + share);
        assertThat(reasons).containsText("那天的版本，后来的修订不追溯");
    }
}
