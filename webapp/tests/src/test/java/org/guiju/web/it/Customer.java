package org.guiju.web.it;

import java.util.concurrent.ThreadLocalRandom;

/** Somebody new to both companies: no two have the same number. */
record Customer(String name, String phone) {

    static Customer called(String name) {
        return new Customer(name, "13" + ThreadLocalRandom.current().nextLong(700_000_000, 800_000_000));
    }
}
