package org.guiju.web.it;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Contracts as salespeople put them forward, and how one comes to be signed. */
final class Contracts {

    private Contracts() {}

    /** With a customer nobody has met before. */
    static Map<String, Object> worth(String amount, String discount) {
        return of("远山贸易" + Customers.newPhone(), amount, discount);
    }

    /** Paid in full; a discount stands in the contract and the books. */
    static Map<String, Object> of(String customer, String amount, String discount) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("customer_name", customer);
        fields.put("content", "展位一个");
        fields.put("amount", amount);
        fields.put("discount", discount);
        fields.put("booked", true);
        fields.put("payment", "full");
        return fields;
    }

    /** The approval that somebody's request waits for. */
    static String approval(Firm firm, String who, Answer held) {
        return firm.person(who).get("approvals?of=mine").expect(200).list().stream()
                .filter(waiting -> waiting.getString("docket", "").equals(held.text("docket")))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    /** Signed by everybody whose consent it needs: the contract. */
    static String signed(Firm firm, String who, Map<String, Object> contract) {
        Answer held = firm.person(who).act("SignContract", contract).expect(202);
        String approval = approval(firm, who, held);
        return Stream.of("chen", "shen", "fang")
                .map(name -> firm.person(name)
                        .act("Approve", Map.of("approval", approval))
                        .expect(201))
                .reduce((earlier, last) -> last)
                .orElseThrow()
                .record();
    }
}
