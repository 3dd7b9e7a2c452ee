package org.meritrail.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes data as the files that a company would deliver. */
final class WritingData {

    private final RefPlan plan;
    private final RefData data;

    private WritingData(RefPlan plan, RefData data) {
        this.plan = plan;
        this.data = data;
    }

    /** Texts by file name. */
    static Map<String, String> files(RefPlan plan, RefData data) {
        WritingData writing = new WritingData(plan, data);
        Map<String, String> files = new TreeMap<>();
        files.put("participants.csv", writing.file("participant,name,currency,hired", "Participants", WritingData::participant));
        files.put("assignments.csv", plan.hasTeams() ? spells(data) : writing.file("participant,from,to", "Terms", WritingData::term));
        if (plan.hasTeams()) {
            files.put("teams.csv", writing.file("id,above", RefPlan.TEAMS, WritingData::team));
        }
        files.put("transactions.csv", writing.file("source,id,line,date,participant,amount,currency", "Deals", WritingData::deal));
        files.put("rates.csv", "date,from,to,rate\n" + data.rates().stream().map(rate -> String.join(",", rate.date().toString(), rate.from(), rate.to(),
                Writing.text(new RefResult.Num(rate.factor(), RefUnits.NUMBER)))).collect(Collectors.joining("\n", "", "\n")));
        return files;
    }

    /** The name that the evaluator gives a record. */
    static String id(RefRecord record) {
        return switch (record.set()) {
            case "Deals" -> "CRM/" + record.id() + "/1";
            case "Terms" -> record.participant().id() + "@" + record.date();
            default -> record.id();
        };
    }

    private interface Beginning {
        Stream<String> of(RefRecord record);
    }

    private String file(String headings, String set, Beginning beginning) {
        List<String> words = plan.inputs().stream().filter(input -> input.set().equals(set)).map(RefPlan.Input::name).toList();
        Stream<String> heading = Stream.of(Stream.concat(Stream.of(headings), words.stream().map(Writing::column)).collect(Collectors.joining(",")));
        Stream<String> rows = data.of(set).map(record -> Stream.concat(beginning.of(record), words.stream().map(word -> cell(record, word)))
                .collect(Collectors.joining(",")));
        return Stream.concat(heading, rows).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String cell(RefRecord record, String word) {
        RefResult value = record.words().get(word);
        return value == null ? "" : Writing.text(value);
    }

    private static Stream<String> participant(RefRecord record) {
        return Stream.of(record.id(), "Name of " + record.id(), record.currency(), "2020-01-01");
    }

    private static Stream<String> term(RefRecord record) {
        return Stream.of(record.participant().id(), record.date().toString(), "");
    }

    private static Stream<String> team(RefRecord record) {
        return Stream.of(record.id(), record.words().get(RefTree.PARENT) instanceof RefResult.Text above ? above.text() : "");
    }

    private static String spells(RefData data) {
        return data.spells().stream().map(spell -> String.join(",", spell.participant(), spell.from().toString(), "", spell.team(), spell.manager()))
                .collect(Collectors.joining("\n", "participant,from,to,team,manager\n", "\n"));
    }

    private static Stream<String> deal(RefRecord record) {
        return Stream.of("CRM", record.id(), "1", record.date().toString(), record.participant().id(), "1", record.currency());
    }
}
