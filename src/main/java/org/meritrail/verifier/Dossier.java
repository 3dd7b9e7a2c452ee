package org.meritrail.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** One payout with the leaves that bear it out, each with its proof. */
final class Dossier {

    private static final String LEAVES = "leaves/";
    private static final String JSON = ".json";

    private final Export export;
    private final List<Leaf> leaves = new ArrayList<>();

    private Dossier(Export export) {
        this.export = export;
    }

    /** Every leaf is in the tree that was signed. */
    static Dossier read(Export export, Note signed) throws IOException, Flaw {
        Dossier dossier = new Dossier(export);
        for (String name : export.names()) {
            if (name.startsWith(LEAVES) && name.endsWith(JSON)) {
                dossier.add(name, signed);
            }
        }
        dossier.leaves.sort(Comparator.comparing(Leaf::number));
        return dossier;
    }

    private void add(String name, Note signed) throws IOException, Flaw {
        String text = export.text(name);
        Leaf leaf = Leaf.read(name, text);
        String proof = name.substring(0, name.length() - JSON.length()) + ".tlog-proof";
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

    /** @param person the key; empty for whoever's payout it is */
    Leaf payout(String person) throws Flaw {
        return leaves.stream().filter(leaf -> leaf.schema().equals(Leaf.PAYOUT) && (person.isEmpty() || person.equals(leaf.members().get("person"))))
                .findFirst().orElseThrow(() -> new Flaw(LEAVES, "payout-unknown", person));
    }

    Approvals approvals(Leaf payout) throws Flaw {
        long run = Members.number(payout.place(), payout.members(), "run");
        return Approvals.of(acts(), started(payout), acts().last("run.released", "run", run).orElse(null));
    }

    /** The payout belongs to the calculation of its run, which came after it was started. */
    Leaf calculated(Leaf payout) throws Flaw {
        Leaf calculated = acts().act("run.calculated", "run", Members.number(payout.place(), payout.members(), "run"));
        if (calculated.entry() != payout.entry()) {
            throw new Flaw(payout.place(), "other-leaf");
        }
        return calculated;
    }

    Leaf started(Leaf payout) throws Flaw {
        return acts().act("run.started", "run", Members.number(payout.place(), payout.members(), "run"));
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
