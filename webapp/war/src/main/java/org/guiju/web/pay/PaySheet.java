package org.guiju.web.pay;

import java.util.List;

/**
 * What a person's entries come to.
 *
 * @param money sum of the money lines, in words; what is open is not in it
 * @param points sum of the lines of points, in words, or empty when points play no part
 * @param openMoney what is proposed or not yet posted, in words, or empty
 * @param balances sums of declared units, in words
 */
public record PaySheet(String money, String points, String openMoney, List<Balance> balances, List<LedgerLine> lines) {

    public static final PaySheet EMPTY = new PaySheet("0.00", "", "", List.of(), List.of());

    /**
     * What is left in a declared unit.
     *
     * @param ends what of it ends next, and when, in words, or empty
     */
    public record Balance(String unit, String amount, String ends) {}
}
