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

    /** What belongs to Meritrail, to Drools' own model of rules, and to arrays. */
    private static final List<String> PACKAGES = List.of("org/meritrail/vocabulary/", "org/drools/model/", "org/drools/core/base/accumulators/", "[");

    private static final Set<String> CLASSES = Set.of("org/meritrail/kernel/Exact", "org/meritrail/kernel/Period", "org/meritrail/kernel/PlanYear",
            "org/meritrail/kernel/Currencies", "org/drools/modelcompiler/dsl/pattern/D", "org/drools/modelcompiler/util/EvaluationUtil",
            "org/drools/util/DateUtils");

    /** What rules may call on texts, dates, lists and the like: nothing that depends on the machine, on chance or on the time. */
    private static final Map<String, Set<String>> JAVA = members("""
            java/lang/String equals isEmpty isBlank length startsWith endsWith contains indexOf substring concat strip compareTo
            java/lang/Integer valueOf intValue equals compareTo compare parseInt TYPE
            java/lang/Long valueOf longValue equals compareTo compare TYPE
            java/lang/Boolean valueOf booleanValue equals TRUE FALSE
            java/lang/Math min max abs addExact subtractExact multiplyExact
            java/lang/Object <init> equals
            java/lang/Comparable compareTo
            java/lang/Enum equals compareTo
            java/math/BigDecimal <init> ZERO ONE add subtract multiply negate abs signum min max compareTo equals
            java/time/LocalDate of parse isBefore isAfter isEqual equals compareTo getYear getMonthValue getDayOfMonth lengthOfMonth lengthOfYear isLeapYear \
              plusDays plusWeeks plusMonths plusYears minusDays minusWeeks minusMonths minusYears withDayOfMonth
            java/util/List of contains size isEmpty get iterator
            java/util/Map get containsKey size isEmpty
            java/util/Optional isPresent isEmpty get orElse
            java/util/Iterator hasNext next
            """);

    /** Drools writes these around rules. */
    private static final Map<String, Set<String>> GENERATED = members("""
            java/lang/String hashCode
            java/lang/System arraycopy
            java/lang/Enum <init> valueOf
            java/lang/IllegalArgumentException <init>
            java/lang/RuntimeException <init>
            java/lang/invoke/LambdaMetafactory metafactory
            java/lang/invoke/StringConcatFactory makeConcatWithConstants
            java/time/format/DateTimeFormatterBuilder <init> appendPattern parseCaseInsensitive toFormatter
            java/util/Arrays asList
            java/util/Collections emptyList
            java/util/Locale ENGLISH
            """);

    /** Parts of Drools' packages that compile or interpret text, which nobody could look through. */
    private static final List<String> INTERPRETERS = List.of("org/drools/model/codegen/", "org/drools/model/functions/ScriptBlock.");
    private static final String SCRIPT = ".executeScript";

    private AllowedCode() {
    }

    /** @param table a class in each line, and its members */
    private static Map<String, Set<String>> members(String table) {
        return table.lines().map(line -> line.split(" +")).collect(Collectors.toUnmodifiableMap(line -> line[0], line -> Set.of(line).stream()
                .filter(name -> !name.equals(line[0])).collect(Collectors.toUnmodifiableSet())));
    }

    /** Whether rules may name a class of Java. @param name simple for those of {@code java.lang} */
    static boolean isJava(String name) {
        String path = name.replace('.', '/');
        return JAVA.containsKey(name.contains(".") ? path : "java/lang/" + path);
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
        String name = member.substring(owner.length() + 1);
        boolean known = own.contains(owner) || CLASSES.contains(owner) || PACKAGES.stream().anyMatch(owner::startsWith);
        return known ? !interprets(member) : Stream.of(JAVA, GENERATED).anyMatch(java -> java.getOrDefault(owner, Set.of()).contains(name));
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

    /** Where the member or its class is first named in a file of that package; where the first rule starts if neither is. */
    private static Place place(String path, String member, SortedMap<String, String> sources) {
        String folder = path.replaceFirst("(P[0-9A-F]{2}/)?[^/]*$", "");
        List<String> files = Stream.concat(sources.keySet().stream().filter(file -> file.startsWith(folder)), sources.keySet().stream()).distinct().toList();
        String owner = owner(member);
        return Stream.of(member.substring(owner.length() + 1), owner.substring(owner.lastIndexOf('/') + 1), "rule")
                .flatMap(word -> files.stream().flatMap(file -> new RuleText(sources.get(file)).findLineOf(word).map(line -> RuleFiles.line(file, line)).stream()))
                .findFirst().orElseThrow();
    }
}
