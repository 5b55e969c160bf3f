package com.example.referral;

import java.util.Optional;

/** The fields of {@code RegisterCustomer} that this plugin looks at. */
public record Registration(String phone, String source, Optional<String> referrerPhone) {

    boolean isReferral() {
        return source.equals("referral");
    }

    boolean refersToItself() {
        return referrerPhone.filter(phone::equals).isPresent();
    }
}
