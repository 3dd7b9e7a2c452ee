package org.meritrail.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.TenPercent.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Codes that are too short to be concealed stand in explanations as they are; two people are paid the same, so that nothing else tells them apart. */
class WhoseExplanationTest {

    private static final Erased NOTHING = new Erased(Set.of(), Set.of());

    @TempDir
    private static Path folder;
    private static Path unpacked;
    private static Leaf started;
    private static Leaf one;
    private static Leaf other;

    @BeforeAll
    static void exportARun() throws IOException, Flaw {
        try (Paying paying = new Paying(Database.H2.open(), folder)) {
            paying.approve("10");
            paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "1000"));
            paying.run();
            unpacked = Exports.unpacked(Exports.ofRun(paying, 1, folder.resolve("export.zip")), folder.resolve("unpacked"));
        }
        List<String> lines = Files.readAllLines(unpacked.resolve(LedgerFile.FILE));
        for (String line : lines) {
            Leaf leaf = Leaf.read(LedgerFile.FILE, line);
            started = leaf.is("run.started") ? leaf : started;
            other = leaf.schema().equals(Leaf.PAYOUT) ? one : other;
            one = leaf.schema().equals(Leaf.PAYOUT) ? leaf : one;
        }
    }

    @Test
    void isThatOfItsPayout() {
        assertThatCode(() -> check(one, NOTHING)).doesNotThrowAnyException();
        assertThatCode(() -> check(other, NOTHING)).doesNotThrowAnyException();
    }

    @Test
    void isNotThatOfSomebodyElseWithAShortCode() throws Flaw {
        Leaf exchanged = explainedBy(one, other.text("explanation"));

        assertThatThrownBy(() -> check(exchanged, NOTHING)).isInstanceOf(Flaw.class).hasMessageContaining("explanation-person");
    }

    /** Whose code it was nobody knows any more; that it is nobody else's is still known. */
    @Test
    void mayBeThatOfSomebodyErased() throws IOException, Flaw {
        Path persons = unpacked.resolve("persons.jsonl");
        List<String> listed = Files.readAllLines(persons);
        String person = one.text("person");
        try {
            Files.write(persons, listed.stream().filter(line -> !line.contains(person)).toList());
            assertThatCode(() -> check(one, new Erased(Set.of(), Set.of(person)))).doesNotThrowAnyException();
            assertThatThrownBy(() -> check(one, NOTHING)).isInstanceOf(Flaw.class);
            assertThatThrownBy(() -> check(explainedBy(one, other.text("explanation")), new Erased(Set.of(), Set.of(person)))).isInstanceOf(Flaw.class);
        } finally {
            Files.write(persons, listed);
        }
    }

    /** The run is not released, so that no payroll line tells whose payouts they are. */
    @Test
    void isOfNobodyWhoseCodeWasPutIntoTheListOfPersons() throws IOException {
        String listed = Files.readString(unpacked.resolve(PersonsFile.NAME));
        String swapped = listed.replace("\"P-1\"", "\"?\"").replace("\"P-2\"", "\"P-1\"").replace("\"?\"", "\"P-2\"");
        assertThatCode(() -> checkPersons(listed)).doesNotThrowAnyException();
        assertThat(List.of(swapped, listed.replace("\"P-1\"", "\"P-9\""), listed.replaceAll("\"row\":\"\\[", "\"row\":\"[ "), listed.replaceAll("\"row\":\"[^}]*?}]\",", ""))).doesNotContain(listed)
                .allSatisfy(changed -> assertThatThrownBy(() -> checkPersons(changed)).hasMessageStartingWith("persons.jsonl:1 listed-code"));
        assertThatThrownBy(() -> checkPersons(listed.lines().findFirst().orElseThrow())).hasMessageContaining("unlisted-person");
        assertThatThrownBy(() -> checkPersons(listed + listed)).hasMessageStartingWith("persons.jsonl:3 listed-twice");
    }

    /** Leaving out what binds the codes does not make it an older export. */
    @Test
    void isListedAsTheEntryOfTheExportSays() throws IOException {
        Path persons = unpacked.resolve(PersonsFile.NAME);
        String listed = Files.readString(persons);
        assertThat(Exports.verified(unpacked).text()).doesNotContain("FAILS").contains("the 2 persons who are listed");
        try {
            Files.writeString(persons, listed.replaceAll(",?\"row\":\"(\\\\.|[^\"\\\\])*\"", ""));
            Exports.listAnew(unpacked);
            assertThat(Exports.verified(unpacked).text()).contains("FAILS   persons.jsonl: the bytes do not have the SHA-256 that the ledger names");
        } finally {
            Files.writeString(persons, listed);
            Exports.listAnew(unpacked);
        }
    }

    @Test
    void isPaidByNobodyBeforeTheRunIsReleased() throws IOException, Flaw {
        assertThat(Exports.verified(unpacked).text()).contains("Run 1 had not been released");
        try (Export export = Export.open(unpacked)) {
            assertThatCode(() -> OutputChecks.checkNone(export)).doesNotThrowAnyException();
            export.names().add("outputs/payroll-2026-Q3-run-9.csv");
            assertThatThrownBy(() -> OutputChecks.checkNone(export)).hasMessageStartingWith("outputs/payroll-2026-Q3-run-9.csv output-unreleased");
        }
    }

    private static void checkPersons(String listed) throws IOException, Flaw {
        Path changed = Files.createDirectories(folder.resolve("changed"));
        Files.writeString(changed.resolve(PersonsFile.NAME), listed);
        try (Export export = Export.open(changed)) {
            PersonChecks checks = new PersonChecks(PersonsFile.read(export), List.of(one, other));
            checks.check(Set.of());
            checks.checkRows();
        }
    }

    private static Leaf explainedBy(Leaf payout, String explanation) {
        Map<String, Object> members = new TreeMap<>(payout.members());
        members.put("explanation", explanation);
        return new Leaf(payout.place(), payout.number(), payout.schema(), members);
    }

    private static void check(Leaf payout, Erased erased) throws IOException, Flaw {
        try (Export export = Export.open(unpacked)) {
            new ContentChecks(export).checkExplanations(List.of(payout), started, PersonsFile.read(export), erased);
        }
    }
}
