package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;

/** The same thing sent twice, two people at the same instant, and what a rival may learn. */
class SubmissionIT {

    private static final int ROUNDS = 20;

    private final Firm firm = new Firm("collisions");

    @Test
    void sameKeyIsCarriedOutOnce() {
        Map<String, Object> customer = Customers.walkIn(Customers.newPhone());
        String key = UUID.randomUUID().toString();
        Answer first =
                firm.person("lin").actUnder(key, "RegisterCustomer", customer).expect(201);
        Answer again =
                firm.person("lin").actUnder(key, "RegisterCustomer", customer).expect(201);
        assertEquals(first.text("docket"), again.text("docket"));
        assertEquals(first.json().getJsonArray("records"), again.json().getJsonArray("records"));
    }

    @Test
    void sameKeyForSomethingElseIsRefused() {
        String key = UUID.randomUUID().toString();
        firm.person("lin")
                .actUnder(key, "RegisterCustomer", Customers.walkIn(Customers.newPhone()))
                .expect(201);
        Answer other = firm.person("lin")
                .actUnder(key, "RegisterCustomer", Customers.walkIn(Customers.newPhone()))
                .expect(409);
        assertEquals("urn:guiju:problem:key-reused", other.text("type"));
    }

    @Test
    void sameKeyOfAColleagueIsAnotherRequest() {
        String key = UUID.randomUUID().toString();
        for (String name : List.of("lin", "zhou")) {
            firm.person(name)
                    .actUnder(key, "RegisterCustomer", Customers.walkIn(Customers.newPhone()))
                    .expect(201);
        }
    }

    @Test
    @ClauseTest("RE-5.1a")
    void ofTwoAtTheSameInstantOneOwnsAndTheOtherHasACase() throws Exception {
        Caller lin = firm.person("lin");
        Caller zhou = firm.person("zhou");
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                Map<String, Object> customer = Customers.walkIn(Customers.newPhone());
                Future<Answer> one = threads.submit(() -> register(lin, customer, start));
                Future<Answer> other = threads.submit(() -> register(zhou, customer, start));
                one.get().expect(201);
                other.get().expect(201);
                String phone = customer.get("phone").toString();
                JsonObject opened = firm.conflictSeenBy("chen", firm.conflictAbout("lin", phone));
                JsonObject owned = firm.person("chen")
                        .get("records/customer/"
                                + opened.getJsonObject("fields").getString("customer"))
                        .expect(200)
                        .json();
                assertEquals(
                        Answer.texts(opened.getJsonObject("fields").getJsonArray("parties"))
                                .getFirst(),
                        owned.getJsonObject("owner").getString("id"));
            }
        }
    }

    private static Answer register(Caller person, Map<String, Object> customer, CyclicBarrier start) throws Exception {
        start.await();
        return person.act("RegisterCustomer", customer);
    }

    @Test
    void rivalsDryRunDoesNotRevealTheOwner() {
        String phone = Customers.newPhone();
        Answer registered = firm.person("lin")
                .act("RegisterCustomer", Customers.walkIn(phone))
                .expect(201);
        List<String> records = Answer.texts(registered.json().getJsonArray("records"));
        JsonObject customer = firm.person("lin")
                .get("records/customer/" + customerAmong(records))
                .expect(200)
                .json();
        Answer rival = firm.person("zhou")
                .tryOut("RegisterCustomer", Customers.walkIn(phone))
                .expect(200);
        assertFalse(rival.findings("RE-SALES/5.1a", "determines").isEmpty(), rival.body());
        for (String secret : List.of(customer.getJsonObject("owner").getString("id"), "林晓溪", "lin@collisions")) {
            assertFalse(rival.body().contains(secret), secret + " in " + rival.body());
        }
        records.forEach(id -> assertFalse(rival.body().contains(id), id + " in " + rival.body()));
        Answer submitted = firm.person("zhou")
                .act("RegisterCustomer", Customers.walkIn(phone))
                .expect(201);
        Answer docket =
                firm.person("zhou").get("docket/" + submitted.text("docket")).expect(200);
        for (String secret : List.of(customer.getJsonObject("owner").getString("id"), "林晓溪")) {
            assertFalse(submitted.body().contains(secret), secret + " in " + submitted.body());
            assertFalse(docket.body().contains(secret), secret + " in " + docket.body());
        }
        assertTrue(docket.body().contains("RE-SALES/5.1a"));
    }

    private String customerAmong(List<String> records) {
        return records.stream()
                .filter(id -> firm.person("lin").get("records/customer/" + id).status() == 200)
                .findFirst()
                .orElseThrow();
    }
}
