package org.meritrail.policy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.meritrail.policy.drools.RuleFile;
import org.meritrail.policy.sheets.Plan;

/** Every text that a policy holds, in its cells or between quotes in its rules. */
final class PolicyTexts {

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"|'((?:[^'\\\\\n]|\\\\.)*)'");

    private final Set<String> texts = new HashSet<>();

    private PolicyTexts() {
    }

    static Set<String> of(Plan plan, List<RuleFile> rules) {
        PolicyTexts all = new PolicyTexts();
        all.add(PolicyFingerprint.meaning(plan, rules));
        rules.forEach(rule -> QUOTED.matcher(rule.text()).results().forEach(text -> all.add(text.group(1) == null ? text.group(2) : text.group(1))));
        return all.texts;
    }

    private void add(Object meant) {
        if (meant instanceof Map<?, ?> object) {
            object.values().forEach(this::add);
        } else if (meant instanceof Collection<?> list) {
            list.forEach(this::add);
        } else {
            String text = (String) meant;
            texts.add(text.startsWith(PolicyFingerprint.LABEL) ? text.substring(PolicyFingerprint.LABEL.length()) : text);
        }
    }
}
