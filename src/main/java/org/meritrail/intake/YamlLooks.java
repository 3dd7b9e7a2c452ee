package org.meritrail.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.meritrail.kernel.Message;
import tools.jackson.databind.JsonNode;

/** Tells mappings and orders of runs from other files. */
final class YamlLooks {

    /** Longer files are tables. */
    private static final int LONGEST = 1024 * 1024;

    private YamlLooks() {
    }

    /** Empty for what neither is YAML nor is called so. */
    static Optional<Looks> look(Path file, String name) {
        boolean called = isCalledYaml(name);
        if (isLong(file)) {
            return called ? Optional.of(Recognising.nothing(Message.of("recognise.yaml.long"), name)) : Optional.empty();
        }
        try {
            return look(MappingFile.tree(file), name, called);
        } catch (UnableToReadData noYaml) {
            return called ? Optional.of(new Looks.Nothing(noYaml.mistakes(), true)) : Optional.empty();
        }
    }

    private static Optional<Looks> look(JsonNode root, String name, boolean called) {
        if (root.isArray() && (isMapping(root) || called)) {
            Set<String> files = new TreeSet<>();
            addFiles(root, files);
            return Optional.of(new Looks.Mapping(files));
        }
        if (root.isObject() && (root.has("period") || root.has("pay-date") || name.toLowerCase(Locale.ROOT).equals("run.yaml"))) {
            return Optional.of(new Looks.RunOrder());
        }
        return called ? Optional.of(Recognising.nothing(Message.of("recognise.yaml"), name)) : Optional.empty();
    }

    private static boolean isMapping(JsonNode root) {
        return !root.isEmpty() && root.valueStream().allMatch(entry -> entry.has("file") && entry.has("as"));
    }

    /** Those that are read and those that are looked up in, which stand deeper. */
    private static void addFiles(JsonNode node, Set<String> files) {
        if (node.isObject() && node.path("file").isString()) {
            files.add(node.path("file").asString());
        }
        node.valueStream().filter(JsonNode::isContainer).forEach(child -> addFiles(child, files));
    }

    private static boolean isLong(Path file) {
        try {
            return Files.size(file) > LONGEST;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isCalledYaml(String name) {
        return List.of(".yaml", ".yml").stream().anyMatch(end -> name.toLowerCase(Locale.ROOT).endsWith(end));
    }
}
