package org.meritrail.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.meritrail.delivery.Receipt.RunWish;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Period.NoSuchPeriod;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the run a bundle asks for: {@code period} and {@code pay-date}, and nothing else. */
final class RunYaml {

    static final String NAME = "run.yaml";

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
    private static final List<String> KEYS = List.of("period", "pay-date");

    private final String name;
    private final List<Message> mistakes;

    /** @param mistakes where all that is wrong is added */
    RunYaml(String name, List<Message> mistakes) {
        this.name = name;
        this.mistakes = mistakes;
    }

    /** Empty if there are mistakes. */
    Optional<RunWish> read(Path file) {
        JsonNode root = tree(file);
        root.propertyNames().stream().filter(key -> !KEYS.contains(key))
                .forEach(key -> mistakes.add(Message.of("delivery.run.unknown-key", name, key)));
        Period period = period(text(root, "period"));
        LocalDate payDate = day(text(root, "pay-date"));
        return mistakes.isEmpty() ? Optional.of(new RunWish(period, payDate)) : Optional.empty();
    }

    /** It was read before, when it was recognised. */
    private static JsonNode tree(Path file) {
        try {
            return YAML.readTree(Files.readAllBytes(file));
        } catch (IOException | JacksonException changed) {
            throw new UncheckedIOException(new IOException(changed));
        }
    }

    /** Null, and a mistake, if there is none. */
    private String text(JsonNode root, String key) {
        JsonNode node = root.path(key);
        if (node.isString() || node.isIntegralNumber()) {
            return node.asString();
        }
        mistakes.add(Message.of("delivery.run.missing", name, key));
        return null;
    }

    private Period period(String text) {
        try {
            return text == null ? null : Period.parse(text);
        } catch (NoSuchPeriod none) {
            mistakes.add(Message.of("delivery.run.period", name, text));
            return null;
        }
    }

    private LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            mistakes.add(Message.of("delivery.run.pay-date", name, text));
            return null;
        }
    }
}
