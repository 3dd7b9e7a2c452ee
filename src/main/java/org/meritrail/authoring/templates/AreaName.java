package org.meritrail.authoring.templates;

import java.util.regex.Pattern;

/** What a folder below {@code decision-tables/} and the workbook in it may be called, on every system that may read them. */
public final class AreaName {

    private static final Pattern GOOD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,58}[\\p{L}\\p{N}]|[\\p{L}\\p{N}]");
    /** Windows takes these for devices, with any ending. */
    private static final Pattern DEVICE = Pattern.compile("(?i)con|prn|aux|nul|com\\d|lpt\\d");

    private AreaName() {
    }

    /** Letters, digits, spaces, hyphens and underscores: never a path, nothing hidden, no ending, no name of a device. */
    public static boolean isGood(String name) {
        return GOOD.matcher(name).matches() && !DEVICE.matcher(name).matches();
    }
}
