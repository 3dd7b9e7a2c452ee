package org.meritrail.vocabulary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Period.NoSuchPeriod;

/**
 * Whose row of a form it is that Meritrail hands out to be filled in, such as the calibration sheet, as the id of the row says.
 *
 * @param period as it is written
 * @param number of the entry for the participant in the period, from 1
 */
public record FormEntry(String period, String participant, int number) {

    private static final Pattern ID = Pattern.compile("(\\S+) (.+) (\\d{2,6})");

    /** With two digits at least, so that the ids of one participant sort as they were given. */
    public String id() {
        return period + " " + participant + (number < 10 ? " 0" : " ") + number;
    }

    /** Empty for an id that no form of ours has. */
    public static Optional<FormEntry> of(String id) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches() && isPeriod(matcher.group(1))
                ? Optional.of(new FormEntry(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3)))) : Optional.empty();
    }

    private static boolean isPeriod(String text) {
        try {
            Period.parse(text);
            return true;
        } catch (NoSuchPeriod none) {
            return false;
        }
    }
}
