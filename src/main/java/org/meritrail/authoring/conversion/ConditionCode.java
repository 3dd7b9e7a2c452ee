package org.meritrail.authoring.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a condition column compares.
 *
 * @param type      of the fact, where the code names it itself; empty where it stands above
 * @param operators whether the cells bring the operator, such as {@code >= 18}
 * @param marked    whether a cell only says that the condition counts, which compares with constants alone
 */
record ConditionCode(String type, String field, List<Test> tests, boolean operators, boolean marked) {

    /** One comparison. @param slot {@code param}, the number of a part of the cell, or empty; @param constant in place of a slot */
    record Test(Comparison how, String slot, String constant, CellReading.Place place) {
    }

    private static final String FIELD = "(?:" + Code.NAME + "\\s*\\.\\s*)?(?<field>" + Code.NAME + ")(?<call>\\s*\\(\\s*\\))?";
    private static final String OPERATOR = "(?<how>==|>=|<=|=|>|<)";

    private static final Pattern ALONE = Code.pattern(FIELD + "\\s*" + OPERATOR + "?");
    private static final Pattern COMPARED = Code.pattern(FIELD + "\\s*" + OPERATOR + "\\s*(?:" + Code.SLOT + "|(?<constant>" + Code.CONSTANT + "))");
    private static final Pattern EQUAL = Code.pattern(FIELD + "\\s*\\.\\s*equals\\s*\\(\\s*" + Code.SLOT + "\\s*\\)");
    private static final Pattern IN = Code.pattern(FIELD + "\\s+in\\s*(?:\\(\\s*\\$param\\s*\\)|\\$param)");
    private static final Pattern FOR_ALL = Code.pattern("forall\\s*\\(\\s*\\|\\|\\s*\\)\\s*\\{\\s*" + FIELD + "\\s*==?\\s*\"?\\$(?:param)?\"?\\s*\\}");
    private static final Pattern IN_CELL = Code.pattern(FIELD + "\\s+\\$param");
    private static final Pattern WITH_TYPE = Code.pattern("(?:" + Code.NAME + "\\s*:\\s*)?(?<type>" + Code.NAME + ")\\s*\\((?<inner>[^()]*(?:\\(\\s*\\)[^()]*)*)\\)");

    /** Empty if it does anything else. @param alone whether there is no fact above */
    static Optional<ConditionCode> read(String code, boolean alone) {
        if (!Code.isReadable(code)) {
            return Optional.empty();
        }
        if (!alone) {
            return read("", code);
        }
        Matcher typed = WITH_TYPE.matcher(code.strip());
        return typed.matches() && !typed.group("type").equals("eval") ? read(typed.group("type"), typed.group("inner")) : Optional.empty();
    }

    private static Optional<ConditionCode> read(String type, String code) {
        String text = code.strip();
        boolean question = text.endsWith("?");
        String plain = question ? text.substring(0, text.length() - 1).strip() : text;
        return question ? compared(type, plain).filter(ConditionCode::marked)
                : single(type, plain).or(() -> compared(type, plain));
    }

    private static Optional<ConditionCode> single(String type, String code) {
        Matcher alone = ALONE.matcher(code);
        if (alone.matches()) {
            Comparison how = alone.group("how") == null ? Comparison.EQUALS : Comparison.of(alone.group("how"));
            return Optional.of(of(type, alone, List.of(new Test(how, "param", "", CellReading.Place.EITHER)), false));
        }
        return match(EQUAL, code).map(found -> of(type, found, List.of(test(Comparison.EQUALS, found, "", code)), false))
                .or(() -> match(IN, code).or(() -> match(FOR_ALL, code))
                        .map(found -> of(type, found, List.of(new Test(Comparison.ONE_OF, "param", "", CellReading.Place.BARE)), false)))
                .or(() -> match(IN_CELL, code).map(found -> of(type, found, List.of(new Test(Comparison.EQUALS, "param", "", CellReading.Place.BARE)), true)));
    }

    private static Optional<Matcher> match(Pattern pattern, String code) {
        return Optional.of(pattern.matcher(code)).filter(Matcher::matches);
    }

    /** One comparison, or a lower and an upper edge of one field. */
    private static Optional<ConditionCode> compared(String type, String code) {
        List<Test> tests = new ArrayList<>();
        String field = null;
        for (String piece : Code.pieces(code, ",", "&&")) {
            Matcher found = COMPARED.matcher(piece);
            if (!found.matches() || field != null && !field.equals(name(found))) {
                return Optional.empty();
            }
            field = name(found);
            tests.add(test(Comparison.of(found.group("how")), found, found.group("constant"), piece));
        }
        boolean marked = tests.stream().allMatch(test -> test.slot().isEmpty());
        boolean one = tests.size() == 1 || tests.size() == 2 && tests.stream().allMatch(test -> test.how().isEdge())
                && tests.get(0).how().isLower() != tests.get(1).how().isLower();
        boolean mixed = !marked && tests.stream().anyMatch(test -> test.slot().isEmpty());
        return one && !mixed ? Optional.of(new ConditionCode(type, field, tests, false, marked)) : Optional.empty();
    }

    private static ConditionCode of(String type, Matcher found, List<Test> tests, boolean operators) {
        return new ConditionCode(type, name(found), tests, operators, false);
    }

    private static Test test(Comparison how, Matcher found, String constant, String code) {
        String slot = found.group("slot");
        boolean quoted = slot != null && (code.contains("\"$") || code.contains("“$"));
        return new Test(how, slot == null ? "" : slot, constant == null ? "" : constant,
                quoted ? CellReading.Place.QUOTED : CellReading.Place.BARE);
    }

    /** Of a getter what it gets. */
    private static String name(Matcher found) {
        String field = found.group("field");
        boolean getter = found.group("call") != null && field.length() > 3 && field.startsWith("get");
        return getter ? Character.toLowerCase(field.charAt(3)) + field.substring(4) : field;
    }
}
