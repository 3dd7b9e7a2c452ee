package org.meritrail.policy.drools;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;

/**
 * What compiled rules may call: Meritrail's vocabulary and kernel, values and collections of Java, and what Drools itself puts around
 * them. Imports alone would not keep a rule from anything, since Java takes full names too; what was compiled tells all. No file,
 * no process, no network, no clock, no reflection.
 */
final class AllowedCode {

    private static final List<String> PACKAGES = List.of("org/meritrail/vocabulary/", "org/meritrail/kernel/", "org/drools/model/",
            "org/drools/core/base/accumulators/", "java/util/stream/", "java/util/function/", "java/time/temporal/", "[");

    private static final Set<String> CLASSES = Stream.of(
            named("java/lang/", "Object", "String", "StringBuilder", "CharSequence", "Integer", "Long", "Short", "Byte", "Character", "Boolean",
                    "Number", "Math", "Enum", "Record", "Comparable", "Iterable", "RuntimeException", "IllegalArgumentException", "IllegalStateException",
                    "invoke/LambdaMetafactory", "invoke/StringConcatFactory"),
            named("java/math/", "BigDecimal", "BigInteger", "MathContext", "RoundingMode"),
            named("java/time/", "LocalDate", "Period", "Year", "YearMonth", "Month", "DayOfWeek", "format/DateTimeFormatter",
                    "format/DateTimeFormatterBuilder"),
            named("java/util/", "List", "Set", "Map", "Map$Entry", "Collection", "Collections", "Iterator", "ArrayList", "HashMap", "HashSet",
                    "LinkedHashMap", "LinkedHashSet", "TreeMap", "TreeSet", "SortedMap", "SortedSet", "Optional", "Objects", "Arrays", "Comparator"),
            named("org/drools/", "modelcompiler/dsl/pattern/D", "modelcompiler/util/EvaluationUtil", "util/DateUtils"))
            .flatMap(names -> names).collect(Collectors.toUnmodifiableSet());

    /** Parts of Drools' packages that compile or interpret text, which nobody could look through. */
    private static final List<String> INTERPRETERS = List.of("org/drools/model/codegen/", "org/drools/model/functions/ScriptBlock.");
    private static final String SCRIPT = ".executeScript";

    /** Drools writes these into every class of rules. */
    private static final Set<String> MEMBERS = Set.of("java/lang/System.arraycopy", "java/util/Locale.ENGLISH");

    private AllowedCode() {
    }

    private static Stream<String> named(String start, String... names) {
        return Stream.of(names).map(name -> start + name);
    }

    /**
     * @param classes  of the rules, by their paths
     * @param sources  of the rules, by their paths
     * @param findings gets one for each thing that rules may not use
     */
    static void check(Map<String, byte[]> classes, SortedMap<String, String> sources, Findings findings) {
        Set<String> own = classes.keySet().stream().map(path -> path.substring(0, path.length() - ".class".length())).collect(Collectors.toSet());
        SortedMap<String, Place> refused = new TreeMap<>();
        classes.forEach((path, bytes) -> ClassMembers.used(bytes).stream().filter(member -> !isAllowed(member, own))
                .forEach(member -> refused.computeIfAbsent(shown(member), name -> place(path, member, sources))));
        refused.forEach((name, place) -> findings.add(FindingCode.IMPORT_REFUSED, place, name, name));
    }

    private static boolean isAllowed(String member, Set<String> own) {
        String owner = owner(member);
        boolean known = own.contains(owner) || CLASSES.contains(owner) || PACKAGES.stream().anyMatch(owner::startsWith);
        return MEMBERS.contains(member) || known && !(owner.startsWith("java/time/") && member.endsWith(".now")) && !interprets(member);
    }

    private static boolean interprets(String member) {
        return member.endsWith(SCRIPT) || INTERPRETERS.stream().anyMatch(member::startsWith);
    }

    private static String owner(String member) {
        return member.substring(0, member.lastIndexOf('.'));
    }

    private static String shown(String member) {
        return member.replace('/', '.').replace(".<init>", "");
    }

    /** Where the class is first named in a file of that package; the package itself if it is not, as on what a call returns. */
    private static Place place(String path, String member, SortedMap<String, String> sources) {
        String owner = owner(member);
        String name = owner.substring(owner.lastIndexOf('/') + 1);
        String start = path.substring(0, path.indexOf('/') + 1);
        return sources.entrySet().stream().filter(source -> source.getKey().startsWith(start) && source.getValue().contains(name)).findFirst()
                .map(source -> RuleFiles.line(source.getKey(), line(source.getValue(), name)))
                .orElseGet(() -> Place.file("rules"));
    }

    private static int line(String text, String name) {
        return (int) text.substring(0, text.indexOf(name)).chars().filter(letter -> letter == '\n').count() + 1;
    }
}
