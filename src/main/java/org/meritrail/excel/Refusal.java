package org.meritrail.excel;

import java.util.List;
import java.util.regex.Pattern;
import org.meritrail.kernel.Message;

/**
 * A reason not to read a file as a workbook.
 *
 * @param sheet   by its name; empty where the whole file is meant
 * @param cell    such as {@code C7}; empty where none is meant
 * @param text    what stands there; empty where nothing does
 * @param details what fills the gaps of the reason's texts
 */
public record Refusal(Reason reason, String sheet, String cell, String text, List<Object> details) {

    private static final int LONGEST = 200;
    private static final Pattern UNSEEN = Pattern.compile("\\p{C}");

    /** Kinds of reasons, by the codes of their texts {@code finding.<code>.reason} and {@code .remedy}. */
    public enum Reason {
        DAMAGED("WB-101"),
        EMPTY("WB-121"),
        ENCRYPTED("WB-122"),
        OTHER_FORMAT("WB-123"),
        MACROS("WB-125"),
        EXTERNAL_LINK("WB-126"),
        EMBEDDED_OBJECT("WB-127"),
        PROGRAM_CALL("WB-128"),
        DATA_CONNECTION("WB-129"),
        DOCTYPE("WB-130"),
        FILE_TOO_LARGE("WB-131"),
        TOO_MANY_PARTS("WB-132"),
        UNPACKS_TOO_LARGE("WB-133"),
        SWELLS("WB-134"),
        PARTS_CONTRADICT("WB-135"),
        ROW_TOO_FAR("WB-136"),
        TOO_MANY_CELLS("WB-137"),
        CUT_SHORT("WB-138");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    static Refusal of(Reason reason, Object... details) {
        return new Refusal(reason, "", "", "", List.of(details));
    }

    /** @param why key of a text */
    static Refusal damaged(String why, Object... arguments) {
        return of(Reason.DAMAGED, Message.of(why, arguments));
    }

    /** As every reader may see it: strangers chose it. */
    static String shown(String text) {
        return UNSEEN.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text).replaceAll("�");
    }

    /** What is wrong, as a sentence. */
    public Message why() {
        return new Message("finding." + reason.code() + ".reason", details);
    }

    /** What to do, as a sentence. */
    public Message remedy() {
        return new Message("finding." + reason.code() + ".remedy", details);
    }
}
