package org.meritrail.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;

/** Reasons that tell of strangers' files without repeating them: what is quoted may be as long as the file, and hold anything. */
final class Shortened {

    private static final int MOST_REASONS = 25;
    private static final int MOST_ITEMS = 30;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_ITEM = 40;
    private static final Pattern UNSEEN = Pattern.compile("\\p{C}+");

    private Shortened() {
    }

    static List<Message> reasons(List<Message> reasons) {
        List<Message> first = reasons.stream().limit(MOST_REASONS).map(Shortened::message).toList();
        int more = reasons.size() - first.size();
        return more == 0 ? first : Stream.concat(first.stream(), Stream.of(Message.of("delivery.more", String.valueOf(more)))).toList();
    }

    /** Cut at the end if need be, and without characters that are not seen. */
    static String text(String text, int longest) {
        String cut = text.length() > longest ? text.substring(0, longest - 1) : text;
        return UNSEEN.matcher(cut).replaceAll(" ").strip() + (text.length() > longest ? "…" : "");
    }

    private static Message message(Message message) {
        return new Message(message.key(), message.arguments().stream().map(Shortened::argument).toList());
    }

    private static Object argument(Object argument) {
        if (argument instanceof Message message) {
            return message(message);
        }
        return argument instanceof List<?> several ? items(several) : text(argument.toString(), LONGEST_TEXT);
    }

    private static List<String> items(List<?> several) {
        List<String> items = new ArrayList<>(several.stream().limit(MOST_ITEMS).map(item -> text(item.toString(), LONGEST_ITEM)).toList());
        if (several.size() > MOST_ITEMS) {
            items.add("…");
        }
        return items;
    }
}
