package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody comments on a draft on their phone, the admin answers, and who commented reads the answer. */
@ExtendWith(Staff.class)
class ConsultationWalkIT {

    private final Firm firm = new Firm("asking");

    @Test
    @ClauseTest({"PL-1.1", "PL-1.5"})
    void commentFromThePhoneIsAnswered(Staff staff) {
        ask();
        var zhou = staff.signInOnAPhone("zhou@asking");
        assertThat(zhou.main()).containsText("请你看的修订草案");
        zhou.follow("去看看");
        zhou.follow("去表态");
        assertThat(zhou.main()).containsText("少扣一点，多商量");
        zhou.follow("对这一条提意见");
        zhou.fill("意见", "再低一点更好");
        zhou.submit("提意见");
        assertThat(zhou.main()).containsText("“再低一点更好”");
        assertThat(zhou.main()).containsText("待答复");

        var gu = staff.signIn("gu@asking");
        gu.go("征求意见");
        gu.row("案场销售制度").getByRole(AriaRole.LINK).first().click();
        assertThat(gu.main()).containsText("待答复 1 条");
        gu.follow("答复这条意见");
        gu.choose("答复", "不采纳");
        gu.fill("理由", "先降到法定上限，半年后再看");
        gu.submit("答复");
        assertThat(gu.main()).containsText("未采纳");

        zhou.page().reload();
        assertThat(zhou.main()).containsText("先降到法定上限，半年后再看");
    }

    private void ask() {
        firm.person("gu")
                .act(
                        "ChangeClause",
                        Map.of(
                                "regulation",
                                "RE-SALES",
                                "clause",
                                "RE-SALES/5.1b",
                                "parameter",
                                "manager_penalty",
                                "value",
                                "20%"))
                .expect(201);
        String draft = firm.draft("RE-SALES");
        Map<String, Object> purpose = new HashMap<>(
                Map.of("draft", draft, "category", "feedback", "background", "同事反映扣得太重", "aim", "少扣一点，多商量"));
        List.of("duties_clear", "workflow_optimised", "teamwork", "staff_quality", "people_oriented")
                .forEach(criterion -> purpose.put(criterion, "这次没有涉及"));
        firm.person("gu").act("StateRevisionPurpose", purpose).expect(201);
        firm.person("gu").act("OpenConsultation", Map.of("draft", draft));
    }
}
