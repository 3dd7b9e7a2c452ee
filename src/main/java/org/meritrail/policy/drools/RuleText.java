package org.meritrail.policy.drools;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;

/**
 * The text of a rule file, for finding the line on which something stands.
 *
 * @param text with line feeds only
 */
record RuleText(String text) {

    /** More than ten times the longest that is shipped. */
    static final int LONGEST = 200_000;
    /** More cannot be text of that length, and is not read. */
    static final long MOST_BYTES = 4L * LONGEST;
    private static final Pattern HIDDEN = Pattern.compile("\\\\u|[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");
    private static final Pattern OUTSIDE_CODE = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*+\"|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    /**
     * What stands in the file must be what is compiled, and what one sees: Java would decode a Unicode escape only after everything was
     * checked, and characters that cannot be seen let text look like other text.
     *
     * @return whether nothing was found
     */
    boolean check(String file, Findings findings) {
        if (text.length() > LONGEST) {
            findings.add(FindingCode.RULE_FILE_TOO_LONG, RuleFiles.line(file, 1), "", text.length(), LONGEST);
            return false;
        }
        Matcher hidden = HIDDEN.matcher(text);
        int last = 0;
        while (hidden.find()) {
            int line = lineAt(hidden.start());
            if (line > last) {
                String code = hidden.group().equals("\\u") ? hidden.group() : "U+%04X".formatted(hidden.group().codePointAt(0));
                findings.add(FindingCode.RULE_TEXT_HIDDEN, RuleFiles.line(file, line), code, code);
                last = line;
            }
        }
        return last == 0;
    }

    /** Where a word first stands outside comments and quotes; 1 where it does not. */
    int lineOf(String word) {
        return findLineOf(word).orElse(1);
    }

    /** Where a word first stands outside comments and quotes. */
    Optional<Integer> findLineOf(String word) {
        Matcher at = Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(code());
        return at.find() ? Optional.of(lineAt(at.start())) : Optional.empty();
    }

    /** Where a part of the text starts that stands on a line or after it; that line where there is no such part. */
    int lineOf(String part, int from) {
        int at = text.indexOf(part, startOf(from));
        return at < 0 ? from : lineAt(at);
    }

    private int startOf(int line) {
        int at = 0;
        for (int passed = 1; passed < line; passed++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at;
    }

    private int lineAt(int position) {
        return (int) text.substring(0, position).chars().filter(letter -> letter == '\n').count() + 1;
    }

    /** Of the same length, with blanks for comments and quotes. */
    private String code() {
        return OUTSIDE_CODE.matcher(text).replaceAll(part -> part.group().replaceAll("[^\\n]", " "));
    }
}
