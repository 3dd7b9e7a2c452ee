package org.meritrail.simulation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.explanation.Explanation;
import org.meritrail.explanation.Fact;
import org.meritrail.explanation.Ground;
import org.meritrail.explanation.Node;
import org.meritrail.vocabulary.Amount;
import org.meritrail.vocabulary.Day;

/**
 * What an explanation offers to be asked about.
 *
 * @param lines  names of those about the participant, as they stand in it
 * @param inputs that were read for the participant, in the order of their words
 */
public record Askable(List<String> lines, List<Input> inputs) {

    /**
     * @param record  id
     * @param ordered whether a curve goes over it: a number or a day
     */
    public record Input(String word, String record, Place place, Fact value, boolean ordered) {

        private static Input of(Node node, Ground.Input read) {
            return new Input(node.name(), read.id(), new Place(read.file(), read.row(), read.column()), read.value(),
                    read.value().result(true) instanceof Amount || read.value().result(true) instanceof Day);
        }
    }

    /** Each once. What an explanation leaves out, such as what others came to, is not offered. */
    public static Askable in(Explanation explanation) {
        Set<String> lines = new LinkedHashSet<>();
        Map<Place, Input> inputs = new LinkedHashMap<>();
        Stream.concat(explanation.components().stream(), explanation.statement().stream().flatMap(item -> item.values().stream()))
                .forEach(node -> add(node, lines, inputs));
        Map<String, List<Input>> byWord = inputs.values().stream().collect(Collectors.groupingBy(Input::word, LinkedHashMap::new, Collectors.toList()));
        return new Askable(List.copyOf(lines), byWord.values().stream().flatMap(List::stream).toList());
    }

    private static void add(Node node, Set<String> lines, Map<Place, Input> inputs) {
        if (node.elsewhere() != null || node.former() != null) {
            return;
        }
        if (node.rule() != null && node.record() == null) {
            lines.add(node.name());
        }
        if (node.rule() == null) {
            node.grounds().stream().map(Ground::record).filter(read -> read != null && read.row() > 0 && !Tries.FIXED.contains(read.column()))
                    .map(read -> Input.of(node, read)).forEach(input -> inputs.putIfAbsent(input.place(), input));
        }
        node.steps().forEach(step -> add(step, lines, inputs));
    }
}
