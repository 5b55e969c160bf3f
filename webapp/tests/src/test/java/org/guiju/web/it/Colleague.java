package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody at a browser who finds things by what is written on them, in simplified Chinese. */
final class Colleague {

    private final Page page;

    Colleague(Page page) {
        this.page = page;
    }

    Colleague signIn(String login, String password) {
        page.navigate("home.xhtml");
        field("账号").fill(login);
        field("密码").fill(password);
        button("登录").click();
        return this;
    }

    Page page() {
        return page;
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    /** Opens a place from the main navigation, where a number may stand behind its name. */
    void go(String place) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + place + "\\s*\\d*$")))
                .click();
    }

    void search(String text) {
        var search = page.getByRole(AriaRole.SEARCHBOX);
        search.fill(text);
        search.press("Enter");
        assertThat(heading()).containsText(text);
    }

    /** Opens the record of a kind about a customer, as the search finds it. */
    void open(String kind, Customer customer) {
        search(customer.phone());
        row(kind).getByRole(AriaRole.LINK).first().click();
        assertThat(heading()).containsText(customer.name() + " · " + kind);
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .first();
    }

    /** Follows a link of the page itself. */
    void follow(String link) {
        main().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    /** Table rows that say all of this. */
    Locator row(String... texts) {
        var rows = main().getByRole(AriaRole.ROW);
        for (String text : texts) {
            rows = rows.filter(new FilterOptions().setHasText(text));
        }
        return rows;
    }

    /** A field by its label, which ends in a star when it is required. */
    Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + label + "\\*?$"));
    }

    Colleague fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Colleague choose(String question, String answer) {
        option(question, answer).check();
        return this;
    }

    Locator option(String question, String answer) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true));
    }

    /** What the page says the rules will answer. */
    Locator outlook() {
        return page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("现在提交会怎样"));
    }

    /** Clicks once the page has announced that this click will do it, and waits until it is done. */
    void submit(String button) {
        assertThat(outlook()).containsText("可以" + button);
        button(button).click();
        assertThat(flash()).containsText("已办");
    }

    /** Clicks although something is missing. */
    void press(String button) {
        button(button).click();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The field of a value on the workbench, which stands folded away behind its name. */
    Locator inField(String value) {
        main().getByRole(AriaRole.GROUP)
                .getByText(value, new Locator.GetByTextOptions().setExact(true))
                .click();
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(value));
    }

    /** What the page says about the step just taken. */
    Locator flash() {
        return main().getByRole(AriaRole.STATUS)
                .or(main().getByRole(AriaRole.ALERT))
                .first();
    }

    /** Asks why, and reads the answer in the drawer; until the page's script is there, the link is a plain one. */
    Locator reasons(Locator link) {
        page.waitForLoadState();
        link.click();
        var drawer = page.getByRole(AriaRole.DIALOG).filter(new FilterOptions().setHasText("依据"));
        assertThat(drawer).isVisible();
        return drawer;
    }

    /** Fills in the form that registers a customer, up to the click. */
    Colleague writesDown(Customer customer) {
        go("登记客户");
        fill("客户姓名", customer.name());
        fill("手机号", customer.phone());
        choose("来源", "自己到访");
        choose("与你的关系", "没有关系");
        return choose("客户已同意留下联系方式", "是");
    }
}
