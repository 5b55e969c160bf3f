package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Three languages, a telephone's width, the keyboard alone, and a reader who hears the page. */
@ExtendWith(Staff.class)
class LanguagePageIT {

    private static final String FORM = "act.xhtml?type=RegisterCustomer";
    private static final List<String> THREE_PAGES = List.of("home.xhtml", "regulations.xhtml?code=RE-SALES", FORM);
    private static final Pattern RAW_KEY = Pattern.compile("\\?\\?\\?|(?m)^\\s*[a-z]+(\\.[a-z_0-9]+)+\\s*$");

    /** What a screen reader would stumble over, in words. */
    private static final String STUMBLES =
            """
            () => {
              const seen = el => el.checkVisibility() && !el.closest('[aria-hidden="true"], [inert]');
              const all = css => [...document.querySelectorAll(css)].filter(seen);
              const named = el => (el.getAttribute('aria-label') || el.textContent || el.value || '').trim()
                || (el.getAttribute('aria-labelledby') || '').split(' ').some(id => document.getElementById(id));
              const where = (what, els) => els.map(el => what + ': ' + el.outerHTML.slice(0, 120));
              const ids = [...document.querySelectorAll('[id]')].map(el => el.id);
              return [
                ...(all('h1').length === 1 ? [] : ['h1: ' + all('h1').length]),
                ...(all('main').length === 1 ? [] : ['main: ' + all('main').length]),
                ...where('no label', all('input:not([type=hidden]):not([type=submit]), select, textarea')
                  .filter(el => !(el.labels && el.labels.length) && !el.getAttribute('aria-label'))),
                ...where('no name', all('button, input[type=submit], a[href], summary').filter(el => !named(el))),
                ...where('no alternative', all('img').filter(el => !el.hasAttribute('alt'))),
                ...ids.filter((id, at) => ids.indexOf(id) !== at).map(id => 'twice: #' + id)
              ];
            }""";

    @Test
    void beginsInSimplifiedChineseAndSpeaksThree(Staff staff) {
        var lin = staff.seat("fr-FR");
        lin.page().navigate("home.xhtml");
        speaks(lin, "zh-Hans", "登录");
        lin.signIn("lin@heyu", "guiju");
        for (String page : THREE_PAGES) {
            lin.page().navigate(page);
            speaks(lin, "zh-Hans", "我的报酬");
            choose(lin, "繁體中文");
            speaks(lin, "zh-Hant", "我的報酬");
            choose(lin, "English");
            speaks(lin, "en", "My pay");
            choose(lin, "简体中文");
        }
    }

    @Test
    void fitsATelephone(Staff staff) throws Exception {
        var conflict = Conflict.between("lin@heyu", "xu@heyu", Customer.called("何清越"));
        conflict.escalate("lin@heyu", "manager");
        var record = "record.xhtml?id=" + conflict.id();
        fit(staff.signInOnAPhone("lin@heyu"), List.of("home.xhtml", FORM, record, "pay.xhtml", THREE_PAGES.get(1)));
        fit(staff.signInOnAPhone("gu@heyu"), List.of("workbench.xhtml?code=RE-SALES&clause=5.1b", "docket.xhtml"));
    }

    @Test
    void worksFromTheKeyboard(Staff staff) {
        var page = staff.signIn("lin@heyu").page();
        page.navigate("regulations.xhtml?code=RE-SALES");
        page.keyboard().press("Tab");
        assertThat(page.getByText("跳到正文")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
        page.keyboard().press("/");
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();

        var who = page.getByText("谁定的").first();
        who.focus();
        page.keyboard().press("Enter");
        var drawer = page.getByRole(AriaRole.DIALOG);
        assertThat(drawer).isVisible();
        assertThat(drawer.getByRole(AriaRole.HEADING).first()).isFocused();
        page.keyboard().press("Escape");
        assertThat(drawer).hasCount(0);
        assertThat(who).isFocused();
    }

    @Test
    void canBeHeard(Staff staff) throws Exception {
        var conflict = Conflict.between("lin@heyu", "xu@heyu", Customer.called("秦若水"));
        var record = "record.xhtml?id=" + conflict.id();
        hear(staff.seat("zh-CN"), List.of("home.xhtml"));
        hear(staff.signIn("lin@heyu"), List.of("home.xhtml", FORM, record, "pay.xhtml", "search.xhtml?q=RE-SALES"));
        var behind = List.of("workbench.xhtml?code=RE-SALES&clause=5.1b", "docket.xhtml", "organisation.xhtml");
        hear(staff.signIn("gu@heyu"), behind);
        hear(staff.signIn("fang@heyu"), List.of("ledger.xhtml", THREE_PAGES.get(1)));
    }

    private static void speaks(Colleague person, String language, String words) {
        assertThat(person.page().locator("html")).hasAttribute("lang", language);
        var said = person.page().locator("body").innerText();
        assertThat(person.page().locator("body")).containsText(words);
        assertFalse(RAW_KEY.matcher(said).find(), said);
    }

    private static void choose(Colleague person, String language) {
        var page = person.page();
        page.getByRole(AriaRole.BANNER)
                .getByText(Pattern.compile("^(简体|繁體|English|EN)$"))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(language))
                .first()
                .click();
    }

    private static void fit(Colleague person, List<String> paths) {
        for (String path : paths) {
            person.page().navigate(path);
            assertThat(person.heading()).isVisible();
            var beyond = person.page().evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            assertEquals(0, Math.max(0, ((Number) beyond).intValue()), path + " is too wide");
        }
    }

    private static void hear(Colleague person, List<String> paths) {
        for (String path : paths) {
            person.page().navigate(path);
            assertThat(person.heading()).isVisible();
            assertEquals(List.of(), person.page().evaluate(STUMBLES), path);
        }
    }
}
