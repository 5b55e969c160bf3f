package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People whom a company adds come in by a link of their own, once, and in no other way. */
class NewcomersIT {

    private static final String PASSWORD = Opened.PASSWORD;

    private Opened company;
    private Caller admin;

    @BeforeEach
    void open() throws Exception {
        company = new Opened();
        admin = company.administrator();
    }

    @Test
    void addedPersonSetsUpASignInByTheLinkOnce() throws Exception {
        String login = "qiao@" + company.code();
        company.add("乔安", login);
        assertTrue(admin.page("organisation.xhtml").body().contains("People who have not signed in yet: 1"));
        String id = company.id(login);
        assertTrue(admin.page("person.xhtml?id=" + id).body().contains("invitation.xhtml?token="));
        assertTrue(admin.page("arrivals.xhtml").body().contains("invitation.xhtml?token="));
        String token = company.token(admin, login);
        Guest qiao = new Guest();
        String door = qiao.open(token);
        assertTrue(door.contains("乔安") && door.contains("You work for North Star Foods"), door);
        assertEquals(302, qiao.choose(token, PASSWORD, PASSWORD).statusCode());
        assertTrue(qiao.page("home.xhtml").contains("North Star Foods"));
        assertTrue(new Guest().open(token).contains("has been used"));
        assertEquals(0, admin.get("newcomers").expect(200).json().getInt("total"));
        assertEquals(
                List.of("GJ-GOV/7.5"),
                admin.act("InviteEmployee", Map.of("person", id)).expect(422).shutBy());
        Caller.signedIn(login, PASSWORD).get("newcomers").expect(403);
        assertEquals(
                List.of("unit"),
                admin.act("InviteEmployees", Map.of()).expect(422).wrongFields());
    }

    @Test
    void renewedLinkEndsTheFormerAndAllThatExpiredAreRenewedAtOnce() throws Exception {
        String first = "qiao@" + company.code();
        String second = "tang@" + company.code();
        company.add("乔安", first);
        company.add("唐宁", second);
        String former = company.token(admin, first);
        admin.act("InviteEmployee", Map.of("person", company.id(first))).expect(201);
        assertTrue(new Guest().open(former).contains("revoked or renewed"));
        String renewed = company.token(admin, first);
        Companies.shiftClock(company.code(), 8);
        assertTrue(new Guest().open(renewed).contains("has expired"));
        assertEquals("expired", Opened.newcomer(admin, second).getString("state"));
        admin.act("InviteEmployees", Map.of("unit", "hq")).expect(201);
        Guest tang = new Guest();
        assertEquals(
                302,
                tang.choose(company.token(admin, second), PASSWORD, PASSWORD).statusCode());
        assertTrue(tang.page("home.xhtml").contains("唐宁"));
        assertTrue(admin.download("newcomers/links.xlsx").length > 1000);
    }

    @Test
    void linkOfSomebodyWhoLeavesEnds() throws Exception {
        String login = "qiao@" + company.code();
        company.add("乔安", login);
        String token = company.token(admin, login);
        Map<String, ?> leaving = Map.of(
                "ground",
                "other",
                "person",
                company.id(login),
                "last_day",
                LocalDate.now(ZoneId.of("Asia/Shanghai")),
                "reason",
                "没来报到");
        admin.act("EndEmployment", leaving).expect(201);
        assertTrue(new Guest().open(token).contains("乔安"), "until the last day is over");
        Companies.shiftClock(company.code(), 1);
        Waiting.until(
                "the last day is over",
                Duration.ofSeconds(60),
                () -> admin.get("newcomers").expect(200).json().getInt("total") == 0);
        assertTrue(new Guest().open(token).contains("revoked or renewed"));
    }

    @Test
    void administratorsLinksAreForAdministrators() throws Exception {
        String hr = "fang@" + company.code();
        String second = "bai@" + company.code();
        company.add("方若初", hr, "hr");
        company.add("白露", second, "tenant_admin");
        String id = company.id(second);
        new Guest().choose(company.token(admin, hr), PASSWORD, PASSWORD);
        Caller fang = Caller.signedIn(hr, PASSWORD);
        assertFalse(Opened.newcomer(fang, second).containsKey("link"));
        assertFalse(fang.page("arrivals.xhtml").expect(200).body().contains("invitation.xhtml?token="));
        assertEquals(
                List.of("GJ-GOV/7.5"),
                fang.act("InviteEmployee", Map.of("person", id)).expect(422).shutBy());

        String third = "tang@" + company.code();
        company.add("唐宁", third);
        String seen = company.token(fang, third);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        admin.act("GrantRole", Map.of("person", company.id(third), "role", "tenant_admin", "unit", "hq", "from", today))
                .expect(201);
        assertTrue(new Guest().open(seen).contains("revoked or renewed"), "the link that others have seen");
    }

    @Test
    void loginThatSomebodyHasElsewhereLetsNobodyInUntilItsOwnerAccepts() throws Exception {
        company.add("岳小晴", "yue@guyu");
        Visitor yue = Visitor.ofTheDemo("yue@guyu");
        assertFalse(yue.get("home.xhtml").body().contains("North Star Foods"));
        String token = company.token(admin, "yue@guyu");
        Guest guest = new Guest();
        assertTrue(guest.choose(token, PASSWORD, PASSWORD).body().contains("yue@guyu has a password already"));
        Guest signedIn = new Guest(yue);
        assertEquals(302, signedIn.take(token).statusCode());
        assertTrue(yue.get("choose-company.xhtml").body().contains("North Star Foods"));
    }

    @Test
    void linkIsNotSpentBySomebodyElseOfTheCompany() throws Exception {
        String login = "qiao@" + company.code();
        company.add("乔安", login);
        String token = company.token(admin, login);
        Guest gu = new Guest(Visitor.signedIn("gu@" + company.code(), PASSWORD));
        assertTrue(gu.take(token).body().contains("signed in as somebody else of this company"));
        assertEquals(302, new Guest().choose(token, PASSWORD, PASSWORD).statusCode());
    }

    @Test
    void newLoginNeedsANewLink() throws Exception {
        String login = "qiao@" + company.code();
        company.add("乔安", login);
        String id = company.id(login);
        new Guest().choose(company.token(admin, login), PASSWORD, PASSWORD);
        String other = "qiaoan@" + company.code();
        admin.act(
                        "ChangeEmployee",
                        Map.of(
                                "person",
                                id,
                                "number",
                                "7",
                                "name",
                                "乔安",
                                "login",
                                other,
                                "unit",
                                "hq",
                                "joined_on",
                                LocalDate.now(ZoneId.of("Asia/Shanghai"))))
                .expect(201);
        assertEquals(403, Visitor.signedIn(login, PASSWORD).get("home.xhtml").statusCode());
        assertEquals(
                302,
                new Guest()
                        .choose(company.token(admin, other), PASSWORD, PASSWORD)
                        .statusCode());
    }

    @Test
    void memberWhoIsNoEmployeeIsToldSoOnEveryPage() throws Exception {
        Companies.establish();
        Visitor ann = Visitor.signedIn(Companies.ANN_OF_NORTH);
        for (String page : List.of("home.xhtml", "organisation.xhtml", "act.xhtml?type=AddEmployee", "pay.xhtml")) {
            assertEquals(403, ann.get(page).statusCode(), page);
        }
        String said = ann.get("home.xhtml").body();
        assertTrue(said.contains("gj-stop") && !said.contains("North Estates"), said);
        assertEquals(403, ann.get("api/v1/actions").statusCode());
    }
}
