package com.example.referral;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.testkit.ClauseCases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GenuineReferralRuleTests {

    @TestFactory
    Stream<DynamicTest> clauseDecidesItsCases() {
        return ClauseCases.of("SM-CUSTOMER", "REFERRAL")
                .with(new GenuineReferralRule(), GenuineReferralRuleTests::registration)
                .tests("REFERRAL");
    }

    private static Registration registration(Map<String, Object> action) {
        return new Registration(
                (String) action.get("phone"), (String) action.get("source"), Optional.ofNullable((String)
                        action.get("referrer_phone")));
    }
}
