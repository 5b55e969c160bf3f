package org.guiju.web.it;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers nobody has met before, and what salespeople write down about them. */
final class Customers {

    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(10_000_000));

    private Customers() {}

    static String newPhone() {
        return "138%08d".formatted(NEXT.incrementAndGet() % 100_000_000);
    }

    static Map<String, Object> walkIn(String phone) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", "赵一鸣");
        fields.put("phone", phone);
        fields.put("source", "walk_in");
        fields.put("relation", "none");
        fields.put("consent", true);
        return fields;
    }

    static Map<String, Object> referred(String phone, String referrer) {
        Map<String, Object> fields = walkIn(phone);
        fields.put("source", "referral");
        fields.put("referrer_phone", referrer);
        return fields;
    }

    static Map<String, Object> relative(String phone, String note) {
        Map<String, Object> fields = walkIn(phone);
        fields.put("relation", "relative_or_friend");
        fields.put("note", note);
        return fields;
    }
}
