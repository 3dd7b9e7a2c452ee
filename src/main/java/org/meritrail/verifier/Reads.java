package org.meritrail.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether what explanations say they read stands in the records of the run. Of each figure half a SHA-256 is held, so that the
 * explanations of a large run need not be.
 */
final class Reads {

    private static final int HALF = 16;

    /** Of a figure that was not found yet, the explanation that read it first. */
    private final Map<ByteBuffer, String> unfound = new LinkedHashMap<>();
    private int count;

    /** @param place of the explanation */
    void add(String place, Map<String, Object> explanation) {
        of(explanation).forEach(read -> count += unfound.putIfAbsent(hash(read), place) == null ? 1 : 0);
    }

    private static List<Map<?, ?>> of(Object part) {
        List<Map<?, ?>> reads = new ArrayList<>();
        if (part instanceof List<?> several) {
            several.forEach(one -> reads.addAll(of(one)));
        } else if (part instanceof Map<?, ?> object) {
            if ("read".equals(object.get("kind")) && object.get("record") instanceof Map<?, ?> read) {
                reads.add(read);
            }
            object.values().forEach(inner -> reads.addAll(of(inner)));
        }
        return reads;
    }

    /** Takes the figures of a part of the records away from those that were not found yet. */
    void find(Export export, String part) throws IOException, Flaw {
        int row = 0;
        try (BufferedReader lines = export.lines(part)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                row++;
                if (Json.read(line) instanceof Map<?, ?> object && object.get("record") instanceof Map<?, ?> kept && kept.get("fields") instanceof Map<?, ?> fields) {
                    fields.forEach((column, value) -> unfound.remove(hash(kept, column, value)));
                }
            }
        } catch (Json.Malformed malformed) {
            throw malformed.in(part + ":" + row);
        }
    }

    /** @return how many different figures were read @throws Flaw naming the first that was not found */
    int checked(Export export) throws IOException, Flaw {
        for (String place : unfound.values()) {
            for (Map<?, ?> read : of(export.object(place))) {
                if (unfound.containsKey(hash(read))) {
                    throw new Flaw(place, "record", read.get("file"), read.get("row"), read.get("column"), Form.canonical(read.get("value")));
                }
            }
        }
        return count;
    }

    private static ByteBuffer hash(Map<?, ?> read) {
        return hash(read, read.get("column"), read.get("value"));
    }

    private static ByteBuffer hash(Map<?, ?> record, Object column, Object value) {
        String figure = Form.canonical(Arrays.asList(record.get("file"), record.get("row"), record.get("id"), column, value));
        return ByteBuffer.wrap(Arrays.copyOf(Merkle.sha256(figure.getBytes(StandardCharsets.UTF_8)), HALF));
    }
}
