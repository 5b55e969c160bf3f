package org.guiju.platform.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How many pixels a picture has, by its headers: a small file may unfold into a huge picture. */
final class Picture {

    private static final int BITS_14 = 0x3fff;

    private Picture() {}

    /** Empty when the headers do not say. */
    static OptionalLong pixels(Format format, Path file) throws IOException {
        try {
            return switch (format) {
                case JPEG -> jpeg(file);
                case PNG -> area(bytes(file).getInt(16), bytes(file).getInt(20));
                case WEBP -> webp(bytes(file).order(ByteOrder.LITTLE_ENDIAN));
                case HEIC -> heic(file);
                default -> OptionalLong.empty();
            };
        } catch (EOFException | BufferUnderflowException | IndexOutOfBoundsException cutShort) {
            return OptionalLong.empty();
        }
    }

    private static ByteBuffer bytes(Path file) throws IOException {
        return ByteBuffer.wrap(Content.head(file));
    }

    private static OptionalLong area(long width, long height) {
        return width > 0 && height > 0 ? OptionalLong.of(width * height) : OptionalLong.empty();
    }

    /** The frame's segment stands behind others of any length. */
    private static OptionalLong jpeg(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(2);
            while (in.readUnsignedByte() == 0xff) {
                var marker = in.readUnsignedByte();
                while (marker == 0xff) {
                    marker = in.readUnsignedByte();
                }
                var length = in.readUnsignedShort();
                if (isFrame(marker)) {
                    in.skipNBytes(1);
                    var height = in.readUnsignedShort();
                    return area(in.readUnsignedShort(), height);
                }
                if (marker == 0xda || length < 2) {
                    return OptionalLong.empty();
                }
                in.skipNBytes(length - 2L);
            }
            return OptionalLong.empty();
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static OptionalLong webp(ByteBuffer bytes) {
        return switch (new String(bytes.array(), 12, 4, ISO_8859_1)) {
            case "VP8 " -> area(bytes.getShort(26) & BITS_14, bytes.getShort(28) & BITS_14);
            case "VP8L" -> {
                var bits = bytes.getInt(21);
                yield area((bits & BITS_14) + 1L, (bits >>> 14 & BITS_14) + 1L);
            }
            case "VP8X" -> area((bytes.getInt(24) & 0xffffff) + 1L, (bytes.getInt(26) >>> 8) + 1L);
            default -> OptionalLong.empty();
        };
    }

    /** A picture made of tiles names its own size beside theirs; the largest is the picture's. */
    private static OptionalLong heic(Path file) throws IOException {
        var bytes = bytes(file);
        var text = new String(bytes.array(), ISO_8859_1);
        var most = OptionalLong.empty();
        for (var at = text.indexOf("ispe"); at >= 0; at = text.indexOf("ispe", at + 4)) {
            var area = area(bytes.getInt(at + 8), bytes.getInt(at + 12));
            most = area.orElse(0) > most.orElse(0) ? area : most;
        }
        return most;
    }
}
