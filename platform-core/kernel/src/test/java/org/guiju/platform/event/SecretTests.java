package org.guiju.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretTests {

    /** The vector that the Standard Webhooks libraries test themselves with. */
    @Test
    void signsAsTheSpecificationsVectorSays() {
        var secret = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                secret.sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}"));
    }

    @Test
    void makesADifferentKeyOfEnoughBytesEachTime() {
        var secret = Secret.make();
        assertNotEquals(secret, Secret.make());
        assertEquals(32, Base64.getDecoder().decode(secret.text().substring("whsec_".length())).length);
        assertFalse(secret.toString().contains(secret.text().substring("whsec_".length())));
    }
}
