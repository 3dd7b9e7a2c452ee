package org.meritrail.kernel;

import java.util.regex.Pattern;

/**
 * Files that programs leave beside people's own: locks, what is saved for a moment before it takes its name, and what systems add.
 * Copies that people make, such as {@code Plan - Copy.xlsx}, are none of them.
 */
public final class LeftBehind {

    private static final String OF_SYSTEMS = "(?!\\.{1,2}$)\\..*|(?i:__macosx|@eadir|\\$recycle\\.bin)";
    private static final Pattern FOLDER = Pattern.compile(OF_SYSTEMS, Pattern.DOTALL);
    /**
     * {@code ~$Plan.xlsx} (Excel), {@code .~lock.Plan.xlsx#} (LibreOffice), {@code .Plan.xlsx.swp} (vi) and all else that is hidden;
     * {@code Plan.xlsx~} and {@code #Plan.xlsx#} (editors), {@code Plan.xlsx.tmp}, {@code ~WRL0001.tmp}, {@code 5E2A4C00} (Excel, just
     * before it renames; digits alone may be a day, so somebody's own), {@code Plan.xlsx.sb-5e2a4c00-Ab12Cd} (Excel on a Mac); what
     * downloads are called until they are whole.
     */
    private static final Pattern FILE = Pattern.compile(OF_SYSTEMS + "|~\\$.*|#.*#|.*~|(?i:.*\\.(?:tmp|temp|part|partial|crdownload|download|swp))"
            + "|(?!\\d{8})[0-9A-F]{8}|.*\\.sb-[0-9a-f]{8}-\\w{6}|(?i:(?:eh)?thumbs\\.db|desktop\\.ini)", Pattern.DOTALL);

    private LeftBehind() {
    }

    /** @param path of a file, with forward slashes, below a folder that somebody named; what lies in a folder that is left behind is too */
    public static boolean is(String path) {
        String[] names = path.split("/");
        for (int at = 0; at < names.length - 1; at++) {
            if (FOLDER.matcher(names[at]).matches()) {
                return true;
            }
        }
        return FILE.matcher(names[names.length - 1]).matches();
    }
}
