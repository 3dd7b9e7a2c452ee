package org.meritrail.policy.findings;

import java.util.List;
import java.util.regex.Pattern;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Texts;

/**
 * A mistake in a workbook or rule file, at its place.
 *
 * @param text   what stands there, quoted briefly, with characters that cannot be seen marked; empty where nothing does
 * @param reason what is wrong, in HR's words
 * @param remedy what to do
 */
public record Finding(FindingCode code, Place place, String text, Message reason, Message remedy) {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}&&[^ ]]");

    static Finding of(FindingCode code, Place place, String text, List<Object> arguments) {
        String key = "finding." + code.code();
        List<Object> shown = visible(arguments);
        return new Finding(code, place, visible(text), new Message(key + ".reason", shown), new Message(key + ".remedy", shown));
    }

    private static List<Object> visible(List<?> arguments) {
        return arguments.stream().map(Finding::visible).toList();
    }

    private static Object visible(Object argument) {
        if (argument instanceof Message within) {
            return new Message(within.key(), visible(within.arguments()));
        }
        if (argument instanceof String typed) {
            return visible(typed);
        }
        return argument instanceof List<?> several ? visible(several) : argument instanceof Phrase said ? new Quoting(said) : argument;
    }

    /** Says what a phrase says, with the texts in it quoted as briefly as those of cells. */
    private record Quoting(Phrase said) implements Phrase {
        @Override
        public String in(Texts texts) {
            return seen(said.in(texts.quoting()));
        }
    }

    /** Findings are printed on terminals and pages, which control characters of a cell must not steer, nor a whole page in a cell fill. */
    private static String visible(String text) {
        return seen(Texts.brief(text));
    }

    /** One line, of characters that can be seen. */
    static String seen(String text) {
        return UNSEEN.matcher(LINE_END.matcher(text).replaceAll(" ")).replaceAll("�");
    }
}
