package org.meritrail.policy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.erdtman.jcs.JsonCanonicalizer;
import org.meritrail.kernel.Exact;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.policy.drools.RuleFile;
import org.meritrail.policy.sheets.Link;
import org.meritrail.policy.sheets.Plan;
import org.meritrail.policy.sheets.RecordSet;
import org.meritrail.policy.sheets.WiredLine;
import org.meritrail.vocabulary.CellRange;
import org.meritrail.vocabulary.Condition;
import org.meritrail.vocabulary.DecisionTable;
import org.meritrail.vocabulary.Line;
import org.meritrail.vocabulary.Over;
import org.meritrail.vocabulary.Result;
import org.meritrail.vocabulary.TableRow;
import org.meritrail.vocabulary.Unit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The SHA-256 of a policy's meaning, as canonical JSON (RFC 8785) with numbers as plain decimal strings. Cell addresses, formats
 * and whatever a program adds on saving are not part of it; every value, word, line, table row, rule and example is.
 */
final class PolicyFingerprint {

    /** Before a word, so that it is never taken for another value. */
    static final String LABEL = "\"";

    private PolicyFingerprint() {
    }

    static Fingerprint of(Plan plan, List<RuleFile> rules) {
        return Fingerprint.of(canonical(plan, rules));
    }

    static byte[] canonical(Plan plan, List<RuleFile> rules) {
        try {
            return new JsonCanonicalizer(json(meaning(plan, rules))).getEncodedUTF8();
        } catch (IOException ownJsonIsValid) {
            throw new UncheckedIOException(ownJsonIsValid);
        }
    }

    /** Reasons only if there are any: a policy from before there could be some is the same policy. */
    static Map<String, Object> meaning(Plan plan, List<RuleFile> rules) {
        Map<String, Object> policy = object(
                "about", plan.abouts().stream().map(about -> object("workbook", about.workbook(), "name", about.name(), "plan", about.plan(),
                        "from", about.inForceFrom(), "to", about.inForceTo(), "currency", about.currency(), "year", about.yearStarts(),
                        "days", String.valueOf(about.byDays()))).toList(),
                "sets", plan.sets().stream().map(PolicyFingerprint::set).toList(),
                "inputs", plan.inputs().stream().map(input -> object("id", input.id(), "workbook", input.source().workbook(), "name", input.name(), "per", input.per(),
                        "data", input.dataSet(), "column", input.column(), "type", input.type().name(), "dated", input.datedBy())).toList(),
                "values", plan.values().stream().map(value -> object("id", value.constant().id(), "workbook", workbook(value.constant().source()), "name", value.constant().name(),
                        "value", result(value.constant().value()), "from", value.from())).toList(),
                "lines", plan.lines().stream().map(PolicyFingerprint::line).toList(),
                "payments", plan.payments().stream().map(PolicyFingerprint::line).toList(),
                "earnings", plan.earningCodes(),
                "statement", plan.statement().stream().map(item -> object("name", item.name(), "word", item.word(), "workbook", item.source().workbook())).toList(),
                "reported", plan.reported().stream().map(one -> object("role", one.role().name(), "word", one.word(), "workbook", one.source().workbook())).toList(),
                "alerts", plan.alerts().stream().map(alert -> object("of", alert.of(), "workbook", alert.alert().source().workbook(), "effect", alert.alert().effect().name(),
                        "text", alert.alert().text())).toList(),
                "tables", plan.tables().stream().map(PolicyFingerprint::table).toList(),
                "examples", plan.examples().stream().map(example -> List.of(example.workbook(), example.name(), example.record(), example.word(),
                        example.kind(), result(example.value()))).toList(),
                "rules", rules.stream().map(rule -> object("path", rule.path(), "text", rule.text())).toList());
        if (!plan.reasons().isEmpty()) {
            policy.put("reasons", plan.reasons().stream().map(one -> object("code", one.code(), "english", one.english(), "spanish", one.spanish(),
                    "workbook", one.source().workbook())).toList());
        }
        return policy;
    }

    /** Without a mapper: it takes longer to get ready than everything else that reads a policy. */
    private static String json(Map<String, Object> policy) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            write(policy, json);
        }
        return text.toString();
    }

    private static void write(Object value, JsonGenerator json) {
        if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            object.forEach((key, inner) -> write(inner, json.writeName((String) key)));
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(inner -> write(inner, json));
            json.writeEndArray();
        } else {
            json.writeString((String) value);
        }
    }

    private static Map<String, Object> set(RecordSet set) {
        return object("name", set.name(), "workbook", set.range().workbook(), "source", set.source().fold(data -> List.of("data", data.set().key()), rows -> List.of("rows", rows.table()),
                        calendar -> List.of("calendar", calendar.unit().key()),
                        distinct -> List.of("distinct", distinct.set().key(), distinct.columns())),
                "links", set.links().stream().map(PolicyFingerprint::link).toList(), "dated", set.datedBy(), "on", set.inForceOn(),
                "window", set.window().key(), "tree", set.treeParent(), "order", set.orderBy(), "tie", set.tieBy());
    }

    /** In which one something stands decides whose plan it is of. */
    private static String workbook(CellRange place) {
        return place == null ? "" : place.workbook();
    }

    private static List<Object> link(Link link) {
        return link.fold(byId -> List.of(link.owner(), "id", byId.columns()),
                byDated -> List.of(link.owner(), "dated", byDated.dated().key(), byDated.column()),
                byClaim -> List.of(link.owner(), "claim", byClaim.column(), byClaim.dated().key(), byClaim.claimed()),
                byDate -> List.of(link.owner(), "date"), each -> List.of(link.owner(), "each"));
    }

    private static Map<String, Object> line(WiredLine wired) {
        Line line = wired.line();
        return object("id", line.id(), "workbook", workbook(line.source()), "name", line.name(), "per", line.per(), "operation", line.operation().key(),
                "option", line.option() == null ? "" : line.option().key(), "over", over(line.over()),
                "table", line.table() == null ? "" : line.table().name(),
                "column", String.valueOf(line.column()),
                "round", line.rounding() == null ? "" : plain(line.rounding().step()) + " " + line.rounding().mode(), "rule", line.rule(), "absence", line.absence().name(),
                "operands", wired.operands(),
                "parts", line.parts().stream().map(part -> List.of(part.name(), part.less() ? "less" : "adds")).toList());
    }

    private static List<String> over(Over over) {
        return List.of(over.set(), over.reach().name(), over.window().name(), String.valueOf(over.again()));
    }

    private static Map<String, Object> table(DecisionTable table) {
        return object("name", table.name(), "workbook", table.rows().get(0).cells().workbook(), "hit", table.hitPolicy().name(), "none", table.ifNoRow().stream().map(PolicyFingerprint::result).toList(),
                "tiers", table.tiers() == null ? List.of() : List.of(table.tiers().percentOf(), unit(table.tiers().unit()), String.valueOf(table.tiers().ofResult())),
                "curve", table.curve() == null ? List.of() : List.of(unit(table.curve().unit()), beyond(table.curve().below()), beyond(table.curve().above())),
                "conditions", table.conditions().stream().map(PolicyFingerprint::column).toList(),
                "results", table.results().stream().map(PolicyFingerprint::column).toList(),
                "rows", table.rows().stream().map(PolicyFingerprint::row).toList());
    }

    private static String beyond(Result stated) {
        return stated == null ? "hold" : result(stated);
    }

    private static List<String> column(DecisionTable.Column column) {
        return List.of(column.word(), column.name(), unit(column.unit()));
    }

    private static Map<String, Object> row(TableRow row) {
        return object("id", row.id(), "if", row.conditions().stream().map(PolicyFingerprint::condition).toList(),
                "band", row.band() == null ? List.of() : condition(row.band()), "then", row.results().stream().map(PolicyFingerprint::result).toList());
    }

    private static List<String> condition(Condition condition) {
        return condition.fold(
                any -> List.of("any"),
                oneOf -> oneOf.values().stream().map(PolicyFingerprint::result).sorted().toList(),
                between -> List.of(between.fromIncluded() ? "[" : "(", plain(between.from()), plain(between.to()), between.toIncluded() ? "]" : ")"));
    }

    private static String result(Result result) {
        return result.fold(
                amount -> amount.number().plain() + " " + unit(amount.unit()),
                label -> LABEL + label.text(),
                day -> day.date().toString(),
                answer -> answer.yes() ? "yes" : "no",
                nothing -> "nothing due",
                missing -> "missing");
    }

    private static String unit(Unit unit) {
        return unit == null ? "" : unit.kind().name() + unit.currency();
    }

    private static String plain(Exact number) {
        return number == null ? "" : number.plain();
    }

    /** Keys and values in turn; an absent value is an empty string. */
    private static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            Object value = keysAndValues[at + 1];
            boolean structure = value instanceof List || value instanceof Map;
            object.put((String) keysAndValues[at], structure ? value : Objects.toString(value, ""));
        }
        return object;
    }
}
