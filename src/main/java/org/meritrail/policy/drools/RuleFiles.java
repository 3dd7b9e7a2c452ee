package org.meritrail.policy.drools;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.meritrail.kernel.LeftBehind;
import org.meritrail.kernel.LinkedFolders;
import org.meritrail.kernel.Message;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;

/** Reads the DRL files below {@code rules/}; they are compiled later. */
public final class RuleFiles {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path policy;
    private final Findings findings;
    private final Map<String, String> ruleFile = new HashMap<>();
    private final Map<Place, String> asked = new TreeMap<>();

    private RuleFiles(Path policy, Findings findings) {
        this.policy = policy;
        this.findings = findings;
    }

    /** @param policy the folder that holds {@code rules/} */
    public static List<RuleFile> read(Path policy, Findings findings) throws IOException {
        return new RuleFiles(policy, findings).read();
    }

    /** Names of the rules that by-rule lines may ask. */
    public static Set<String> names(List<RuleFile> files) {
        Set<String> names = new TreeSet<>();
        files.stream().filter(file -> !file.isOperation()).forEach(file -> names.addAll(file.rules()));
        return names;
    }

    private List<RuleFile> read() throws IOException {
        Path folder = policy.resolve("rules");
        if (!Files.isDirectory(folder)) {
            findings.add(FindingCode.DIRECTORY_EMPTY, Place.file("rules"), "", Message.of("folder.none", "*.drl"));
            return List.of();
        }
        LinkedFolders.in(folder).forEach(link -> findings.add(FindingCode.DIRECTORY_EMPTY, Place.file(policy.relativize(link).toString().replace('\\', '/')), "",
                Message.of("folder.link")));
        List<RuleFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(path -> isRuleFile(folder, path)).sorted().toList()) {
                files.add(read(path));
            }
        }
        Set<String> names = names(files);
        asked.forEach((place, rule) -> {
            if (!names.contains(rule)) {
                findings.add(FindingCode.RULE_ASKED_BY_NOBODY, place, rule, rule);
            }
        });
        return files;
    }

    /** Whether a file is one of those that are read. */
    public static boolean reads(Path policy, Path file) {
        Path folder = policy.resolve("rules");
        return file.startsWith(folder) && isRuleFile(folder, file);
    }

    private static boolean isRuleFile(Path folder, Path path) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        return name.toLowerCase(Locale.ROOT).endsWith(".drl") && !LeftBehind.is(name);
    }

    private RuleFile read(Path path) {
        String name = policy.relativize(path).toString().replace('\\', '/');
        try {
            if (!Files.isRegularFile(path)) {
                return unread(name, Message.of("rule-file.unreadable"));
            }
            if (Files.size(path) > RuleText.MOST_BYTES) {
                findings.add(FindingCode.RULE_FILE_TOO_LONG, line(name, 1), "", Files.size(path), RuleText.LONGEST);
                return new RuleFile(name, "", List.of());
            }
            String text = Files.readString(path).replace("\r\n", "\n");
            return taken(RuleParsing.of(name, new RuleText(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)));
        } catch (CharacterCodingException notUtf8) {
            return unread(name, Message.of("rule-file.not-utf-8"));
        } catch (IOException unreadable) {
            return unread(name, Message.of("rule-file.unreadable"));
        }
    }

    private RuleFile unread(String name, Message reason) {
        findings.add(FindingCode.RULE_BROKEN, Place.file(name), "", reason);
        return new RuleFile(name, "", List.of());
    }

    private RuleFile taken(RuleParsing.Parsed parsed) {
        parsed.findings().forEach(findings::add);
        parsed.named().forEach(rule -> checkOnce(parsed.file().path(), rule.rule(), rule.line()));
        asked.putAll(parsed.asked());
        return parsed.file();
    }

    private void checkOnce(String name, String rule, int line) {
        String other = ruleFile.putIfAbsent(rule, name);
        if (other != null) {
            findings.add(FindingCode.RULE_TWICE, line(name, line), rule, rule, other);
        }
    }

    static Place line(String file, int line) {
        return line > 0 ? new Place(file, "", String.valueOf(line)) : Place.file(file);
    }
}
