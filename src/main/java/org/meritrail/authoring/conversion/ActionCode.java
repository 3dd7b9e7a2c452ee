package org.meritrail.authoring.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an action column gives.
 *
 * @param gives none for what only writes a log
 * @param logs  whether it writes the cell's text to a log
 * @param again whether it makes Drools look at the rules again
 */
record ActionCode(List<Gives> gives, boolean logs, boolean again) {

    /**
     * One value that is given.
     *
     * @param name     of what gets it, such as {@code basePrice}
     * @param method   the method it is handed to; empty where a field is set
     * @param plain    whether it is set and nothing else, as far as the name of the method can say
     * @param slot     {@code param}, the number of a part of the cell, or empty
     * @param constant in place of a slot
     */
    record Gives(String name, String method, boolean plain, String slot, String constant, boolean quoted) {
    }

    private static final String ARGUMENT = "(?:new\\s+BigDecimal\\s*\\(\\s*)?(?:" + Code.SLOT + "|(?<constant>" + Code.CONSTANT + "))\\s*\\)?";
    private static final Pattern CALL = Code.pattern("(?:" + Code.NAME + "\\s*\\.\\s*)?(?<method>" + Code.NAME + ")\\s*\\(\\s*" + ARGUMENT + "\\s*\\)");
    private static final Pattern FIELD = Code.pattern("(?:" + Code.NAME + "\\s*\\.\\s*)?(?<field>" + Code.NAME + ")\\s*=\\s*" + ARGUMENT);
    private static final Pattern INSERT = Code.pattern("(?:insert|insertLogical|assert)\\s*\\(\\s*new\\s+(?<type>" + Code.NAME + ")\\s*\\(\\s*" + ARGUMENT + "\\s*\\)\\s*\\)");
    private static final Pattern UPDATE = Code.pattern("update\\s*\\(\\s*" + Code.NAME + "\\s*\\)");
    private static final Pattern MODIFY = Code.pattern("modify\\s*\\(\\s*" + Code.NAME + "\\s*\\)\\s*\\{(?<body>[^{}]*)\\}\\s*;?");
    private static final Pattern LOG = Code.pattern("(?:System\\.out\\.print(?:ln)?|(?:log|logger|LOG|LOGGER)\\.(?:trace|debug|info|warn))\\s*\\(.*\\)");
    private static final Pattern COMMENT = Code.pattern("/\\*[^*]*+\\*/");

    /** Empty if it does anything else. */
    static Optional<ActionCode> read(String code) {
        if (!Code.isReadable(code)) {
            return Optional.empty();
        }
        String plain = COMMENT.matcher(code).replaceAll("").strip();
        Matcher modify = MODIFY.matcher(plain);
        boolean modified = modify.matches();
        List<Gives> gives = new ArrayList<>();
        boolean again = modified;
        boolean logs = false;
        for (String statement : modified ? Code.pieces(modify.group("body"), ",", ";") : Code.pieces(plain, ";")) {
            if (UPDATE.matcher(statement).matches()) {
                again = true;
            } else if (LOG.matcher(statement).matches() && isOneStatement(statement)) {
                logs = true;
            } else {
                Optional<Gives> value = gives(statement);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                gives.add(value.get());
            }
        }
        return gives.isEmpty() && !logs ? Optional.empty() : Optional.of(new ActionCode(gives, logs, again));
    }

    /** A bracket that closes the call early would begin something else. */
    private static boolean isOneStatement(String statement) {
        return Code.pieces(statement, ")").size() <= 2 && statement.chars().filter(character -> character == '(').count() <= 6;
    }

    private static Optional<Gives> gives(String statement) {
        Matcher insert = INSERT.matcher(statement);
        if (insert.matches()) {
            return Optional.of(value(insert.group("type"), "insert", true, insert, statement));
        }
        Matcher field = FIELD.matcher(statement);
        if (field.matches()) {
            return Optional.of(value(field.group("field"), "", true, field, statement));
        }
        Matcher call = CALL.matcher(statement);
        return call.matches() && !call.group("method").equals("eval") ? Optional.of(call(call.group("method"), call, statement)) : Optional.empty();
    }

    private static Gives call(String method, Matcher call, String statement) {
        boolean setter = method.length() > 3 && method.startsWith("set") && Character.isUpperCase(method.codePointAt(3));
        return value(setter ? method.substring(3) : method, method, setter, call, statement);
    }

    private static Gives value(String name, String method, boolean plain, Matcher found, String statement) {
        String slot = found.group("slot");
        String constant = found.group("constant");
        boolean quoted = slot != null && (statement.contains("\"$") || statement.contains("“$")) && !statement.contains("BigDecimal");
        return new Gives(name, method, plain, slot == null ? "" : slot, constant == null ? "" : constant, quoted);
    }
}
