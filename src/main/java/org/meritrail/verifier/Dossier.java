package org.meritrail.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One payout with the leaves that bear it out, each with its proof. */
final class Dossier {

    private static final String LEAVES = "leaves/";
    private static final String JSON = ".json";
    private static final String PROOF = ".tlog-proof";

    private final Export export;
    private final Note signed;
    private final List<Leaf> leaves = new ArrayList<>();

    private Dossier(Export export, Note signed) {
        this.export = export;
        this.signed = signed;
    }

    /** Every leaf is in the tree that was signed. */
    static Dossier read(Export export, Note signed) throws IOException, Flaw {
        Dossier dossier = new Dossier(export, signed);
        for (String name : export.names()) {
            if (name.startsWith(LEAVES) && name.endsWith(JSON)) {
                dossier.add(name);
            }
        }
        dossier.checkNoProofAlone();
        dossier.leaves.sort(Comparator.comparing(Leaf::number));
        return dossier;
    }

    private void checkNoProofAlone() throws Flaw {
        for (String name : export.names()) {
            if (name.endsWith(PROOF) && !export.has(name.replace(PROOF, JSON))) {
                throw new Flaw(name, "proof-alone");
            }
        }
    }

    private void add(String name) throws IOException, Flaw {
        String text = export.text(name);
        Leaf leaf = Leaf.read(name, text);
        if (!name.equals(place(leaf.number()))) {
            throw new Flaw(name, "leaf-name", leaf.number());
        }
        String proof = name.substring(0, name.length() - JSON.length()) + PROOF;
        Proof read = Proof.read(proof, export.text(proof));
        if (!read.checkpoint().equals(export.text(CheckpointChecks.LATEST))) {
            throw new Flaw(proof, "proof");
        }
        read.check(signed, leaf.number(), Leaf.hash(text));
        leaves.add(leaf);
    }

    List<Leaf> leaves() {
        return leaves;
    }

    Acts acts() {
        return new Acts(LEAVES, leaves.stream().filter(Leaf::isEntry).toList());
    }

    /** Those that were made before entries of exports bound which leaves these have are without their own entry, and of runs that do not say that they bind them. */
    boolean isUnbound(Leaf payout) throws Flaw {
        return leaf(signed.size() - 1).isEmpty() && !Boolean.TRUE.equals(calculated(payout).details().get("leavesBound"));
    }

    /** That the last leaf is that of the export of this payout, and that exactly the leaves are there which it names. @return how many there are */
    int checkBound(Leaf payout) throws IOException, Flaw {
        Leaf exported = leaf(signed.size() - 1).orElseThrow(() -> new Flaw(place(signed.size() - 1), "leaf-missing", signed.place()));
        if (!exported.is("payout.exported") || !exported.concerns("run", run(payout)) || !exported.detail("person").equals(payout.text("person"))) {
            throw new Flaw(exported.place(), "not-exported-payout", run(payout), payout.text("person"));
        }
        List<Object> numbers = Members.list(exported.place(), exported.details(), "leaves");
        for (Object number : numbers) {
            if (!(number instanceof Long bound)) {
                throw new Flaw(exported.place(), "member", "leaves");
            }
            leaf(bound).orElseThrow(() -> new Flaw(place(bound), "leaf-missing", exported.place()));
        }
        for (Leaf leaf : leaves) {
            if (leaf != exported && !numbers.contains(leaf.number())) {
                throw new Flaw(leaf.place(), "leaf-unbound", exported.place());
            }
        }
        OwnFiles.check(export, exported);
        return leaves.size();
    }

    /** What the release of a run sent to payroll. */
    List<Leaf> lines(long run) {
        return leaves.stream().filter(leaf -> leaf.schema().equals(Leaf.PAYROLL_LINE) && Long.valueOf(run).equals(leaf.members().get("run"))).toList();
    }

    private Optional<Leaf> leaf(long number) {
        return leaves.stream().filter(leaf -> leaf.number() == number).findFirst();
    }

    private static String place(long number) {
        return LEAVES + number + JSON;
    }

    private static long run(Leaf payout) throws Flaw {
        return Members.number(payout.place(), payout.members(), "run");
    }

    /** @param person the key; empty for whoever's payout it is */
    Leaf payout(String person) throws Flaw {
        return payouts().filter(payout -> person.isEmpty() || person.equals(payout.members().get("person"))).findFirst().orElseThrow(() -> new Flaw(LEAVES, "payout-none"));
    }

    /** The keys of those whose payouts are here, as far as the leaves tell them. */
    Set<String> persons() {
        return payouts().map(payout -> String.valueOf(payout.members().get("person"))).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Leaf> payouts() {
        return leaves.stream().filter(leaf -> leaf.schema().equals(Leaf.PAYOUT));
    }

    /** The payroll lines that pay adjustments. */
    List<Leaf> adjusted() throws Flaw {
        List<Leaf> adjusted = new ArrayList<>();
        for (Leaf line : leaves) {
            if (line.schema().equals(Leaf.PAYROLL_LINE) && PaidAdjustments.isOne(line)) {
                adjusted.add(line);
            }
        }
        return adjusted;
    }

    Approvals approvals(Leaf payout) throws Flaw {
        new StartedFrom(acts(), started(payout)).checkDelivery();
        return Approvals.of(acts(), started(payout), acts().last("run.released", "run", run(payout)).orElse(null));
    }

    /** The payout belongs to the calculation of its run, which came after it was started. */
    Leaf calculated(Leaf payout) throws Flaw {
        Leaf calculated = acts().act("run.calculated", "run", run(payout));
        if (calculated.entry() != payout.entry()) {
            throw new Flaw(payout.place(), "other-leaf");
        }
        return calculated;
    }

    Leaf started(Leaf payout) throws Flaw {
        return acts().act("run.started", "run", run(payout));
    }

    /** Of the approved policy, each by its path; who approved it is another matter. */
    Map<String, Object> policyFiles(Leaf payout) throws Flaw {
        return Approvals.files(acts(), started(payout));
    }

    Map<String, Object> explanation(Leaf payout) throws IOException, Flaw {
        export.content(payout.place(), payout.text("explanation"));
        return ContentChecks.checkExplanation(payout, started(payout), export);
    }
}
