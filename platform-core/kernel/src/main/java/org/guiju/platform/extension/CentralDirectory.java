package org.guiju.platform.extension;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The table at the end of a zip file, read by hand for the one thing the JDK does not tell: whether an entry is a link
 * or a device.
 */
final class CentralDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END_OFFSET_FIELD = 16;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int NAME_LENGTH_FIELD = 28;
    private static final int EXTRA_LENGTH_FIELD = 30;
    private static final int COMMENT_LENGTH_FIELD = 32;
    private static final int MODE_FIELD = 40;
    private static final int FILE_TYPE = 0xF000;
    private static final int REGULAR = 0x8000;
    private static final int DIRECTORY = 0x4000;

    private final ByteBuffer zip;

    CentralDirectory(byte[] zip) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    boolean holdsLinkOrDevice() {
        int at = start();
        while (at >= 0 && at <= zip.limit() - ENTRY_LENGTH && zip.getInt(at) == ENTRY_SIGNATURE) {
            int type = unsigned(at + MODE_FIELD) & FILE_TYPE;
            if (type != 0 && type != REGULAR && type != DIRECTORY) {
                return true;
            }
            at += ENTRY_LENGTH
                    + unsigned(at + NAME_LENGTH_FIELD)
                    + unsigned(at + EXTRA_LENGTH_FIELD)
                    + unsigned(at + COMMENT_LENGTH_FIELD);
        }
        return false;
    }

    private int start() {
        for (int at = zip.limit() - END_LENGTH; at >= 0; at--) {
            if (zip.getInt(at) == END_SIGNATURE) {
                return zip.getInt(at + END_OFFSET_FIELD);
            }
        }
        return -1;
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }
}
