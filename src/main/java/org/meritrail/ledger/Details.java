package org.meritrail.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meritrail.kernel.Fingerprint;

/**
 * What an act binds, by value or by SHA-256, as members of a JSON object. Amounts are decimal strings, days and times are ISO 8601,
 * fingerprints their digits.
 *
 * @param members strings, booleans, whole numbers, lists and maps of these
 */
public record Details(SortedMap<String, Object> members) {

    public static final Details NONE = new Details(new TreeMap<>());

    /** The member that says whom a leaf is about, by the person's key. */
    public static final String PERSON = "person";

    public Details {
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    public static Details of(String name, Object value) {
        return NONE.with(name, value);
    }

    /** @param value null to leave the member out */
    public Details with(String name, Object value) {
        if (value == null) {
            return this;
        }
        SortedMap<String, Object> more = new TreeMap<>(members);
        more.put(name, plain(value));
        return new Details(more);
    }

    private static Object plain(Object value) {
        if (value instanceof Details details) {
            return details.members;
        }
        if (value instanceof Fingerprint sha256) {
            return sha256.hex();
        }
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        if (value instanceof LocalDate || value instanceof Instant) {
            return value.toString();
        }
        if (value instanceof Map<?, ?> map) {
            SortedMap<String, Object> object = new TreeMap<>();
            map.forEach((name, inner) -> object.put((String) name, plain(inner)));
            return object;
        }
        return value instanceof Collection<?> several ? several.stream().map(Details::plain).toList() : value;
    }

    /** Empty where there is none. */
    public List<String> person() {
        return members.containsKey(PERSON) ? List.of((String) members.get(PERSON)) : List.of();
    }

    /** Canonical JSON. */
    public byte[] json() {
        return Canonical.bytes(members);
    }

    public String text() {
        return new String(json(), StandardCharsets.UTF_8);
    }
}
