package org.meritrail.excel;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** ZIP files of other programs, known by a part that only they have. */
final class OtherPackage {

    private static final Map<String, String> BY_PART = new TreeMap<>(Map.of("xl/workbook.bin", "xlsb", "content.xml", "ods",
            "word/document.xml", "text-document", "ppt/presentation.xml", "text-document", "Index/Document.iwa", "numbers"));

    private OtherPackage() {
    }

    static Optional<Refusal> refusal(ZipFile zip) {
        for (Map.Entry<String, String> each : BY_PART.entrySet()) {
            if (zip.getEntry(each.getKey()) != null) {
                return Optional.of(FileKind.other(each.getValue()));
            }
        }
        List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
        boolean ofOffice = parts.stream().anyMatch(part -> part.getName().equalsIgnoreCase("[Content_Types].xml"));
        return ofOffice ? Optional.empty() : Optional.of(FileKind.other("archive"));
    }
}
