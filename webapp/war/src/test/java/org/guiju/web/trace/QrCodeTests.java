package org.guiju.web.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    private static final Pattern DOT = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @Test
    void readsBackAsTheAddressItWasMadeFrom() throws Exception {
        var address = "https://guiju.example.com/code.xhtml?n=PC-lixin-2026-0012";
        var code = QrCode.of(address);
        var dots = new BitMatrix(code.size());
        var dot = DOT.matcher(code.path());
        while (dot.find()) {
            dots.set(Integer.parseInt(dot.group(1)), Integer.parseInt(dot.group(2)));
        }
        assertEquals(address, new Decoder().decode(dots).getText());
    }
}
