package org.meritrail.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All mistakes that tests make, by the class that makes them. */
final class Seeds {

    private static final Map<Class<?>, Supplier<Stream<Seed>>> BY_CLASS = Map.ofEntries(
            Map.entry(StructureSeeds.class, StructureSeeds::all),
            Map.entry(CompanionSeeds.class, CompanionSeeds::all),
            Map.entry(FileSeeds.class, FileSeeds::all),
            Map.entry(ValueSeeds.class, ValueSeeds::all),
            Map.entry(TypingSeeds.class, TypingSeeds::all),
            Map.entry(LineSeeds.class, LineSeeds::all),
            Map.entry(NameSeeds.class, NameSeeds::all),
            Map.entry(NativeSeeds.class, NativeSeeds::all),
            Map.entry(RecordSeeds.class, RecordSeeds::all),
            Map.entry(SentenceSeeds.class, SentenceSeeds::all),
            Map.entry(TableSeeds.class, TableSeeds::all),
            Map.entry(TableLogicSeeds.class, TableLogicSeeds::all),
            Map.entry(TypeSeeds.class, TypeSeeds::all),
            Map.entry(UnusedSeeds.class, UnusedSeeds::all),
            Map.entry(ExampleSeeds.class, ExampleSeeds::all),
            Map.entry(CoverageSeeds.class, CoverageSeeds::all),
            Map.entry(ReportSeeds.class, ReportSeeds::all),
            Map.entry(WordSeeds.class, WordSeeds::all),
            Map.entry(RuleSeeds.class, RuleSeeds::all));

    private Seeds() {
    }

    static Map<String, List<Seed>> byClass() {
        Map<String, List<Seed>> seeds = new TreeMap<>();
        BY_CLASS.forEach((type, made) -> seeds.put(type.getSimpleName(), made.get().toList()));
        return seeds;
    }

    static Stream<Seed> all() {
        return byClass().values().stream().flatMap(List::stream);
    }
}
