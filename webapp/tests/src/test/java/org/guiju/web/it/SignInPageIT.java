package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody sees in a browser who signs in. */
@ExtendWith(BrowserPage.class)
class SignInPageIT {

    @BeforeAll
    static void companies() throws SQLException {
        Companies.establish();
    }

    @Test
    void choosesACompanyAfterSigningIn(Page page) {
        signIn(page, Companies.BEN_OF_BOTH, Companies.PASSWORD);
        assertThat(page).hasURL(RunningServer.home() + "choose-company.xhtml");
        assertThat(page.locator("button[name=code]")).hasCount(2);
    }

    @Test
    void saysThatThePasswordIsWrong(Page page) {
        signIn(page, Companies.ANN_OF_NORTH, "wrong");
        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(page.locator("input[name=j_password]")).isVisible();
    }

    private static void signIn(Page page, String account, String password) {
        page.navigate("choose-company.xhtml");
        page.locator("input[name=j_username]").fill(account);
        page.locator("input[name=j_password]").fill(password);
        page.locator("form#login button[type=submit]").click();
    }
}
