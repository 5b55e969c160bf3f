package org.guiju.chinalaw;

import java.util.List;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.ClauseFunction;
import org.pf4j.Extension;

/** Whether an amount in Chinese capitals says what the figures say (Negotiable Instruments Law, Art. 8). */
@Extension
public class CapitalsAgree implements ClauseFunction {

    @Override
    public String name() {
        return "capitals_agree";
    }

    @Override
    public Object apply(List<Object> arguments) {
        var written = plain((String) arguments.get(0));
        return written.equals(plain(Capitals.of((Money) arguments.get(1))));
    }

    /** Spellings that mean the same: 圆, traditional characters, a closing 整, the currency in front. */
    private static String plain(String written) {
        return written.replaceAll("\\s", "")
                .replaceFirst("^人民[币幣]", "")
                .replace('圆', '元')
                .replace('圓', '元')
                .replace('貳', '贰')
                .replace('參', '叁')
                .replace('陸', '陆')
                .replace('萬', '万')
                .replace('億', '亿')
                .replaceFirst("[整正]$", "");
    }
}
