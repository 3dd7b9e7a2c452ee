package org.meritrail.verifier;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Database;
import org.meritrail.fixtures.Paying;
import org.meritrail.fixtures.Store;
import org.meritrail.fixtures.TenPercent.Person;
import org.meritrail.fixtures.Windfall;
import org.meritrail.settlement.AdjustmentRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meritrail.fixtures.Paying.ADA;
import static org.meritrail.fixtures.Paying.OLGA;
import static org.meritrail.fixtures.Versions.granted;

/** Who asked for and approved the adjustments of one payout, and who signed what it needed, is told by its own export. */
class PayoutDecisionsTest {

    @TempDir
    private Path folder;
    private Store store;
    private Paying paying;
    private int exported;

    /** The company needs a sign-off, P-2 and P-3 one each. */
    @BeforeEach
    void payThree() {
        store = Database.H2.open();
        paying = new Paying(store, folder);
        paying.approve("10");
        paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "6000"), Person.selling("P-3", "7000"));
        paying.run();
        for (String participant : List.of("P-1", "P-2")) {
            granted(paying.adjustments().request(OLGA, new AdjustmentRequest(participant, "Spot bonus", "SPOT", new BigDecimal("25.50"), "EUR", Paying.QUARTER, "GOODWILL", "for Mr P-2")));
        }
        granted(paying.adjustments().approve(ADA, 2, "yes, P-2"));
        granted(paying.adjustments().reject(ADA, 1, "no"));
        granted(paying.runs().discard(OLGA, 1, ""));
        paying.versions().approved(Windfall.policy(folder.resolve("policy"), 10_000));
        paying.run();
    }

    @AfterEach
    void close() {
        paying.close();
    }

    @Test
    void namesWhoAskedApprovedAndSigned() throws IOException {
        signed(2);
        paying.released(2);
        Path export = export(2, "P-2");

        assertThat(Exports.verified(export)).satisfies(told -> assertThat(told.code()).isZero()).satisfies(told -> assertThat(told.text()).doesNotContain("FAILS", "Sign-off 3", "Adjustment 1")
                .contains("of each adjustment that payroll lines pay (1) one person asked for it and another approved it before", "note    Adjustment 2 of 25.50 EUR (Spot bonus) was asked for by olga and approved by ada.",
                        "each of the 2 sign-offs that the payout needs was signed before the release", "note    Sign-off 1 that the payout needs was signed by olga at ", "note    Sign-off 2 that"));
        assertThat(Exports.verified(export, "--lang", "es").text()).contains("El ajuste 2 de 25.50 EUR (Spot bonus) lo pidió olga y lo aprobó ada.", "La conformidad 2 que necesita el pago la firmó olga el ");
    }

    @Test
    void hasNothingOfAnotherPersonsDecisions() throws IOException {
        signed(2);
        paying.released(2);
        Path export = export(2, "P-2");
        String other = store.persons().known("P-1").orElseThrow().key();

        for (Path leaf : leaves(export)) {
            assertThat(Files.readString(leaf)).as(leaf.toString()).doesNotContain(other, "\"adjustment\":1,", "sign-off 3", "for Mr", "P-2");
        }
        assertThat(Exports.verified(export(2, "P-1"))).satisfies(told -> assertThat(told.code()).isZero())
                .satisfies(told -> assertThat(told.text()).contains("Sign-off 1 that the payout needs").doesNotContain("Sign-off 2", "Adjustment"));
    }

    @Test
    void hasWhatAnAdjustmentTakesBack() throws IOException {
        signed(2);
        paying.released(2);
        granted(paying.adjustments().takeBack(OLGA, 2, "by mistake"));
        granted(paying.adjustments().approve(ADA, 3, "yes"));
        paying.deliver(Person.selling("P-1", "1000"), Person.selling("P-2", "6000"), Person.selling("P-3", "7001"));
        paying.run();
        signed(3);
        paying.released(3);
        Path export = export(3, "P-2");

        assertThat(Exports.verified(export)).satisfies(told -> assertThat(told.code()).isZero())
                .satisfies(told -> assertThat(told.text()).contains("Adjustment 3 of -25.50 EUR (Spot bonus), which takes back adjustment 2, was asked for by olga and approved by ada."));
        assertThat(leaves(export)).anySatisfy(leaf -> assertThat(Files.readString(leaf)).contains("\"adjustment\":2,", "adjustment.requested"));
    }

    @Test
    void saysWhatNobodyHasSignedYet() throws IOException {
        granted(paying.runs().sign(OLGA, 2, new TreeSet<>(Set.of(2)), "sound"));

        assertThat(Exports.verified(export(2, "P-2"))).satisfies(told -> assertThat(told.code()).isZero()).satisfies(told -> assertThat(told.text())
                .contains("Sign-off 1 that the payout needs has not been signed.", "Sign-off 2 that the payout needs was signed by olga").doesNotContain("before the release", "adjustment that payroll lines pay"));
    }

    /** Whoever has the key cannot have an adjustment approved by who asked for it, nor paid more, nor a sign-off by nobody or by who released. */
    @Test
    void findsDecisionsThatDoNotHold() throws IOException {
        signed(2);
        paying.released(2);

        assertThat(resigned("adjustment.approved", leaf -> leaf.replace("\"who\":\"ada\"", "\"who\":\"olga\""))).contains(": nobody asked for this adjustment and had it approved by somebody else before");
        assertThat(resigned("adjustment.requested", leaf -> leaf.replace("\"25.50\"", "\"20.50\""))).contains(": nobody asked for this adjustment");
        assertThat(resigned("run.signed", leaf -> leaf.replace("\"signOff\":2", "\"signOff\":3"))).contains(": sign-off 2 that the calculation asks for was not signed before");
        assertThat(resigned("run.signed", leaf -> leaf.replace("\"who\":\"olga\"", "\"who\":\"rita\""))).contains(": rita did both run.signed and run.released");
        assertThat(resigned("nothing", UnaryOperator.identity())).doesNotContain("FAILS");
    }

    @Test
    void saysWhatAnExportFromBeforeDoesNotTell() throws IOException {
        signed(2);
        paying.released(2);
        Path export = export(2, "P-2");
        Resigned.payout(export, leaf -> Stream.of("payout.exported", "run.signed", "adjustment.requested", "adjustment.approved").anyMatch(what -> leaf.contains("\"" + what + "\"")) ? ""
                : leaf.replace("\"leavesBound\":true,", ""));

        assertThat(Exports.verified(export)).satisfies(told -> assertThat(told.code()).isZero()).satisfies(told -> assertThat(told.text())
                .contains("Nor does it have who asked for and approved adjustments that its payroll lines pay (1), or who signed what the payout needs (2)."));
    }

    private void signed(int run) {
        granted(paying.runs().sign(OLGA, run, new TreeSet<>(Set.of(1, 2, 3)), "sound"));
    }

    private String resigned(String what, UnaryOperator<String> change) throws IOException {
        Path export = export(2, "P-2");
        Resigned.payout(export, leaf -> leaf.contains("\"what\":\"" + what + "\"") ? change.apply(leaf) : leaf);
        return Exports.verified(export).text();
    }

    private Path export(int run, String participant) throws IOException {
        Path zip = folder.resolve("payout-" + ++exported + ".zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            granted(paying.payoutExports().of(OLGA, run, participant)).write(out);
        }
        return Exports.unpacked(zip, folder.resolve("unpacked-" + exported));
    }

    private static List<Path> leaves(Path export) throws IOException {
        try (Stream<Path> leaves = Files.list(export.resolve("leaves"))) {
            return leaves.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }
}
