package org.meritrail.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.meritrail.kernel.Message;
import tools.jackson.databind.JsonNode;

/** A place in a mapping, which says of every mistake where it is. All places of a mapping share one list of mistakes. */
final class MappingNode {

    private final String place;
    private final JsonNode node;
    private final List<Message> mistakes;

    MappingNode(String place, JsonNode node, List<Message> mistakes) {
        this.place = place;
        this.node = node;
        this.mistakes = mistakes;
    }

    boolean has(String key) {
        return node.has(key);
    }

    boolean isMap() {
        return node.isObject();
    }

    boolean isList() {
        return node.isArray();
    }

    MappingNode child(String key) {
        return new MappingNode(place + (place.contains(" ") ? "." : " ") + key, node.path(key), mistakes);
    }

    /** The place of one of several, counted from 1. */
    List<MappingNode> items() {
        List<MappingNode> items = new ArrayList<>();
        if (!isList() || node.isEmpty()) {
            mistake("intake.mapping.list");
        } else {
            for (int at = 0; at < node.size(); at++) {
                items.add(new MappingNode(place + "[" + (at + 1) + "]", node.get(at), mistakes));
            }
        }
        return items;
    }

    Collection<String> keys() {
        if (!isMap() || node.isEmpty()) {
            mistake("intake.mapping.map");
            return List.of();
        }
        return node.propertyNames();
    }

    /** @return whether it is a map that holds all the necessary keys and no unknown one */
    boolean hasKeys(List<String> known, List<String> necessary) {
        Collection<String> keys = keys();
        keys.stream().filter(key -> !known.contains(key)).forEach(key -> child(key).mistake("intake.mapping.unknown-key", known));
        List<String> lacking = necessary.stream().filter(key -> !keys.contains(key)).toList();
        if (isMap()) {
            lacking.forEach(key -> mistake("intake.mapping.lacks", key));
        }
        return !keys.isEmpty() && lacking.isEmpty();
    }

    /** A word or a whole number; empty, and a mistake, if it is anything else. */
    String text() {
        if (node.isString() || node.isIntegralNumber() || node.isBoolean()) {
            return node.asString();
        }
        mistake("intake.mapping.text");
        return "";
    }

    String text(String key, String otherwise) {
        return has(key) ? child(key).text() : otherwise;
    }

    /** One word, or several as a list. */
    List<String> texts() {
        return isList() ? items().stream().map(MappingNode::text).toList() : List.of(text());
    }

    boolean yes(String key) {
        if (has(key) && !node.path(key).isBoolean()) {
            child(key).mistake("intake.mapping.boolean");
        }
        return node.path(key).isBoolean() && node.path(key).asBoolean();
    }

    void mistake(String key, Object... details) {
        List<Object> arguments = new ArrayList<>(List.of(place));
        arguments.addAll(List.of(details));
        mistakes.add(new Message(key, List.copyOf(arguments)));
    }
}
