package org.meritrail.policy.drools;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Recent;
import org.meritrail.policy.findings.Finding;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;
import org.meritrail.policy.findings.Place;

/** Parses a DRL file and checks what it imports and says, by itself; a file that was read lately is not parsed again. */
final class RuleParsing {

    private static final Pattern ALLOWED =
            Pattern.compile("org\\.meritrail\\.(vocabulary(\\.arithmetic)?\\.[A-Z][A-Za-z]*|kernel\\.(Exact|Period|PlanYear|Currencies))");
    /** Twice as many as are shipped. */
    private static final Recent<Source, Parsed> PARSED = new Recent<>(64);

    private final Source source;
    private final Findings findings = new Findings();

    private RuleParsing(Source source) {
        this.source = source;
    }

    /** @param path below the policy folder, with forward slashes */
    private record Source(String path, RuleText typed) {
    }

    record Named(String rule, int line) {
    }

    /**
     * @param file     without text and rules where the text must not be compiled
     * @param named    its rules, in their order
     * @param asked    which rule's questions its rules answer, by where they say so
     * @param findings in what the file says by itself
     */
    record Parsed(RuleFile file, List<Named> named, Map<Place, String> asked, List<Finding> findings) {

        Parsed {
            asked = Map.copyOf(asked);
        }
    }

    static Parsed of(String path, RuleText typed) {
        return PARSED.get(new Source(path, typed), source -> new RuleParsing(source).parsed());
    }

    private Parsed parsed() {
        if (!source.typed().check(source.path(), findings)) {
            return nothing("");
        }
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(null, source.typed().text());
            parser.getErrors().forEach(this::broken);
            if (parsed != null) {
                return checked(parsed);
            }
        } catch (DroolsParserException unparsable) {
            findings.add(FindingCode.RULE_BROKEN, RuleFiles.line(source.path(), 1), "", new Verbatim(String.valueOf(unparsable.getMessage())));
        } catch (StackOverflowError tooDeep) {
            findings.add(FindingCode.RULE_BROKEN, RuleFiles.line(source.path(), 1), "", Message.of("rule-file.too-deep"));
        }
        return nothing(source.typed().text());
    }

    private Parsed nothing(String text) {
        return new Parsed(new RuleFile(source.path(), text, List.of()), List.of(), Map.of(), findings.list());
    }

    private Parsed checked(PackageDescr parsed) {
        List<Named> named = parsed.getRules().stream().map(rule -> new Named(rule.getName(), rule.getLine())).toList();
        RuleFile file = new RuleFile(source.path(), source.typed().text(), named.stream().map(Named::rule).toList());
        parsed.getImports().forEach(one -> checkImport(one, ALLOWED.matcher(one.getTarget()).matches()));
        parsed.getFunctionImports().forEach(one -> checkImport(one, false));
        // Drools makes an object of what is imported to accumulate before anything that was compiled can be looked at.
        parsed.getAccumulateImports().forEach(one -> checkImport(one, false));
        Map<Place, String> asked = new RuleLanguage(file, source.typed(), findings).check(parsed);
        return new Parsed(file, named, asked, findings.list());
    }

    private void broken(DroolsError error) {
        int line = error.getLines().length == 0 ? 1 : Math.max(1, error.getLines()[0]);
        findings.add(FindingCode.RULE_BROKEN, RuleFiles.line(source.path(), line), "", new Verbatim(String.valueOf(error.getMessage())));
    }

    private void checkImport(ImportDescr one, boolean allowed) {
        if (!allowed) {
            findings.add(FindingCode.IMPORT_REFUSED, RuleFiles.line(source.path(), one.getLine()), one.getTarget(), one.getTarget());
        }
    }
}
