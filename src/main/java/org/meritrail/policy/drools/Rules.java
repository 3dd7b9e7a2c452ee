package org.meritrail.policy.drools;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message.Level;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.internal.builder.InternalKieBuilder;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Recent;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;
import org.meritrail.policy.sheets.Plan;

/**
 * The rules of a policy, compiled and immutable. Any number of threads may infer from one at the same time, and any number of
 * policies live side by side.
 */
public final class Rules {

    /** Far more than a calculation needs besides the questions about its records; a rule that triggers itself gets there. */
    private static final int MOST_FIRINGS = 500_000;
    private static final int MOST_FIRINGS_FOR_A_RECORD = 20;

    /** Each takes about a megabyte. */
    private static final Recent<RuleSources, Rules> COMPILED = new Recent<>(16);

    private final KieBase base;

    private Rules(KieBase base) {
        this.base = base;
    }

    /**
     * Compiles the rules for a plan; policies that differ only in cells share one compilation, since cells never reach rule
     * source.
     *
     * @throws UnableToCompile if a rule is wrong
     */
    public static Rules compile(Plan plan, List<RuleFile> files) {
        return COMPILED.get(RuleSources.of(plan, files), Rules::compile);
    }

    public static String engineVersion() {
        return KieServices.class.getPackage().getImplementationVersion();
    }

    /**
     * Everything that is known when no rule can fire any more, the given facts included.
     *
     * @param records how many records the facts are about
     */
    public Collection<?> infer(Collection<?> facts, int records) {
        KieSession session = base.newKieSession();
        try {
            facts.forEach(session::insert);
            int most = Math.toIntExact(MOST_FIRINGS + (long) MOST_FIRINGS_FOR_A_RECORD * records);
            if (session.fireAllRules(most) >= most) {
                throw new IllegalStateException("a rule fires again and again");
            }
            return List.copyOf(session.getObjects());
        } catch (ConsequenceException failed) {
            throw new UnableToInfer(failed.getMatch().getRule().getName(), failed);
        } catch (RuntimeException | StackOverflowError failed) {
            // Drools wraps what a condition throws in many ways; none of them names the rule.
            throw new UnableToInfer("?", failed);
        } finally {
            session.dispose();
        }
    }

    private static Rules compile(RuleSources sources) {
        KieServices services = KieServices.get();
        // Drools keeps compiled modules by release id, so each compilation needs one that nobody else has.
        ReleaseId id = services.newReleaseId("org.meritrail.policy", "policy-" + UUID.randomUUID(), "1");
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        sources.byPath().forEach((path, text) -> files.write("src/main/resources/" + path, text));
        InternalKieBuilder prepared = (InternalKieBuilder) services.newKieBuilder(files, new ProgramClasses());
        KieBuilder builder = built(prepared.withKModuleModel(module(services)));
        if (builder.getResults().hasMessages(Level.ERROR)) {
            throw new UnableToCompile(findings(builder.getResults().getMessages(Level.ERROR)));
        }
        checkCode((InternalKieModule) builder.getKieModule(), sources, id);
        KieContainer container = services.newKieContainer(id);
        try {
            return new Rules(container.getKieBase());
        } finally {
            // The rule base lives on; what Drools keeps beside it for each compilation would never be freed.
            container.dispose();
            services.getRepository().removeKieModule(id);
        }
    }

    /** As an object, since what reads and writes the same as XML needs a library that newer JDKs warn of. */
    private static KieModuleModel module(KieServices services) {
        KieModuleModel module = services.newKieModuleModel();
        module.newKieBaseModel("policy").setDefault(true).addPackage("*");
        return module;
    }

    /** Drools reports most mistakes, but breaks down on some: what it does not know, what it cannot load, what is nested too deeply. */
    private static KieBuilder built(KieBuilder builder) {
        try {
            return builder.buildAll(ExecutableModelProject.class);
        } catch (RuntimeException | LinkageError | StackOverflowError brokenDown) {
            Findings findings = new Findings();
            findings.add(FindingCode.RULE_BROKEN, Place.file("rules"), "", Message.of("rule-file.breaks-compiler", brokenDown.toString()));
            throw new UnableToCompile(findings.list());
        }
    }

    /** All but the one class that Drools makes for itself, under a name that nobody else can know. */
    private static void checkCode(InternalKieModule module, RuleSources sources, ReleaseId id) {
        String own = id.getArtifactId().replace('-', '_');
        Map<String, byte[]> classes = module.getFileNames().stream().filter(path -> path.endsWith(".class") && !path.contains(own))
                .collect(Collectors.toMap(path -> path, module::getBytes));
        Findings findings = new Findings();
        AllowedCode.check(classes, sources.byPath(), findings);
        if (findings.hasErrors()) {
            throw new UnableToCompile(findings.list());
        }
    }

    private static List<Finding> findings(List<org.kie.api.builder.Message> messages) {
        Findings findings = new Findings();
        for (org.kie.api.builder.Message message : messages) {
            findings.add(FindingCode.RULE_BROKEN, place(String.valueOf(message.getPath()), message.getLine()), "", new Verbatim(String.valueOf(message.getText())));
        }
        return findings.list();
    }

    /** A one-off rule stands in its file as it was compiled; an operation is expanded, and Java was made from either. */
    private static Place place(String path, int line) {
        if (path.startsWith("src/main/java/")) {
            return Place.file(path.substring("src/main/java/".length()).replaceFirst("/P[0-9A-F]+/.*", ""));
        }
        String file = path.replace("src/main/resources/", "");
        return RuleFiles.line(file, file.contains("/operations/") ? 0 : line);
    }

    /** A rule failed on its facts; nothing it may have inferred is kept. */
    public static final class UnableToInfer extends RuntimeException {

        private final String rule;

        /** @param rule the rule's name, or a question mark where it is not known */
        public UnableToInfer(String rule, Throwable cause) {
            super(rule + ": " + (cause.getCause() == null ? cause.getMessage() : cause.getCause().getMessage()), cause);
            this.rule = rule;
        }

        public String rule() {
            return rule;
        }
    }

    /** A rule is wrong; the findings say where. */
    public static final class UnableToCompile extends RuntimeException {

        private final transient List<Finding> findings;

        UnableToCompile(List<Finding> findings) {
            super(findings.toString());
            this.findings = findings;
        }

        public List<Finding> findings() {
            return findings;
        }
    }
}
