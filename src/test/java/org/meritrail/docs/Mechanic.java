package org.meritrail.docs;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meritrail.batch.Explanations;
import org.meritrail.evaluation.Evaluating;
import org.meritrail.evaluation.Evaluation;
import org.meritrail.evaluation.Examples;
import org.meritrail.evaluation.Outcome;
import org.meritrail.explanation.ExplanationText;
import org.meritrail.fixtures.DataFiles;
import org.meritrail.fixtures.PolicyFolder;
import org.meritrail.fixtures.Shell;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.intake.Intake;
import org.meritrail.kernel.Period;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.Policy;
import org.meritrail.policy.findings.Finding;

/** A section of the page of mechanics: its workbook as a real file, beside the shipped rules, and the data it shows. */
final class Mechanic {

    private static final Period PERIOD = Period.parse("2026-Q1");
    private static final String WORKBOOK = "sales/sales.xlsx";
    private static final String DATA = "data";

    private final String name;
    private final PolicyFolder folder;
    private final boolean data;
    private Policy policy;
    private List<Examples.Worked> worked;

    /**
     * @param name its heading
     * @param data whether it shows data files, which are of {@link #PERIOD}
     */
    private Mechanic(String name, PolicyFolder folder, boolean data) {
        this.name = name;
        this.folder = folder;
        this.data = data;
    }

    static Mechanic write(Path folder, String name, WorkbookBuilder workbook, Map<String, String> data) {
        Path own = folder.resolve(name);
        DataFiles.folder(own.resolve(DATA), data);
        return new Mechanic(name, PolicyFolder.withShippedRules(own).with(WORKBOOK, workbook), !data.isEmpty());
    }

    String name() {
        return name;
    }

    /** Read once; a failure lists the findings. */
    private Policy policy() {
        policy = policy == null ? folder.policy() : policy;
        return policy;
    }

    List<Finding> findings() {
        return folder.findings();
    }

    /** What the examples of the workbook come to instead of what they expect; and that there are none, unless it has data. */
    List<String> disagreements() {
        return !data && worked().isEmpty() ? List.of("has no examples") : worked().stream().flatMap(one -> one.disagreements().stream())
                .map(one -> one.row().name() + ", " + one.row().record() + " " + one.row().word() + ": " + one.reason().in(Texts.ENGLISH)).toList();
    }

    /** The cases, worked out once. */
    private List<Examples.Worked> worked() {
        worked = worked == null ? Examples.work(policy()) : worked;
        return worked;
    }

    /**
     * The explanation of the data or of the first case, without the line that names the policy's fingerprint.
     *
     * @param participant whose; empty for the only one
     */
    String explanation(String participant) {
        Evaluation evaluation = evaluation();
        Outcome outcome = evaluation.outcomes().stream().filter(one -> participant.isEmpty() || one.participant().id().equals(participant))
                .min(Comparator.comparing(one -> one.participant().id())).orElseThrow();
        return ExplanationText.of(new Explanations(evaluation).of(outcome), Texts.ENGLISH).lines()
                .filter(line -> !line.contains(evaluation.policy().fingerprint().hex())).collect(Collectors.joining("\n"));
    }

    /** What a command prints when it is given in the folder of the policy and the data, with … for fingerprints and times. */
    String printed(String command) {
        String[] arguments = Stream.of(command.split(" ")).map(word -> isPath(word) ? folder.path().resolve(word).normalize().toString() : word)
                .toArray(String[]::new);
        Shell ran = Shell.run(Stream.concat(Stream.of(arguments), policyOption(arguments[0])).toArray(String[]::new));
        String fingerprint = policy().fingerprint().hex();
        return (ran.out() + ran.err()).replace(folder.path() + "/", "").replace(fingerprint, "…").replace(fingerprint.substring(0, 12), "…").stripTrailing();
    }

    private static boolean isPath(String word) {
        return word.equals(".") || word.equals(DATA) || word.startsWith("out/");
    }

    /** Who types the command is in the folder; the test is not. */
    private Stream<String> policyOption(String command) {
        return command.equals("evaluate") ? Stream.of("--policy", folder.path().toString()) : Stream.of();
    }

    /** Of the data, or of each case. */
    List<Evaluation> evaluations() {
        return data ? List.of(evaluation()) : worked().stream().map(Examples.Worked::evaluation).toList();
    }

    private Evaluation evaluation() {
        return data
                ? Evaluating.evaluate(policy(), Intake.read(folder.path().resolve(DATA), policy().plan().data()), PERIOD, 1, done -> { })
                : worked().get(0).evaluation();
    }
}
