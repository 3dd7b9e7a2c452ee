package org.meritrail.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.kernel.Message;
import org.meritrail.ledger.Details;
import org.meritrail.ledger.Ledger;
import tools.jackson.core.JacksonException;

/**
 * What the leaves of a ledger say that a run was worked out from, and what it came to. Leaves are all that is signed for; whatever else says so only
 * repeats them. Whether they are genuine, the verifier tells.
 */
public final class BoundRun {

    private static final Set<String> KNOWN = Set.of(Entry.SCHEMA, RunLeaves.PAYOUT, RunLeaves.PAYROLL_LINE);
    private static final Set<String> NO_PAY = Set.of("number", "entry", "schema", "salt", "row");

    private final int run;
    private final Map<Object, Bound> approved = new HashMap<>();
    private final Map<String, Bound> payouts = new LinkedHashMap<>();
    private final Set<String> erased = new HashSet<>();
    private long read;
    private Bound started;
    private Bound calculated;

    /** Members of a leaf, or what an entry binds. */
    private record Bound(long leaf, Map<?, ?> members) {

        String text(String name) {
            if (members.get(name) instanceof String text) {
                return text;
            }
            throw new UnableToCalculate(Message.of("batch.leaf-without", String.valueOf(leaf), name));
        }
    }

    private BoundRun(int run) {
        this.run = run;
    }

    public static BoundRun of(int run, Ledger ledger) {
        BoundRun bound = new BoundRun(run);
        ledger.leaves(0, ledger.size(), leaf -> bound.add(leaf.json()));
        return bound;
    }

    /**
     * The run that a ledger was exported with.
     *
     * @param last its last leaf
     * @throws UnableToCalculate if it was exported with none
     */
    public static BoundRun exported(String last) {
        Message none = Message.of("batch.no-export");
        Map<?, ?> leaf = members(last, none);
        if ("run.exported".equals(leaf.get("what")) && leaf.get("details") instanceof Map<?, ?> details && details.get("run") instanceof Integer run) {
            return new BoundRun(run);
        }
        throw new UnableToCalculate(none);
    }

    /**
     * Has to get all leaves, in their order.
     *
     * @throws UnableToCalculate if it is none, or of a kind that later releases write
     */
    public void add(String leaf) {
        Message unreadable = Message.of("batch.no-leaf", String.valueOf(read));
        Map<?, ?> members = members(leaf, unreadable);
        if (!(members.get("schema") instanceof String schema)) {
            throw new UnableToCalculate(unreadable);
        }
        if (!KNOWN.contains(schema)) {
            throw new UnableToCalculate(Message.of("batch.leaf-unknown", String.valueOf(read), schema));
        }
        if (members.get("details") instanceof Map<?, ?> details) {
            addAct(String.valueOf(members.get("what")), new Bound(read, details));
        } else if (RunLeaves.PAYOUT.equals(members.get("schema")) && isOfRun(members)) {
            payouts.put(String.valueOf(members.get(Details.PERSON)), new Bound(read, members));
        }
        read++;
    }

    private static Map<?, ?> members(String leaf, Message unreadable) {
        try {
            return Objects.requireNonNullElse(Json.read(leaf, Map.class), Map.of());
        } catch (JacksonException none) {
            throw new UnableToCalculate(unreadable);
        }
    }

    private void addAct(String what, Bound act) {
        switch (what) {
            case "version.approved" -> approved.put(act.members().get("version"), act);
            case "run.started" -> started = isOfRun(act.members()) ? act : started;
            case "run.calculated" -> calculated = isOfRun(act.members()) ? act : calculated;
            case "person.erased", "retention.swept" -> addErased(act.members().get("erased"));
            default -> { }
        }
    }

    private void addErased(Object sha256) {
        if (sha256 instanceof List<?> several) {
            several.forEach(one -> erased.add(String.valueOf(one)));
        }
    }

    private boolean isOfRun(Map<?, ?> members) {
        return Integer.valueOf(run).equals(members.get("run"));
    }

    private Bound started() {
        return known("run.started", started);
    }

    private Bound calculated() {
        return known("run.calculated", calculated);
    }

    private Bound approved() {
        return known("version.approved", approved.get(started().members().get("version")));
    }

    private Bound known(String act, Bound found) {
        if (found == null) {
            throw new UnableToCalculate(Message.of("batch.run-unbound", String.valueOf(run), act));
        }
        return found;
    }

    /** @throws UnableToCalculate if the ledger does not know the run */
    String totals() {
        return calculated().text("totals");
    }

    /**
     * What it was worked out from.
     *
     * @param takenOver as the control totals say, which the ledger names
     * @throws UnableToCalculate if the ledger does not know the run
     */
    Basis basis(String takenOver) {
        return new Basis(Basis.SCHEMA, run, started().text("period"), policy(), calculated().text("inputs"), takenOver, totals(),
                explanations());
    }

    List<String> explanations() {
        return payouts.values().stream().map(payout -> payout.text("explanation")).toList();
    }

    /** Whether an entry tells that this content was erased. */
    public boolean isErased(Fingerprint sha256) {
        return erased.contains(sha256.hex());
    }

    /** As leaves have its number. */
    String version() {
        return String.valueOf(started().members().get("version"));
    }

    /**
     * That leaves have the same policy as the control totals that they name.
     *
     * @throws UnableToCalculate if one has another
     */
    void checkPolicy(String policy) {
        for (Bound leaf : List.of(started(), calculated())) {
            if (!leaf.text("policy").equals(policy)) {
                throw new UnableToCalculate(Message.of("batch.leaf-policy", String.valueOf(leaf.leaf()), leaf.text("policy"), policy));
            }
        }
    }

    private SortedMap<String, String> policy() {
        SortedMap<String, String> policy = new TreeMap<>();
        if (approved().members().get("files") instanceof Map<?, ?> files) {
            files.forEach((path, sha256) -> policy.put(String.valueOf(path), String.valueOf(sha256)));
        }
        return policy;
    }

    /** Keys of those who have a payout. */
    Set<String> paid() {
        return payouts.keySet();
    }

    /** Whether somebody's payout is what its leaf says. @param key the person's */
    boolean paid(String key, Payout payout) {
        return payouts.containsKey(key) && pay(payouts.get(key)).equals(BoundLeaves.members(RunLeaves.pay(payout, key).json()));
    }

    private static Map<Object, Object> pay(Bound payout) {
        Map<Object, Object> pay = new HashMap<>(payout.members());
        pay.keySet().removeAll(NO_PAY);
        return pay;
    }

    /** Files of the policy and explanations last, since there may be many. @param bound what the leaves say */
    List<Otherwise> otherwise(Basis stated, Basis bound) {
        List<Otherwise> otherwise = new ArrayList<>();
        if (stated.run() != run) {
            otherwise.add(new Otherwise("run", String.valueOf(stated.run()), read - 1, String.valueOf(run)));
        }
        add(otherwise, "period", stated.period(), started(), bound.period());
        add(otherwise, "inputs", stated.inputs(), calculated(), bound.inputs());
        add(otherwise, "takenOver", stated.takenOver(), calculated(), bound.takenOver());
        add(otherwise, "totals", stated.totals(), calculated(), bound.totals());
        Set<String> paths = new TreeSet<>(stated.policy().keySet());
        paths.addAll(bound.policy().keySet());
        paths.forEach(path -> add(otherwise, "policy " + path, stated.policy().get(path), approved(), bound.policy().get(path)));
        addExplanations(otherwise, new HashSet<>(stated.explanations()));
        return otherwise;
    }

    private static void add(List<Otherwise> otherwise, String member, String stated, Bound leaf, String bound) {
        if (!Objects.equals(stated, bound)) {
            otherwise.add(new Otherwise(member, stated, leaf.leaf(), bound));
        }
    }

    private void addExplanations(List<Otherwise> otherwise, Set<String> stated) {
        Map<String, Bound> bound = payouts.values().stream().collect(Collectors.toMap(payout -> payout.text("explanation"), payout -> payout, (one, other) -> one, TreeMap::new));
        bound.forEach((sha256, payout) -> {
            if (!stated.remove(sha256)) {
                otherwise.add(new Otherwise("explanations", null, payout.leaf(), sha256));
            }
        });
        stated.stream().sorted().forEach(sha256 -> otherwise.add(new Otherwise("explanations", sha256, calculated().leaf(), null)));
    }
}
