package org.meritrail.verifier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Members of objects that were read: with a place they have to be there and to be of their kind, without one whoever asks sees to that. */
final class Members {

    private Members() {
    }

    static String text(String place, Map<String, Object> object, String name) throws Flaw {
        return of(place, object, name, String.class);
    }

    static long number(String place, Map<String, Object> object, String name) throws Flaw {
        return of(place, object, name, Long.class);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String place, Map<String, Object> object, String name) throws Flaw {
        return (Map<String, Object>) of(place, object, name, Map.class);
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(String place, Map<String, Object> object, String name) throws Flaw {
        return (List<Object>) of(place, object, name, List.class);
    }

    static LocalDate day(String place, Map<String, Object> object, String name) throws Flaw {
        try {
            return LocalDate.parse(text(place, object, name));
        } catch (DateTimeParseException noDay) {
            throw new Flaw(place, "member", name);
        }
    }

    /** The objects of a list. */
    static List<Map<String, Object>> objects(String place, Map<String, Object> object, String name) throws Flaw {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Object each : list(place, object, name)) {
            if (!(each instanceof Map<?, ?>)) {
                throw new Flaw(place, "member", name);
            }
            objects.add(map(each));
        }
        return objects;
    }

    static BigDecimal amount(String place, Object text) throws Flaw {
        if (text instanceof String digits && digits.matches("-?[0-9]{1,40}([.][0-9]{1,20})?")) {
            return new BigDecimal(digits);
        }
        throw new Flaw(place, "amount", text);
    }

    /** @throws ClassCastException if it is no object */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }

    /** Empty where there is none. @throws ClassCastException if it is no list */
    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> object, String name) {
        return object.get(name) == null ? List.of() : (List<Object>) object.get(name);
    }

    private static <T> T of(String place, Map<String, Object> object, String name, Class<T> type) throws Flaw {
        Object value = object.get(name);
        if (!type.isInstance(value)) {
            throw new Flaw(place, "member", name);
        }
        return type.cast(value);
    }
}
