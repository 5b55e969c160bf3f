package org.guiju.web.trace;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A QR code as the path of an SVG picture, in units of its dots. */
public record QrCode(int size, String path) {

    /** Labels in kitchens get wet and torn: a quarter of the dots may be lost. */
    private static final ErrorCorrectionLevel LEVEL = ErrorCorrectionLevel.Q;

    static QrCode of(String text) {
        try {
            var dots = Encoder.encode(text, LEVEL, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            var path = new StringBuilder();
            for (var y = 0; y < dots.getHeight(); y++) {
                for (var x = 0; x < dots.getWidth(); x++) {
                    if (dots.get(x, y) == 1) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(dots.getWidth(), path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code can hold this: " + text, tooLong);
        }
    }
}
