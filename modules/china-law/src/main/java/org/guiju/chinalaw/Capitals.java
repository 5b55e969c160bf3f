package org.guiju.chinalaw;

import org.guiju.sdk.Money;

/** Amounts in Chinese capitals, as bills and cheques spell them: 壹仟零伍拾元叁角整. */
final class Capitals {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 10_000;
    private static final int FEN_PER_YUAN = 100;

    private Capitals() {}

    static String of(Money money) {
        if (money.isNegative()) {
            throw new IllegalArgumentException("No instrument is over a negative amount: " + money);
        }
        long yuan = money.minor() / FEN_PER_YUAN;
        int jiao = (int) (money.minor() % FEN_PER_YUAN / 10);
        int fen = (int) (money.minor() % 10);
        var text = new StringBuilder();
        if (yuan > 0 || jiao + fen == 0) {
            text.append(whole(yuan)).append('元');
        }
        if (jiao > 0) {
            text.append(digit(jiao)).append('角');
        } else if (fen > 0 && yuan > 0) {
            text.append(digit(0));
        }
        return fen > 0
                ? text.append(digit(fen)).append('分').toString()
                : text.append('整').toString();
    }

    private static String whole(long yuan) {
        if (yuan == 0) {
            return String.valueOf(digit(0));
        }
        var text = new StringBuilder();
        boolean gap = false;
        for (int index = GROUPS.length - 1; index >= 0; index--) {
            int group = (int) (yuan / (long) Math.pow(GROUP, index) % GROUP);
            if (group == 0) {
                gap = !text.isEmpty();
                continue;
            }
            if (!text.isEmpty() && (gap || group < GROUP / 10)) {
                text.append(digit(0));
            }
            text.append(group(group)).append(GROUPS[index]);
            gap = false;
        }
        return text.toString();
    }

    private static String group(int group) {
        var text = new StringBuilder();
        boolean zero = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = group / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                zero = !text.isEmpty();
            } else {
                if (zero) {
                    text.append(digit(0));
                }
                text.append(digit(digit)).append(PLACES[place]);
                zero = false;
            }
        }
        return text.toString();
    }

    private static char digit(int digit) {
        return DIGITS.charAt(digit);
    }
}
