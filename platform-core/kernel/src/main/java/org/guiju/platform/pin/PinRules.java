package org.guiju.platform.pin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guiju.sdk.Texts;

/** What a PIN may be, and what a try at one leads to. */
final class PinRules {

    static final int MOST_WRONG = 5;
    static final Duration LOCK = Duration.ofMinutes(10);

    private static final Pattern DIGITS = Pattern.compile("[0-9]{4,6}");
    private static final Pattern ONE_DIGIT = Pattern.compile("(.)\\1+");
    private static final String UP = "01234567890";
    private static final Texts WRONG_LENGTH =
            new Texts("平板密码是 4 到 6 位数字，请重新填", "平板密碼是 4 到 6 位數字，請重新填寫", "A tablet PIN has 4 to 6 digits; enter another");
    private static final Texts TOO_EASY = new Texts(
            "这个平板密码太容易猜（都一样，或按顺序），请换一个",
            "這個平板密碼太容易猜（都一樣，或依順序），請換一個",
            "That tablet PIN is too easy to guess (all the same, or in order); choose another");

    private PinRules() {}

    /** Why it cannot be one. */
    static Optional<Texts> unfit(String pin) {
        if (!DIGITS.matcher(pin).matches()) {
            return Optional.of(WRONG_LENGTH);
        }
        var down = new StringBuilder(UP).reverse();
        return ONE_DIGIT.matcher(pin).matches() || UP.contains(pin) || down.indexOf(pin) >= 0
                ? Optional.of(TOO_EASY)
                : Optional.empty();
    }

    /**
     * Where a PIN stands.
     *
     * @param wrong tries in a row that were wrong
     */
    record Standing(int wrong, Optional<Instant> lockedUntil) {

        static final Standing GOOD = new Standing(0, Optional.empty());

        Optional<Instant> lockAt(Instant now) {
            return lockedUntil.filter(now::isBefore);
        }

        /** After one more that was wrong. */
        Standing wrongAt(Instant now) {
            return wrong + 1 >= MOST_WRONG
                    ? new Standing(0, Optional.of(now.plus(LOCK)))
                    : new Standing(wrong + 1, Optional.empty());
        }
    }
}
