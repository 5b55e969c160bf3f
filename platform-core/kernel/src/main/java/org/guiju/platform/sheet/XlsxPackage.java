package org.guiju.platform.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.guiju.platform.sheet.SheetRefusedException.Reason;

/** Looks at an XLSX file before its rows are read: that it does not swell when unpacked, and that each cell stands for itself. */
final class XlsxPackage {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String RELATION_IDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int BUFFER = 64 * 1024;

    private final ZipFile zip;
    private final Limits limits;

    private XlsxPackage(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static void check(Path file, Limits limits) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            new XlsxPackage(zip, limits).check();
        } catch (ZipException | XMLStreamException damaged) {
            throw new SheetRefusedException(Reason.DAMAGED);
        }
    }

    /** Programs keep an encrypted workbook inside the container of the old format. */
    static boolean isProtected(Path file) throws IOException {
        var mark = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return Files.readString(file, StandardCharsets.ISO_8859_1).contains(mark);
    }

    private void check() throws IOException, XMLStreamException {
        if (zip.size() > Limits.MOST_PARTS) {
            throw new SheetRefusedException(Reason.UNPACKED, limits.unpacked() >> 20);
        }
        if (zip.getEntry(WORKBOOK) == null) {
            throw new SheetRefusedException(Reason.UNKNOWN);
        }
        measure();
        var merged = find(firstSheet(), "mergeCell", xml -> xml.getAttributeValue(null, "ref"));
        if (merged.isPresent()) {
            throw new SheetRefusedException(Reason.MERGED, merged.get());
        }
    }

    /** By unpacking: what the file says of its own size proves nothing. */
    private void measure() throws IOException {
        var left = limits.unpacked();
        var buffer = new byte[BUFFER];
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            try (var in = zip.getInputStream(entries.nextElement())) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    left -= read;
                    if (left < 0) {
                        throw new SheetRefusedException(Reason.UNPACKED, limits.unpacked() >> 20);
                    }
                }
            }
        }
    }

    private String firstSheet() throws IOException, XMLStreamException {
        var id = find(WORKBOOK, "sheet", xml -> xml.getAttributeValue(RELATION_IDS, "id"))
                .orElseThrow(() -> new SheetRefusedException(Reason.EMPTY));
        var target = find(
                        RELATIONS,
                        "Relationship",
                        xml -> id.equals(xml.getAttributeValue(null, "Id"))
                                ? xml.getAttributeValue(null, "Target")
                                : null)
                .orElseThrow(() -> new SheetRefusedException(Reason.DAMAGED));
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /** The first answer that an element of this name gives. */
    private Optional<String> find(String part, String element, Function<XMLStreamReader, String> answer)
            throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new SheetRefusedException(Reason.DAMAGED);
        }
        try (var in = new BufferedInputStream(zip.getInputStream(entry))) {
            var xml = parser().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.DTD) {
                    throw new SheetRefusedException(Reason.DAMAGED);
                }
                if (xml.isStartElement() && xml.getLocalName().equals(element)) {
                    var found = Optional.ofNullable(answer.apply(xml));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        }
    }

    private static XMLInputFactory parser() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
