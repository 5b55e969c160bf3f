package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page of somebody's menu keeps the rules of WCAG 2.2 AA that a machine can judge. */
@ExtendWith(Staff.class)
class AccessibilityIT {

    private static final String MENU = "() => [...new Set([...document.querySelectorAll('.gj-nav a, .gj-menu-panel a')]"
            + ".map(link => link.getAttribute('href')))]";

    private static final String OFFENCES =
            """
            async () => (await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
              })).violations.flatMap(rule => rule.nodes.map(node =>
                rule.id + ': ' + node.target.join(' ') + ' ' + node.html.slice(0, 160)))""";

    private final Set<String> seen = new HashSet<>();

    @Test
    void theMenusOfAllWhoWorkWithItAreAccessible(Staff staff) throws Exception {
        var conflict = Conflict.between("lin@heyu", "xu@heyu", Customer.called("温如玉"));
        var lin = staff.signIn("lin@heyu");
        judge(lin, List.of("record.xhtml?id=" + conflict.id(), "search.xhtml?q=RE-SALES"));
        judge(lin, menu(lin));
        for (String login : List.of("chen@heyu", "gu@heyu", "fang@heyu", "operator")) {
            var person = staff.signIn(login);
            judge(person, menu(person));
        }
    }

    @Test
    void theSameHoldsOnATelephone(Staff staff) {
        var gu = staff.signInOnAPhone("gu@heyu");
        judge(
                gu,
                List.of("home.xhtml", "workbench.xhtml?code=RE-SALES&clause=5.1b", "docket.xhtml", "guardrails.xhtml"));
    }

    private static List<?> menu(Colleague person) {
        person.page().waitForLoadState();
        assertThat(person.heading()).isVisible();
        return (List<?>) person.page().evaluate(MENU);
    }

    private void judge(Colleague person, List<?> paths) {
        for (Object path : paths) {
            if (seen.add(path.toString())) {
                person.page().navigate(path.toString());
                assertThat(person.heading()).isVisible();
                person.page().evaluate(axe());
                assertEquals(List.of(), person.page().evaluate(OFFENCES), path.toString());
            }
        }
    }

    private static String axe() {
        try (var script = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
