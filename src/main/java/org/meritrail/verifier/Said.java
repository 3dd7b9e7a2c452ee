package org.meritrail.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The verifier's texts in one language. */
final class Said {

    private final Properties texts = new Properties();

    /** @param language {@code en} or {@code es}; English for any other */
    Said(String language) {
        String file = "verify_" + (language.startsWith("es") ? "es" : "en") + ".properties";
        try (InputStream bytes = Said.class.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException damagedProgram) {
            throw new UncheckedIOException(damagedProgram);
        }
    }

    /** A text that fills a gap of another. */
    record Phrase(String key, Object... arguments) {
    }

    String text(String key, Object... arguments) {
        Object[] shown = new Object[arguments.length];
        for (int at = 0; at < shown.length; at++) {
            shown[at] = arguments[at] instanceof Phrase phrase ? text(phrase.key(), phrase.arguments()) : String.valueOf(arguments[at]);
        }
        return new MessageFormat(texts.getProperty(key, key), Locale.ROOT).format(shown);
    }
}
