package org.guiju.web.pay;

import java.util.List;

/**
 * What a person's entries come to.
 *
 * @param money total of what is posted, in words; open entries are not in it
 * @param points total of points decided, in words, or empty when points play no part
 * @param openMoney what is proposed and not decided, in words, or empty
 */
public record PaySheet(String money, String points, String openMoney, List<LedgerLine> lines) {

    public static final PaySheet EMPTY = new PaySheet("0.00", "", "", List.of());
}
