package org.meritrail.authoring.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fact that a column tests: {@code Driver} or {@code policy : Policy()}. Further facts before it that only have to be there, such as
 * {@code Result()}, are kept apart.
 *
 * @param besides types that are tested for nothing but being there
 */
record FactPattern(String type, List<String> besides) {

    private static final Pattern FACT = Code.pattern("(?:" + Code.NAME + "\\s*:\\s*)?(?<type>" + Code.NAME + ")\\s*(?<empty>\\(\\s*\\))?");
    private static final Pattern BESIDES = Code.pattern("(?:" + Code.NAME + "\\s*:\\s*)?(?<type>" + Code.NAME + ")\\s*\\(\\s*\\)\\s*");

    /** Empty if it is anything else, such as eval, from or a path. */
    static Optional<FactPattern> read(String text) {
        if (!Code.isReadable(text)) {
            return Optional.empty();
        }
        String rest = text.replaceFirst("@watch\\([^)]*\\)\\s*$", "").strip();
        List<String> besides = new ArrayList<>();
        Matcher beside = BESIDES.matcher(rest);
        while (beside.lookingAt() && beside.end() < rest.length()) {
            besides.add(beside.group("type"));
            rest = rest.substring(beside.end());
            beside = BESIDES.matcher(rest);
        }
        Matcher fact = FACT.matcher(rest);
        return fact.matches() && !fact.group("type").equals("eval") ? Optional.of(new FactPattern(fact.group("type"), besides)) : Optional.empty();
    }
}
