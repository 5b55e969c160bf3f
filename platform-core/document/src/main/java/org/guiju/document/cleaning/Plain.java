package org.guiju.document.cleaning;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;

/** Text in simplified script and half-width signs, sign by sign, for comparing only. */
public final class Plain {

    private Plain() {}

    /** As long as the text, so that places in one are places in the other. */
    public static String of(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(of(text.charAt(i)));
        }
        return plain.toString();
    }

    private static char of(char sign) {
        if (sign >= 0x4e00 && sign <= 0x9fff) {
            var simple = ZhConverterUtil.toSimple(sign);
            return simple == null || simple.isEmpty() || simple.getFirst().length() != 1
                    ? sign
                    : simple.getFirst().charAt(0);
        }
        if (sign >= 0xff01 && sign <= 0xff5e) {
            return (char) (sign - 0xfee0);
        }
        if (sign >= 0x2f00 && sign <= 0x2fdf) {
            return Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFKC)
                    .charAt(0);
        }
        return sign == '\u3000' || sign == '\u00a0' ? ' ' : sign;
    }
}
