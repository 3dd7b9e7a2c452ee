package org.meritrail.privacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.meritrail.fixtures.Store;
import org.meritrail.kernel.Fingerprint;

/** Everything that stands in tables as text, and in contents but for those of the policy. */
public final class Rows {

    private Rows() {
    }

    /** Where a text stands in any column of any table, whatever its capitals. */
    public static List<String> naming(Store store, String text) {
        List<String> found = new ArrayList<>();
        for (Map<String, Object> column : store.sql().sql("select table_name as t, column_name as c from information_schema.columns where lower(table_schema) = 'public'"
                + " and lower(data_type) like 'char%' and lower(table_name) not like 'flyway%'").query().listOfRows()) {
            String where = " from " + column.get("t") + " where lower(" + column.get("c") + ") like '%" + text.toLowerCase(Locale.ROOT) + "%'";
            if (store.sql().sql("select count(*)" + where).query(Integer.class).single() > 0) {
                found.add(column.get("t") + "." + column.get("c"));
            }
        }
        return found;
    }

    /** SHA-256 of contents that have a text, also packed in a workbook. */
    public static List<String> contentsNaming(Store store, String text) {
        return store.sql().sql("select sha256 from content where sha256 not in (select sha256 from plan_version_file)"
                        + " and sha256 not in (select sha256 from content_erased) order by sha256").query(String.class).list().stream()
                .filter(sha256 -> has(store.contents().bytes(new Fingerprint(sha256)), text)).toList();
    }

    private static boolean has(byte[] bytes, String text) {
        if (new String(bytes, StandardCharsets.UTF_8).contains(text)) {
            return true;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                if (new String(zip.readAllBytes(), StandardCharsets.UTF_8).contains(text)) {
                    return true;
                }
            }
            return false;
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }
}
