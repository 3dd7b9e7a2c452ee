package org.meritrail.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wanted.
 *
 * @param vkeys       of the ledger and of witnesses
 * @param since       a checkpoint that the auditor kept; null for none
 * @param consistency a proof that it and the export's are of one ledger; null for none
 * @param payout      a participant, or a person's key; empty for the whole run
 */
record Arguments(String export, List<VerifierKey> vkeys, Path since, Path consistency, String payout) {

    /** What was asked for is not understood. */
    static final class Usage extends Exception {

        private final String argument;

        Usage(String key, String argument) {
            super(key);
            this.argument = argument;
        }

        String argument() {
            return argument;
        }
    }

    /** Of texts, whether or not there are any in it; English if none is asked for. */
    static String language(String... arguments) {
        int at = List.of(arguments).indexOf("--lang");
        return at >= 0 && at + 1 < arguments.length ? arguments[at + 1] : "en";
    }

    static Arguments of(String... arguments) throws Usage, Flaw, IOException {
        List<VerifierKey> vkeys = new ArrayList<>();
        Path since = null;
        Path consistency = null;
        String payout = "";
        String export = null;
        for (int at = 0; at < arguments.length; at++) {
            String argument = arguments[at];
            switch (argument) {
                case "--vkey" -> vkeys.addAll(vkeys(value(arguments, ++at, argument)));
                case "--since" -> since = Path.of(value(arguments, ++at, argument));
                case "--consistency" -> consistency = Path.of(value(arguments, ++at, argument));
                case "--payout" -> payout = value(arguments, ++at, argument);
                case "--lang" -> checkLanguage(value(arguments, ++at, argument));
                default -> {
                    if (argument.startsWith("-") || export != null) {
                        throw new Usage("usage.unknown", argument);
                    }
                    export = argument;
                }
            }
        }
        if (export == null || vkeys.isEmpty()) {
            throw new Usage(export == null ? "usage.no-export" : "usage.no-vkey", "");
        }
        if (consistency != null && since == null) {
            throw new Usage("usage.no-since", "");
        }
        return new Arguments(export, vkeys, since, consistency, payout);
    }

    private static String value(String[] arguments, int at, String option) throws Usage {
        if (at >= arguments.length) {
            throw new Usage("usage.no-value", option);
        }
        return arguments[at];
    }

    private static void checkLanguage(String tag) throws Usage {
        if (!tag.matches("(en|es)(-[A-Za-z0-9]+)*")) {
            throw new Usage("usage.language", tag);
        }
    }

    /** The key itself, or a file with one on each line. */
    private static List<VerifierKey> vkeys(String written) throws Flaw, IOException {
        if (written.matches("[^+]+\\+[0-9a-f]{8}\\+.*")) {
            return List.of(VerifierKey.parse(written));
        }
        List<VerifierKey> keys = new ArrayList<>();
        for (String line : Unreadable.text(Path.of(written)).lines().toList()) {
            if (!line.isBlank()) {
                keys.add(VerifierKey.parse(line));
            }
        }
        return keys;
    }
}
