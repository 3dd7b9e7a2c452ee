package org.meritrail.content;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Names of files as strangers write them. */
public final class EntryName {

    /** As long as the store's columns for paths. */
    private static final int LONGEST = 400;
    private static final Pattern SAFE = Pattern.compile("(?:(?!\\.{1,2}(?:/|$))[^\\p{C}<>:\"|?*/\\\\]+(?:/(?!$)|$))+");
    private static final Pattern UNSEEN = Pattern.compile("\\p{C}");

    private EntryName() {
    }

    /** Whether a path with forward slashes stays within whatever folder it is resolved against, on every system. */
    public static boolean isSafe(String path) {
        if (path.length() > LONGEST || !SAFE.matcher(path).matches()) {
            return false;
        }
        try {
            return !Path.of(path).isAbsolute();
        } catch (InvalidPathException notOnThisSystem) {
            return false;
        }
    }

    /** Fit to be shown: short, and without characters that steer a terminal. */
    public static String shown(String path) {
        return UNSEEN.matcher(path.length() > LONGEST ? path.substring(0, LONGEST) + "…" : path).replaceAll("�");
    }
}
