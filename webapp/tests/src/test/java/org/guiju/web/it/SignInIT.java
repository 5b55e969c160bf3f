package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in by password, choosing a company, signing out, and who is turned away. */
class SignInIT {

    private static final Map<String, String> NOTHING = Map.of();

    @BeforeAll
    static void companies() throws SQLException {
        Companies.establish();
    }

    @Test
    void everyPageAsksToSignIn() throws Exception {
        HttpResponse<String> answer = new Visitor().get("home.xhtml");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("j_security_check"));
    }

    @Test
    void wrongPasswordStaysOutside() throws Exception {
        var visitor = new Visitor();
        visitor.get("home.xhtml");
        visitor.post("j_security_check", Map.of("j_username", Companies.ANN_OF_NORTH, "j_password", "wrong"));
        assertTrue(visitor.get("home.xhtml").body().contains("j_security_check"));
    }

    @Test
    void signingInStartsANewSession() throws Exception {
        var visitor = new Visitor();
        visitor.get("home.xhtml");
        var before = visitor.sessionId();
        visitor.post(
                "j_security_check", Map.of("j_username", Companies.ANN_OF_NORTH, "j_password", Companies.PASSWORD));
        assertNotEquals(before, visitor.sessionId());
    }

    @Test
    void worksForTheOnlyCompany() throws Exception {
        HttpResponse<String> answer = Visitor.signedIn(Companies.ANN_OF_NORTH).get("choose-company.xhtml");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("North Estates"));
        assertFalse(answer.body().contains("South Homes"));
    }

    @Test
    void asksWhoHasSeveralCompanies() throws Exception {
        Visitor ben = Visitor.signedIn(Companies.BEN_OF_BOTH);
        HttpResponse<String> answer = ben.get("home.xhtml");
        assertEquals(302, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElseThrow().endsWith("/choose-company.xhtml"));
    }

    @Test
    void choosingACompanyStartsANewSession() throws Exception {
        Visitor ben = Visitor.signedIn(Companies.BEN_OF_BOTH);
        var before = ben.sessionId();
        assertEquals(302, ben.post("company", Map.of("code", "south")).statusCode());
        assertNotEquals(before, ben.sessionId());
        assertNotEquals(302, ben.get("home.xhtml").statusCode());
    }

    @Test
    void nobodyChoosesACompanyOfOthers() throws Exception {
        Visitor ann = Visitor.signedIn(Companies.ANN_OF_NORTH);
        assertEquals(403, ann.post("company", Map.of("code", "south")).statusCode());
    }

    @Test
    void withoutACompanyNothingOpens() throws Exception {
        assertEquals(
                403, Visitor.signedIn(Companies.CLEO_OF_NONE).get("home.xhtml").statusCode());
    }

    @Test
    void operatorPagesAreForOperators() throws Exception {
        Visitor ann = Visitor.signedIn(Companies.ANN_OF_NORTH);
        assertEquals(403, ann.get("operator/index.xhtml").statusCode());
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        Visitor ann = Visitor.signedIn(Companies.ANN_OF_NORTH);
        assertEquals(303, ann.post("logout", NOTHING).statusCode());
        assertTrue(ann.get("home.xhtml").body().contains("j_security_check"));
    }

    @Test
    void otherSitesCannotActInSomebodysName() throws Exception {
        Visitor ann = Visitor.signedIn(Companies.ANN_OF_NORTH);
        assertEquals(
                403, ann.postFrom("https://evil.example", "logout", NOTHING).statusCode());
        assertEquals(403, ann.postFrom("null", "logout", NOTHING).statusCode());
        assertEquals(403, ann.postWithoutOrigin("logout", NOTHING).statusCode());
        assertEquals(403, ann.post("api/v1/actions/anything", NOTHING).statusCode(), "by cookie without the header");
    }

    @Test
    void programsGetAnAnswerInsteadOfAPage() throws Exception {
        HttpResponse<String> answer = new Visitor().get("api/v1/actions");
        assertEquals(401, answer.statusCode());
        assertEquals(
                "application/problem+json;charset=UTF-8",
                answer.headers().firstValue("Content-Type").orElseThrow());
    }

    @Test
    void healthIsAnsweredToAnybody() throws Exception {
        assertEquals("up", new Visitor().get("health").body());
    }

    @Test
    void formSentAfterTheSessionEndedLeadsToSigningIn() throws Exception {
        HttpResponse<String> answer = new Visitor()
                .post("home.xhtml", Map.of("jakarta.faces.ViewState", "-6581129243224963092:-6978495966608656653"));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("j_security_check"));
    }

    @Test
    void scriptWhoseSessionEndedIsSentToItsPage() throws Exception {
        HttpResponse<String> answer =
                new Visitor().postByScript("home.xhtml", Map.of("jakarta.faces.partial.ajax", "true"));
        assertTrue(answer.body().contains("<redirect url=\"/home.xhtml\">"), answer.body());
    }

    @Test
    void everyAnswerCarriesProtectiveHeaders() throws Exception {
        var headers = new Visitor().get("login.xhtml").headers();
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals("same-origin", headers.firstValue("Referrer-Policy").orElseThrow());
        String policy = headers.firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.contains("frame-ancestors 'none'") && policy.contains("'nonce-"), policy);
        assertFalse(policy.contains("unsafe-eval"), policy);
        String cookie = headers.firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
    }
}
