package org.meritrail.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wanted.
 *
 * @param vkeys       of the ledger and of witnesses
 * @param since       a checkpoint that the auditor kept; null for none
 * @param consistency a proof that it and the export's are of one ledger; null for none
 * @param payout      a participant, or a person's key; empty for the whole run
 */
record Arguments(String export, List<VerifierKey> vkeys, Note since, Consistency consistency, String payout) {

    private static final String VKEY = "--vkey";
    private static final Pattern KEY = Pattern.compile("(?:person:)?([0-9a-f]{32})", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ONCE = Set.of("--since", "--consistency", "--payout", "--lang");

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

    static boolean askForHelp(String... arguments) {
        return List.of(arguments).contains("--help");
    }

    /** @throws Flaw if what was given is not of its kind */
    static Arguments of(String... arguments) throws Usage, Flaw, IOException {
        List<String> vkeys = new ArrayList<>();
        Map<String, String> once = new HashMap<>();
        String export = null;
        for (int at = 0; at < arguments.length; at++) {
            String argument = arguments[at];
            if (argument.isBlank()) {
                throw new Usage("usage.export-empty", "");
            }
            if (argument.equals(VKEY)) {
                vkeys.add(value(arguments, ++at, argument));
            } else if (ONCE.contains(argument)) {
                if (once.put(argument, value(arguments, ++at, argument)) != null) {
                    throw new Usage("usage.twice", argument);
                }
            } else if (argument.startsWith("-") || export != null) {
                throw new Usage("usage.unknown", argument);
            } else {
                export = argument;
            }
        }
        checkLanguage(once.getOrDefault("--lang", "en"));
        if (export == null) {
            throw new Usage("usage.no-export", "");
        }
        if (once.containsKey("--consistency") && !once.containsKey("--since")) {
            throw new Usage("usage.no-since", "");
        }
        return new Arguments(export, vkeys(vkeys), since(once.get("--since")), consistency(once.get("--consistency")), payout(once.getOrDefault("--payout", "")));
    }

    /** A key also as pages and REST write it, or in capitals. */
    private static String payout(String asked) {
        Matcher key = KEY.matcher(asked);
        return key.matches() ? key.group(1).toLowerCase(Locale.ROOT) : asked;
    }

    private static Note since(String file) throws IOException, Flaw {
        return file == null ? null : Note.read(file, Unreadable.text(Path.of(file)));
    }

    private static Consistency consistency(String file) throws IOException, Flaw {
        return file == null ? null : Consistency.read(file, Unreadable.text(Path.of(file)));
    }

    private static String value(String[] arguments, int at, String option) throws Usage {
        if (at >= arguments.length || arguments[at].isBlank()) {
            throw new Usage("usage.no-value", option);
        }
        return arguments[at];
    }

    private static void checkLanguage(String tag) throws Usage {
        if (!tag.matches("(en|es)(-[A-Za-z0-9]+)*")) {
            throw new Usage("usage.language", tag);
        }
    }

    /** Each the key itself, or a file with one on each line. */
    private static List<VerifierKey> vkeys(List<String> written) throws Usage, Flaw, IOException {
        List<VerifierKey> keys = new ArrayList<>();
        for (String one : written) {
            if (VerifierKey.isMeant(one)) {
                keys.add(VerifierKey.parse(VKEY, one));
            } else {
                addLines(one, keys);
            }
        }
        if (keys.isEmpty()) {
            throw new Usage("usage.no-vkey", "");
        }
        return keys;
    }

    private static void addLines(String file, List<VerifierKey> keys) throws Flaw, IOException {
        List<String> lines = Unreadable.text(Path.of(file)).lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                keys.add(VerifierKey.parse(file + ":" + (line + 1), lines.get(line)));
            }
        }
    }
}
